/** Days are texts like 2025-10-15, whose order is that of time. */

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The digit at a place of a text; no digit is no number of 0 to 9. */
const digit = (text: string, at: number): number => text.charCodeAt(at) - 48

const isDigit = (number: number): boolean => number >= 0 && number <= 9

const HYPHEN = 45

/** @returns whether a text is a day that the calendar has */
export function isDay(text: string | undefined): text is string {
  if (text === undefined || text.length !== 10) return false
  if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return false
  let year = 0
  for (let at = 0; at < 4; at += 1) {
    const next = digit(text, at)
    if (!isDigit(next)) return false
    year = year * 10 + next
  }
  const tens = digit(text, 5)
  const ones = digit(text, 6)
  const dayTens = digit(text, 8)
  const dayOnes = digit(text, 9)
  if (!isDigit(tens) || !isDigit(ones) || !isDigit(dayTens) || !isDigit(dayOnes)) return false
  const month = tens * 10 + ones
  const day = dayTens * 10 + dayOnes
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysIn(year, month))
}

/** @returns a year as the first four characters of its days */
export const yearText = (year: number): string => String(year).padStart(4, '0')

/** @returns the first day of the two years that end with a day; that of 29 February begins on 1 March */
export function twoYearsUpTo(day: string): string {
  const year = Number(day.slice(0, 4)) - 2
  if (year < 1) return '0001-01-01'
  const rest = day.slice(4)
  return yearText(year) + (rest === '-02-29' ? '-03-01' : rest)
}

/** @returns the day after the two years that begin with a day; `undefined` where the calendar has ended before */
export function afterTwoYears(from: string): string | undefined {
  const year = Number(from.slice(0, 4)) + 2
  if (year > 9999) return undefined
  const month = Number(from.slice(5, 7))
  const last = daysIn(year, month)
  const day = Math.min(Number(from.slice(8)), last)
  const next = new Date(Date.UTC(2000, month - 1, 1))
  next.setUTCFullYear(year, month - 1, day + 1)
  return next.getUTCFullYear() > 9999 ? undefined : next.toISOString().slice(0, 10)
}

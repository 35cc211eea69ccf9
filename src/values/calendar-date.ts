/** A calendar date without time or zone, as ISO text `YYYY-MM-DD`, so that text order is date order. */
export type CalendarDate = string

/** The codes of the characters in the ISO text of a day. */
const [HYPHEN, ZERO, NINE] = [45, 48, 57] as const
const MILLISECONDS_A_DAY = 86_400_000

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The ISO text of a day; the first or last day there is, where the year has not four digits. */
function format(year: number, month: number, day: number): CalendarDate {
  if (year < 1) return '0001-01-01'
  if (year > 9999) return '9999-12-31'
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** @returns the first day of a month, counted from 1 */
export function firstOfMonth(year: number, month: number): CalendarDate {
  return format(year, month, 1)
}

/** @returns the last day of a month, counted from 1 */
export function lastOfMonth(year: number, month: number): CalendarDate {
  return format(year, month, daysInMonth(year, month))
}

/** A calendar date as a number with the same digits, so that comparing is cheap: 20251231. */
export type DayNumber = number

/** @returns the day as a number; `undefined` for what is not the ISO text of a day of the Gregorian calendar (years 0001 to 9999) */
export function dayNumber(value: unknown): DayNumber | undefined {
  if (typeof value !== 'string' || value.length !== 10) return undefined
  let digits = 0
  for (let place = 0; place < 10; place += 1) {
    const code = value.charCodeAt(place)
    if (place === 4 || place === 7) {
      if (code !== HYPHEN) return undefined
    } else {
      if (code < ZERO || code > NINE) return undefined
      digits = digits * 10 + code - ZERO
    }
  }
  const day = digits % 100
  const month = Math.floor(digits / 100) % 100
  const year = Math.floor(digits / 10_000)
  const isDay = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  return isDay ? digits : undefined
}

/** @returns whether the value is the ISO text of a day that the Gregorian calendar has (years 0001 to 9999) */
export function isCalendarDate(value: unknown): value is CalendarDate {
  return dayNumber(value) !== undefined
}

/** @returns the calendar year of a date */
export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4))
}

const momentOf = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`)

/** @returns the date so many days later, or earlier for a negative number */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const moved = new Date(momentOf(date) + days * MILLISECONDS_A_DAY)
  return format(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate())
}

/** The months from the beginning of the calendar to that of a date. */
const monthIndex = (date: CalendarDate): number => yearOf(date) * 12 + Number(date.slice(5, 7)) - 1

/**
 * The last day of a period of months that begins with an event: the corresponding day, and where the month has
 * none, its last day (Civil Code of the PRC, articles 201 and 202).
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const index = monthIndex(date) + months
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  return format(year, month, Math.min(Number(date.slice(8)), daysInMonth(year, month)))
}

/** @returns how many days lie from the first date to the second, which is not before it */
export function wholeDaysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((momentOf(to) - momentOf(from)) / MILLISECONDS_A_DAY)
}

/** @returns how many whole months have passed from the first date to the second, which is not before it */
export function wholeMonthsBetween(from: CalendarDate, to: CalendarDate): number {
  const months = monthIndex(to) - monthIndex(from)
  return addMonths(from, months) <= to ? months : months - 1
}

/**
 * The first day whose period of so many months has not ended before `date`: the reverse of {@link addMonths}, so
 * `addMonths(day, months) >= date` exactly for the days from the returned one on.
 */
export function firstDayWithin(months: number, date: CalendarDate): CalendarDate {
  const candidate = addMonths(date, -months)
  return addMonths(candidate, months) >= date ? candidate : addDays(candidate, 1)
}

import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  dayNumber,
  firstDayWithin,
  isCalendarDate,
  yearOf,
} from '../../src/values/calendar-date.ts'

describe('isCalendarDate', () => {
  it.each<[string, unknown, boolean]>([
    ['takes the last day of a year', '2025-12-31', true],
    ['takes the last day of a month of thirty', '2025-04-30', true],
    ['refuses a 31st of a month of thirty', '2025-04-31', false],
    ['refuses a 31 June', '2025-06-31', false],
    ['refuses a 31 September', '2025-09-31', false],
    ['refuses a 31 November', '2025-11-31', false],
    ['refuses a 32nd', '2025-01-32', false],
    ['takes 29 February of a leap year', '2024-02-29', true],
    ['refuses 29 February of a common year', '2025-02-29', false],
    ['refuses 30 February', '2024-02-30', false],
    ['refuses 29 February of a common century', '1900-02-29', false],
    ['takes 29 February of a leap century', '2000-02-29', true],
    ['takes the first day of the year 1', '0001-01-01', true],
    ['refuses the year 0', '0000-01-01', false],
    ['takes the last day of the year 9999', '9999-12-31', true],
    ['refuses a month 0', '2025-00-10', false],
    ['refuses a month 13', '2025-13-01', false],
    ['refuses a day 0', '2025-06-00', false],
    ['refuses numbers without leading zeros', '2025-6-1', false],
    ['refuses a time of day', '2025-06-30T00:00', false],
    ['refuses a line break at its end', '2025-06-30\n', false],
    ['refuses slashes', '2025/06/30', false],
    ['refuses a number', 20250630, false],
    ['refuses a date object', new Date('2025-06-30'), false],
    ['refuses a list that holds a date', ['2025-06-30'], false],
    ['refuses nothing', undefined, false],
  ])('%s', (_, value, verdict) => {
    expect(isCalendarDate(value)).toBe(verdict)
  })
})

describe('dayNumber', () => {
  it.each<[string, unknown, number | undefined]>([
    ['has the digits of a date', '2025-12-31', 20251231],
    ['has no leading zeros', '0001-01-01', 10101],
    ['has the digits of the last day that there is', '9999-12-31', 99991231],
    ['has the digits of a leap day', '2024-02-29', 20240229],
    ['is nothing for 29 February of a common year', '2025-02-29', undefined],
    ['is nothing for 29 February of a common century', '1900-02-29', undefined],
    ['is nothing for a 31 June', '2025-06-31', undefined],
    ['is nothing for the year 0', '0000-01-01', undefined],
    ['is nothing for a month 0', '2025-00-10', undefined],
    ['is nothing for a month 13', '2025-13-01', undefined],
    ['is nothing for a day 0', '2025-06-00', undefined],
    ['is nothing for the digits alone', '20251231', undefined],
    ['is nothing without leading zeros', '2025-6-1', undefined],
    ['is nothing with hyphens in other places', '202-512-31', undefined],
    ['is nothing with slashes', '2025/06/30', undefined],
    ['is nothing with a sign for a digit', '2025-06-+1', undefined],
    ['is nothing with a space for a digit', '2025-06- 1', undefined],
    ['is nothing with a colon for a digit, which follows 9', '2025-06-0:', undefined],
    ['is nothing with a slash for a digit, which precedes 0', '2025-06-1/', undefined],
    ['is nothing with digits of another script', '２０２５-06-30', undefined],
    ['is nothing with a time of day', '2025-06-30T00:00', undefined],
    ['is nothing with a line break at its end', '2025-06-30\n', undefined],
    ['is nothing for an empty text', '', undefined],
    ['is nothing for a number', 20250630, undefined],
    ['is nothing for a date object', new Date('2025-06-30'), undefined],
    ['is nothing for a list of ten', Array.from('2025-06-30'), undefined],
    ['is nothing for nothing', undefined, undefined],
  ])('%s', (_, value, digits) => {
    expect(dayNumber(value)).toBe(digits)
  })

  it('is there for every day of leap and common years, in their order, and for no other text', () => {
    const days: number[] = []
    for (const year of [1900, 2000, 2023, 2024]) {
      for (let month = 0; month <= 13; month += 1) {
        for (let day = 0; day <= 32; day += 1) {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
          const moment = new Date(`${text}T00:00:00Z`)
          const isDay = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
          const found = dayNumber(text)
          expect(found).toBe(isDay ? Number(text.replaceAll('-', '')) : undefined)
          expect(isCalendarDate(text)).toBe(isDay)
          if (found !== undefined) days.push(found)
        }
      }
    }
    expect(days).toHaveLength(365 + 366 + 365 + 366)
    expect([...days].sort((one, other) => one - other)).toEqual(days)
  })
})

describe('yearOf', () => {
  it.each([
    ['is the year of a date', '2025-06-30', 2025],
    ['is a small number for an early one', '0033-04-03', 33],
  ])('%s', (_, date, year) => {
    expect(yearOf(date)).toBe(year)
  })
})

describe('addDays', () => {
  it.each([
    ['stays for 0 days', '2025-06-30', 0, '2025-06-30'],
    ['goes into the next month', '2025-06-30', 1, '2025-07-01'],
    ['goes into the next year', '2025-12-31', 1, '2026-01-01'],
    ['goes back into the year before', '2025-01-01', -1, '2024-12-31'],
    ['counts 29 February', '2024-02-28', 2, '2024-03-01'],
    ['skips 29 February in a common year', '2025-02-28', 1, '2025-03-01'],
    ['goes a leap year', '2024-01-01', 366, '2025-01-01'],
    ['stops at the first day there is', '0001-01-01', -1, '0001-01-01'],
    ['stops at the last day there is', '9999-12-31', 1, '9999-12-31'],
    ['reaches the years below 100', '0100-01-01', -1, '0099-12-31'],
  ])('%s', (_, date, days, moved) => {
    expect(addDays(date, days)).toBe(moved)
  })
})

describe('addMonths', () => {
  it.each([
    ['stays for 0 months', '2025-06-30', 0, '2025-06-30'],
    ['gives the corresponding day', '2025-03-15', 1, '2025-04-15'],
    ['gives the last day where the month has no such day', '2025-01-31', 1, '2025-02-28'],
    ['gives the last day of a leap February', '2024-01-31', 1, '2024-02-29'],
    ['gives 28 February a year after 29 February', '2024-02-29', 12, '2025-02-28'],
    ['gives 29 February four years after 29 February', '2024-02-29', 48, '2028-02-29'],
    ['does not stretch a last day to a longer month', '2025-02-28', 1, '2025-03-28'],
    ['goes into the next year', '2025-11-30', 3, '2026-02-28'],
    ['reaches December', '2025-11-30', 1, '2025-12-30'],
    ['goes back', '2025-03-31', -1, '2025-02-28'],
    ['goes back into the year before', '2025-01-15', -1, '2024-12-15'],
    ['goes back two years', '2025-06-30', -24, '2023-06-30'],
    ['stops at the first day there is', '2025-06-30', -36_000, '0001-01-01'],
    ['stops at the last day there is', '9999-06-30', 12, '9999-12-31'],
  ])('%s', (_, date, months, moved) => {
    expect(addMonths(date, months)).toBe(moved)
  })

  it('gives a day of the calendar past the year 9999', () => {
    expect(addMonths('9999-12-31', 2)).toSatisfy(isCalendarDate)
  })
})

describe('firstDayWithin', () => {
  it.each([
    ['is the corresponding day', 24, '2025-06-30', '2023-06-30'],
    ['leaves out a 28 February whose year ended the day before', 12, '2024-02-29', '2023-03-01'],
    ['is 28 February for the year that ends on one', 12, '2025-02-28', '2024-02-28'],
    ['leaves out the last day of a shorter month', 1, '2025-03-31', '2025-03-01'],
    ['is the day itself for no months', 0, '2025-06-30', '2025-06-30'],
  ])('%s', (_, months, date, first) => {
    expect(firstDayWithin(months, date)).toBe(first)
  })

  it.each([
    ['one month', 1],
    ['half a year', 6],
    ['a year', 12],
    ['two years', 24],
  ])('reverses addMonths for %s before every day of a leap year and a common one', (_, months) => {
    const dates = Array.from({ length: 366 + 365 }, (_day, index) => addDays('2024-01-01', index))
    const wrong = dates.filter((date) => {
      const first = firstDayWithin(months, date)
      return addMonths(first, months) < date || addMonths(addDays(first, -1), months) >= date
    })
    expect(wrong).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/values/calendar-date.ts'
import { type Duration, dayAfterLeaving, isRolling, spanOf, type Window } from '../../src/values/window.ts'

describe('spanOf', () => {
  it.each<[string, Window, string, number, string, string]>([
    ['period is the assessed year', 'period', '2026-02-10', 2025, '2025-01-01', '2025-12-31'],
    ['first-half ends with June', 'first-half', '2025-12-31', 2025, '2025-01-01', '2025-06-30'],
    ['second-half begins with July', 'second-half', '2025-12-31', 2025, '2025-07-01', '2025-12-31'],
    ['quarter-1 ends with March', 'quarter-1', '2025-12-31', 2025, '2025-01-01', '2025-03-31'],
    ['quarter-2 ends with June', 'quarter-2', '2025-12-31', 2025, '2025-04-01', '2025-06-30'],
    ['quarter-3 ends with September', 'quarter-3', '2025-12-31', 2025, '2025-07-01', '2025-09-30'],
    ['quarter-4 ends with December', 'quarter-4', '2025-12-31', 2025, '2025-10-01', '2025-12-31'],
    ['a part of an early year has four digits', 'first-half', '2025-12-31', 33, '0033-01-01', '0033-06-30'],
    [
      'years reach back to the same day',
      { last: { years: 2 } },
      '2025-06-30',
      2020,
      '2023-06-30',
      '2025-06-30',
    ],
    [
      'a year before 29 February begins in March',
      { last: { years: 1 } },
      '2024-02-29',
      2024,
      '2023-03-01',
      '2024-02-29',
    ],
    ['a year before 28 February', { last: { years: 1 } }, '2025-02-28', 2025, '2024-02-28', '2025-02-28'],
    [
      'months reach back to the same day',
      { last: { months: 6 } },
      '2025-06-15',
      2025,
      '2024-12-15',
      '2025-06-15',
    ],
    [
      'a month before a 31st begins on the 1st',
      { last: { months: 1 } },
      '2025-03-31',
      2025,
      '2025-03-01',
      '2025-03-31',
    ],
    ['days reach back so many days', { last: { days: 30 } }, '2025-03-01', 2025, '2025-01-30', '2025-03-01'],
    [
      'given days stay as they are',
      { from: '2024-04-01', to: '2025-03-31' },
      '2025-12-31',
      2025,
      '2024-04-01',
      '2025-03-31',
    ],
  ])('%s', (_, window, asOf, year, from, to) => {
    expect(spanOf(window, asOf, year)).toEqual({ from, to })
  })

  it.each<[string, Window, string, string]>([
    ['period is the whole of the last year', 'period', '9999-01-01', '9999-12-31'],
    ['second-half is that of the last year', 'second-half', '9999-07-01', '9999-12-31'],
    ['quarter-4 is that of the last year', 'quarter-4', '9999-10-01', '9999-12-31'],
  ])('%s', (_, window, from, to) => {
    expect(spanOf(window, '9999-12-31', 9999)).toEqual({ from, to })
  })
})

describe('isRolling', () => {
  it.each<[string, Window, boolean]>([
    ['a length of time rolls', { last: { days: 1 } }, true],
    ['a part of the year does not', 'period', false],
    ['given days do not', { from: '2025-01-01', to: '2025-06-30' }, false],
  ])('%s', (_, window, verdict) => {
    expect(isRolling(window)).toBe(verdict)
  })
})

describe('dayAfterLeaving', () => {
  it.each<[string, Duration, string, string]>([
    ['is the day after the same day years later', { years: 2 }, '2023-06-30', '2025-07-01'],
    ['is 1 March a year after 29 February', { years: 1 }, '2024-02-29', '2025-03-01'],
    ['is 1 March a month after 31 January', { months: 1 }, '2025-01-31', '2025-03-01'],
    ['is the day after so many days', { days: 30 }, '2025-01-30', '2025-03-02'],
  ])('%s', (_, last, day, left) => {
    expect(dayAfterLeaving({ last }, day)).toBe(left)
  })

  it.each<[string, Duration]>([
    ['years', { years: 1 }],
    ['months', { months: 1 }],
    ['days', { days: 45 }],
  ])('is the first day on which a window of %s no longer holds the day', (_, last) => {
    const days = Array.from({ length: 500 }, (_day, index) => addDays('2023-12-01', index))
    const wrong = days.filter((day) => {
      const left = dayAfterLeaving({ last }, day)
      const dayBefore = addDays(left, -1)
      return spanOf({ last }, left, 2025).from <= day || spanOf({ last }, dayBefore, 2025).from > day
    })
    expect(wrong).toEqual([])
  })
})

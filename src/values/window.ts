import {
  addDays,
  addMonths,
  type CalendarDate,
  firstDayWithin,
  firstOfMonth,
  lastOfMonth,
} from './calendar-date.ts'

/** The windows that are parts of the assessed calendar year: first and last month of each. */
const MONTHS_OF = {
  period: [1, 12],
  'first-half': [1, 6],
  'second-half': [7, 12],
  'quarter-1': [1, 3],
  'quarter-2': [4, 6],
  'quarter-3': [7, 9],
  'quarter-4': [10, 12],
} as const

/** A window that is a part of the assessed calendar year. */
export type NamedWindow = keyof typeof MONTHS_OF

/** The names of all windows that are parts of the assessed calendar year. */
export const NAMED_WINDOWS = /* @__PURE__ */ Object.keys(MONTHS_OF) as readonly NamedWindow[] // safe: the object above is closed

/** A length of time in one unit, at least 1. */
export type Duration = { readonly years: number } | { readonly months: number } | { readonly days: number }

/** The days that a measure looks at. A rolling window reaches back from the as-of date; the others are fixed. */
export type Window = NamedWindow | { readonly last: Duration } | Span

/** A run of days, both ends included; empty where `from` is after `to`. */
export interface Span {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** @returns whether the window moves with the as-of date, so that what lies in it leaves it by itself */
export function isRolling(window: Window): window is { readonly last: Duration } {
  return typeof window === 'object' && 'last' in window
}

const monthsIn = (duration: Exclude<Duration, { readonly days: number }>): number =>
  'years' in duration ? duration.years * 12 : duration.months

/**
 * The days of a window.
 *
 * A rolling window includes the day exactly so many years or months ago: a period of years that runs from an event
 * ends with the corresponding day, or the month's last day where there is none (Civil Code of the PRC, 201 and 202).
 *
 * @param asOf the date of the assessment, at which rolling windows end
 * @param year the assessed calendar year, of which named windows are parts
 */
export function spanOf(window: Window, asOf: CalendarDate, year: number): Span {
  if (typeof window === 'string') {
    const [first, last] = MONTHS_OF[window]
    return { from: firstOfMonth(year, first), to: lastOfMonth(year, last) }
  }
  if (!isRolling(window)) return window
  const from =
    'days' in window.last ? addDays(asOf, -window.last.days) : firstDayWithin(monthsIn(window.last), asOf)
  return { from, to: asOf }
}

/** @returns the first as-of date at which a rolling window no longer includes the day */
export function dayAfterLeaving(window: { readonly last: Duration }, day: CalendarDate): CalendarDate {
  const lastDayInside =
    'days' in window.last ? addDays(day, window.last.days) : addMonths(day, monthsIn(window.last))
  return addDays(lastDayInside, 1)
}

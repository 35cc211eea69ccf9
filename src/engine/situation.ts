import type { CalendarDate } from '../values/calendar-date.ts'

/** What an evaluation looks at: stated facts, or the fields of one entry, on a date and for a calendar year. */
export interface Situation {
  readonly facts: Readonly<Record<string, unknown>>
  readonly asOf: CalendarDate
  /** The assessed calendar year. */
  readonly period: number
}

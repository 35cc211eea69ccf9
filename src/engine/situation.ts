import type { Outcome } from '../model/outcome.ts'
import type { Entry } from '../model/profile.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import type { NumberRange } from '../values/number-range.ts'
import type { Points } from '../values/points.ts'
import type { FactValues } from './fact-values.ts'

/** What the criteria of an evaluation earn, for gates to look at. */
export interface Results {
  /** The points of a criterion, item or section, or of the `total`. */
  points(id: string): NumberRange
  /** The same divided by its maximum. */
  share(id: string): NumberRange
  /** How many criteria in the given rows have an outcome, or earn at most so many points. */
  rows(ids: 'all' | readonly string[], test: { outcome?: Outcome; pointsAtMost?: Points }): NumberRange
}

/** What an evaluation looks at: stated facts, on a date and for a calendar year. */
export interface Situation {
  readonly facts: FactValues
  readonly asOf: CalendarDate
  /** The assessed calendar year. */
  readonly period: number
  /** The parameters that the caller sets. */
  readonly set?: Readonly<Record<string, number>> | undefined
  /** Only where gates are decided. */
  readonly results?: Results
  /** Only where it is decided whether a measure takes an entry. */
  readonly entry?: Entry | undefined
}

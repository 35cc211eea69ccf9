import type { LocalizedText } from '../values/localized-text.ts'
import type { Window } from '../values/window.ts'
import type { Condition } from './condition.ts'
import type { Outcome } from './outcome.ts'

interface MeasureText {
  readonly title?: LocalizedText
}

/** Which entries of a list a measure takes. Entries dated after the as-of date never count. */
export interface EntrySelection {
  /** The window that the entry's date lies in; left out: any day up to the as-of date. */
  readonly during?: Window
  /** A condition over the fields of the entry. */
  readonly where?: Condition
}

/** How many entries of a list are selected. */
export interface CountMeasure extends MeasureText, EntrySelection {
  readonly count: string
}

/** The sum of a number field over the selected entries of a list. */
export interface FieldSumMeasure extends MeasureText, EntrySelection {
  readonly sum: string
  readonly of: string
}

/** The sum of number facts. */
export interface FactSumMeasure extends MeasureText {
  readonly sum: readonly string[]
}

/** One number fact divided by another, 0.95 for 95 %; unknown where the divisor is or may be 0. */
export interface ShareMeasure extends MeasureText {
  readonly share: string
  readonly in: string
}

/** How many of some conditions hold. */
export interface HoldingMeasure extends MeasureText {
  readonly holding: readonly Condition[]
}

/** The units in which time is measured. */
export const TIME_UNITS = ['days', 'months', 'years'] as const

export type TimeUnit = (typeof TIME_UNITS)[number]

/** How many whole days, months or years have passed from a date fact to the as-of date; 0 where it is still to come. */
export interface ElapsedMeasure extends MeasureText {
  readonly elapsed: string
  readonly in: TimeUnit
}

/** What a section, item or criterion earns, or the total; for gates only, since points must not depend on points. */
export interface PointsMeasure extends MeasureText {
  /** The id of the row, or `total`. */
  readonly pointsOf: string
}

/** The same as a share of its maximum, 0.75 for 75 %; for gates only. */
export interface PointShareMeasure extends MeasureText {
  readonly pointShareOf: string
}

/** How many criteria came out in one way; for gates only. */
export interface RowsMeasure extends MeasureText {
  /** The ids of criteria, items and sections whose criteria are counted. */
  readonly rows: 'all' | readonly string[]
  /** Counts those with this outcome; left out: with any. */
  readonly outcome?: Exclude<Outcome, 'unknown'>
  /** Counts those that earn at most so many points; left out: any. */
  readonly pointsAtMost?: number
}

/** A number that only an evaluation has. */
export type ResultMeasure = PointsMeasure | PointShareMeasure | RowsMeasure

/** A number derived from facts, or from results. */
export type Measure =
  | CountMeasure
  | FieldSumMeasure
  | FactSumMeasure
  | ShareMeasure
  | HoldingMeasure
  | ElapsedMeasure
  | ResultMeasure

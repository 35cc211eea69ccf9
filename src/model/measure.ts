import type { LocalizedText } from '../values/localized-text.ts'
import type { Window } from '../values/window.ts'
import type { Condition } from './condition.ts'

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

/** A number derived from facts. */
export type Measure = CountMeasure | FieldSumMeasure | FactSumMeasure | ShareMeasure

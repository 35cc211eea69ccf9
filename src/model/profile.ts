import type { CalendarDate } from '../values/calendar-date.ts'
import type { Points } from '../values/points.ts'
import type { Scalar } from './condition.ts'

/** What an entry of a list states: its fields. A field that is not there is unknown. */
export type Entry = Readonly<Record<string, Scalar | readonly string[]>>

/** What a profile states for one fact. */
export type FactValue = Scalar | readonly string[] | readonly Entry[]

/** Stated facts, nested by the parts of their dotted names. A fact that is not there is unknown. */
export interface StatedFacts {
  readonly [part: string]: FactValue | StatedFacts
}

/** A document that an applicant attaches to a criterion. */
export interface Evidence {
  readonly criterion: string
  /** The kind of document; may be left out where the criterion asks for one kind only. */
  readonly kind?: string
  readonly title: string
  readonly file?: string
  readonly date?: CalendarDate
  readonly stamped?: boolean
}

/** How a reviewer may find a criterion, or a gate: met where it does not stand in the way. */
export const REVIEW_OUTCOMES = ['met', 'unmet', 'notApplicable'] as const

export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number]

/** A reviewer's word on a criterion or a gate: an outcome, or the points of a graded criterion. */
export type Review = {
  /** The id of the criterion or gate. */
  readonly criterion: string
  readonly by: string
  readonly on: CalendarDate
  readonly note?: string
} & ({ readonly outcome: ReviewOutcome } | { readonly points: Points })

/** One applicant's facts, evidence and reviews (创建单位). */
export interface Profile {
  readonly id: string
  readonly name: string
  readonly facts: StatedFacts
  readonly evidence?: readonly Evidence[]
  readonly reviews?: readonly Review[]
}

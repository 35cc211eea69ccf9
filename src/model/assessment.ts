import type { CalendarDate } from '../values/calendar-date.ts'
import type { LocalizedText } from '../values/localized-text.ts'
import type { Points } from '../values/points.ts'
import type { Scalar } from './condition.ts'
import type { GateKind } from './gate.ts'
import type { Outcome } from './outcome.ts'
import type { EvidenceRequirement } from './rule-set.ts'

/** Whose word counts: the applicant's (自评), the applicant's with documents (佐证), the reviewer's (核查). */
export const BASES = ['claimed', 'evidenced', 'verified'] as const

export type Basis = (typeof BASES)[number]

/** Certain points, the points if every unknown turned out well, and the most there is, all after caps. */
export interface Score {
  readonly points: Points
  readonly ceiling: Points
  readonly maximum: Points
}

interface ResultRow extends Score {
  readonly id: string
  readonly source: string
  readonly title: LocalizedText
}

/** The result for one criterion. */
export interface Finding extends ResultRow {
  readonly outcome: Outcome
  /** What the reviewer noted, where the review decided the outcome. */
  readonly reviewNote?: string
}

export interface ItemResult extends ResultRow {
  readonly criteria: readonly Finding[]
}

export interface SectionResult extends ResultRow {
  readonly bonus?: true
  readonly penalty?: true
  /** What a point of it counts in the total, where that is not 1. */
  readonly weight?: number
  readonly items: readonly ItemResult[]
}

/** What a quantity, date, choice or statement must become. `exactly` is used for anything that must equal a value. */
export type Want =
  | { readonly atLeast: Scalar }
  | { readonly moreThan: Scalar }
  | { readonly atMost: Scalar }
  | { readonly lessThan: Scalar }
  | { readonly exactly: Scalar }
  | { readonly not: Scalar }
  | { readonly oneOf: readonly Scalar[] }
  | { readonly noneOf: readonly Scalar[] }
  | { readonly including: Scalar }
  | { readonly excluding: Scalar }

/** What a fact or measure is: a value, chosen values, or the ends between which missing facts leave it open. */
export type Have =
  | Scalar
  | readonly string[]
  | { readonly from: number; readonly to?: number }
  | { readonly to: number }

/** One fact or measure that must change. */
export interface FactNeed {
  readonly fact: string
  readonly title: LocalizedText
  /** What the profile states; left out where it states nothing. */
  readonly have?: Have
  /** The facts behind it that the profile does not state. */
  readonly unstated?: readonly string[]
  /** Left out where it depends on another fact that is not stated. */
  readonly want?: Want
  /** The fact that the wanted value is read from. */
  readonly against?: string
  /** How much more is certainly enough. */
  readonly short?: number
  /** How much less is certainly enough. */
  readonly over?: number
  readonly unit?: LocalizedText
  /** The days in which entries count, both included. */
  readonly between?: { readonly from: CalendarDate; readonly to: CalendarDate }
}

/** A document that must be attached. */
export interface EvidenceNeed {
  readonly evidence: EvidenceRequirement
  readonly title: LocalizedText
  /** The days in which it has to be dated, both included. */
  readonly between?: { readonly from: CalendarDate; readonly to: CalendarDate }
}

/** A confirmation by the reviewer, or the points that only the reviewer gives. */
export interface ReviewNeed {
  readonly review: 'met' | { readonly atLeast: Points }
}

/** So many of some needs. */
export interface SomeNeeds {
  readonly atLeast: number
  readonly of: readonly Need[]
}

/** What must change for a criterion to be met, and only that. */
export type Need =
  | { readonly all: readonly Need[] }
  | { readonly any: readonly Need[] }
  | SomeNeeds
  | FactNeed
  | EvidenceNeed
  | ReviewNeed

/** A criterion that still leaves points. */
export interface Gap {
  readonly criterion: string
  readonly outcome: Exclude<Outcome, 'met' | 'notApplicable'>
  /** The exact change of the certain total if this gap alone were closed; 0 once the cap of the total is reached. */
  readonly worth: Points
  readonly needs: Need
  /** The last day on which what is missing can still happen, where fixed windows set one; it may have passed. */
  readonly due?: CalendarDate
  /**
   * The first as-of date at which the gap is gone by itself, because what causes it has left its window; the same
   * year being assessed.
   */
  readonly clears?: CalendarDate
  readonly remedy?: LocalizedText
  /** The documents that the criterion asks for and the profile does not attach. */
  readonly evidence?: readonly EvidenceRequirement[]
}

/** How sure something is that may still be reached, the surest first. */
export const REACHES = ['certain', 'possible', 'out-of-reach'] as const

export type Reach = (typeof REACHES)[number]

/** How a gate came out: met where it does not stand in the way, and for a route where it is open. */
export interface GateResult {
  readonly id: string
  readonly kind: GateKind
  readonly source: string
  readonly title: LocalizedText
  readonly outcome: 'met' | 'unmet' | 'unknown'
  /** What must change for it to be met. */
  readonly needs?: Need
  readonly remedy?: LocalizedText
  /** What the reviewer noted, where the review decided the outcome. */
  readonly reviewNote?: string
}

/** What keeps a grade from being certain: too few points, a gate, or a required criterion, by id. */
export type Blocker =
  | { readonly points: { readonly have: Points; readonly ceiling: Points; readonly want: Points } }
  | { readonly gate: string }
  | { readonly criterion: string }

/** Whether a grade is reached, and what keeps it from being certain. */
export interface GradeResult {
  readonly id: string
  readonly title: LocalizedText
  readonly reach: Reach
  readonly blockedBy: readonly Blocker[]
}

/** What the published grades and gates make of the points, which they never change. */
export interface Verdict {
  /** Whether a grade that is a pass is reached; left out where no grade is one. */
  readonly pass?: Reach
  /** The best grade that is certain. */
  readonly grade?: string
  /** The best grade that is certain or possible. */
  readonly bestPossible?: string
  /** The total that grades are tested by, where a gate counts a section as 0. */
  readonly counted?: Score
  readonly grades: readonly GradeResult[]
  readonly gates: readonly GateResult[]
}

/** What is unusual about an assessment: its date lies outside the days on which the rule set is in force. */
export type Warning =
  | { readonly code: 'not-yet-effective'; readonly from: CalendarDate }
  | { readonly code: 'no-longer-effective'; readonly to: CalendarDate }

/** The result of scoring one profile by one rule set. Same inputs, same assessment. */
export interface Assessment {
  readonly ruleSet: { readonly id: string; readonly version: string; readonly digest: string }
  readonly profile: { readonly id: string; readonly name: string }
  readonly asOf: CalendarDate
  /** The assessed calendar year. */
  readonly period: number
  readonly basis: Basis
  /** The parameters of the rule set as they were in force or set. */
  readonly parameters?: Readonly<Record<string, number>>
  readonly warnings?: readonly Warning[]
  readonly total: Score
  /** Given where the rule set has grades or gates. */
  readonly verdict?: Verdict
  readonly sections: readonly SectionResult[]
  /** By worth, the largest first, then in the order of the rule set. */
  readonly gaps: readonly Gap[]
}

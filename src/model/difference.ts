import type { CalendarDate } from '../values/calendar-date.ts'
import type { LocalizedText } from '../values/localized-text.ts'
import type { Points } from '../values/points.ts'
import type { Window } from '../values/window.ts'
import type { Assessment, Basis, GateResult, Have, Need, Reach, Score } from './assessment.ts'
import type { Comparison, Operator } from './condition.ts'
import type { Outcome } from './outcome.ts'
import type { Entry, Evidence, FactValue, Review } from './profile.ts'
import type { EvidenceRequirement } from './rule-set.ts'

/** Something that both sides of a comparison have. */
export interface Change<T> {
  readonly before: T
  readonly after: T
}

/** Something that a side may lack. */
export interface PartialChange<T> {
  readonly before?: T
  readonly after?: T
}

/** What became of the members of a list that has no names for them. */
export interface MemberChanges<T> {
  readonly added: readonly T[]
  readonly removed: readonly T[]
  readonly changed: readonly Change<T>[]
}

/** The numbers of an award that can move without the award reading otherwise. */
export const AWARD_PARTS = [
  'level-points',
  'unit-points',
  'deduction-points',
  'anchor-points',
  'anchor',
  'every',
  'most',
  'start',
  'full',
  'floor',
  'range-from',
  'range-to',
  'step',
] as const

export type AwardPart = (typeof AWARD_PARTS)[number]

/** What of a rule can read otherwise. */
export const RULE_PARTS = [
  'condition',
  'applies',
  'award',
  'measure',
  'named-condition',
  'fact',
  'not-applicable',
] as const

export type RulePart = (typeof RULE_PARTS)[number]

/**
 * What differs between the sides and stands behind a row or gate. A side that is left out has nothing there: a fact is
 * not stated, a limit is not set.
 */
export type Cause =
  /** A fact, or a measure where no profile is at hand. */
  | ({
      readonly cause: 'fact'
      readonly fact: string
      readonly title?: LocalizedText
      /** Of a list: which entries. */
      readonly entries?: MemberChanges<Entry>
    } & PartialChange<FactValue | Have>)
  /** What a fact, a measure, or a field of the entries `within` a measure is compared with. */
  | ({
      readonly cause: 'threshold'
      readonly fact: string
      readonly title?: LocalizedText
      readonly operator: Operator
      readonly within?: string
    } & PartialChange<Comparison['value']>)
  | ({
      readonly cause: 'window'
      readonly measure: string
      readonly title?: LocalizedText
    } & PartialChange<Window>)
  /** The points of the row. */
  | ({ readonly cause: 'points' } & Change<Points>)
  | ({
      readonly cause: 'award'
      readonly part: AwardPart
      readonly title?: LocalizedText
    } & PartialChange<number>)
  | { readonly cause: 'condition'; readonly of: RulePart; readonly name?: string }
  | ({
      readonly cause: 'parameter'
      readonly parameter: string
      readonly title?: LocalizedText
    } & PartialChange<number>)
  /** The documents that are attached to the row. */
  | ({ readonly cause: 'evidence' } & MemberChanges<Evidence>)
  /** The documents that the row asks for. */
  | ({ readonly cause: 'evidence-asked' } & Change<readonly EvidenceRequirement[]>)
  | ({ readonly cause: 'review' } & PartialChange<Review>)
  | { readonly cause: 'date'; readonly asOf?: Change<CalendarDate>; readonly period?: Change<number> }
  | ({ readonly cause: 'basis' } & Change<Basis>)
  | { readonly cause: 'row-new' | 'row-gone' }

/** A cause, and whether it alone makes the earlier result of the row the later one, where that was tried. */
export type TriedCause = Cause & { readonly isDecisive?: boolean }

/** How a row came out. */
export interface RowState extends Score {
  readonly outcome: Outcome
}

interface ChangedRow {
  readonly id: string
  readonly source: string
  readonly title: LocalizedText
}

/** A criterion that came out otherwise, or that only one side has. */
export interface RowChange extends ChangedRow, PartialChange<RowState> {
  /** The exact change of its certain points. */
  readonly change: Points
  /** Empty where it is not known why. */
  readonly causes: readonly TriedCause[]
  /** What was and is lacking, where the facts of a side are not at hand. */
  readonly needs?: PartialChange<Need>
}

/** A section that adds up to something else, or that only one side has. */
export interface SectionChange extends ChangedRow, PartialChange<Score> {
  readonly change: Points
}

/** A gate that came out otherwise, or that only one side has. */
export interface GateChange
  extends Pick<GateResult, 'id' | 'kind' | 'source' | 'title'>,
    PartialChange<GateResult['outcome']> {
  readonly causes: readonly TriedCause[]
}

/** A grade that is sure otherwise, or that only one side has. */
export interface GradeChange extends PartialChange<Reach> {
  readonly id: string
  readonly title: LocalizedText
}

/** A grade by its id and title. */
export interface GradeName {
  readonly id: string
  readonly title: LocalizedText
}

/** What of a verdict is another; what is the same is left out. */
export interface VerdictChange {
  readonly pass?: PartialChange<Reach>
  readonly grade?: PartialChange<GradeName>
  readonly bestPossible?: PartialChange<GradeName>
  readonly grades: readonly GradeChange[]
  readonly gates: readonly GateChange[]
}

/** What a side of a comparison is an assessment of. */
export type ComparedResult = Pick<
  Assessment,
  'ruleSet' | 'profile' | 'asOf' | 'period' | 'basis' | 'parameters'
>

/** What is other in one assessment than in another one, and why. */
export interface Difference extends Change<ComparedResult> {
  /** Whether the facts, and the rules, of both sides were at hand; else the causes are those that the results tell. */
  readonly known: { readonly facts: boolean; readonly rules: boolean }
  readonly total: Change<Score> & { readonly change: Points }
  /** Left out where it is the same. */
  readonly verdict?: VerdictChange
  /** Those that changed, in the order of the later side, then those that are gone. */
  readonly sections: readonly SectionChange[]
  /** Those that changed, in the same order. */
  readonly rows: readonly RowChange[]
  /** How many rows came out the same. */
  readonly unchanged: number
}

/** A result that only one side has. */
export interface Unmatched {
  readonly profile: Assessment['profile']
  readonly basis: Basis
}

/** The differences of many results, matched by profile and basis. */
export interface ResultsDifference {
  readonly differences: readonly Difference[]
  readonly onlyBefore: readonly Unmatched[]
  readonly onlyAfter: readonly Unmatched[]
}

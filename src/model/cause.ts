import type { CalendarDate } from '../values/calendar-date.ts'
import type { LocalizedText } from '../values/localized-text.ts'
import type { Points } from '../values/points.ts'
import type { Window } from '../values/window.ts'
import type { Basis, GateResult, Have } from './assessment.ts'
import type { Change, MemberChanges, PartialChange } from './change.ts'
import type { Comparison, Operator } from './condition.ts'
import type { DocumentResult } from './dossier.ts'
import type { GateKind } from './gate.ts'
import type { Entry, Evidence, FactValue, Review } from './profile.ts'
import type { EvidenceRequirement, NotApplicablePolicy, RuleSet, SumRounding } from './rule-set.ts'

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

/** A section, item or criterion by its place in the published table. */
export interface RowName {
  readonly id: string
  readonly source: string
  readonly title: LocalizedText
}

/** A grade by its id and title. */
export interface GradeName {
  readonly id: string
  readonly title: LocalizedText
}

/** A gate by its kind, its place in the document and its title. */
export type GateName = Pick<GateResult, 'id' | 'kind' | 'source' | 'title'>

/** What a gate does, and to which section or grade, where it names one. */
export interface GateEffect {
  readonly kind: GateKind
  readonly target?: string
}

/** How a section counts in the total: with the others, on top of them, or taken away from them. */
export type SectionKind = 'base' | 'bonus' | 'penalty'

/** What differs between the sides in how points add up, and stands behind a section or the total. */
export type SumCause =
  | ({ readonly cause: 'weight'; readonly row: RowName } & Change<number>)
  /** Of a section or item, or of the total where no row is named. */
  | ({ readonly cause: 'maximum'; readonly row?: RowName } & Change<Points>)
  | ({ readonly cause: 'capped'; readonly row: RowName } & Change<boolean>)
  | ({ readonly cause: 'section-kind'; readonly row: RowName } & Change<SectionKind>)
  /** A criterion that stands in another section or item. */
  | ({ readonly cause: 'row-moved'; readonly row: RowName } & Change<RowName>)
  | ({ readonly cause: 'sum-start' | 'sum-floor' } & Change<Points>)
  | ({ readonly cause: 'scale' } & PartialChange<NonNullable<RuleSet['scale']>>)
  | ({ readonly cause: 'rounding' } & PartialChange<SumRounding>)
  | ({ readonly cause: 'not-applicable' } & PartialChange<NotApplicablePolicy>)
  | ({ readonly cause: 'nothing-applies' } & Change<'full' | 'none'>)

/** What differs between the sides beside the points, and stands behind a grade, a gate, the verdict or a warning. */
export type VerdictCause =
  /** The total from which a grade is reached. */
  | ({ readonly cause: 'mark'; readonly grade: GradeName } & PartialChange<Points>)
  | ({ readonly cause: 'passes'; readonly grade: GradeName } & Change<boolean>)
  | { readonly cause: 'grade-new' | 'grade-gone'; readonly grade: GradeName }
  | ({ readonly cause: 'grade-renamed' } & Change<GradeName>)
  | { readonly cause: 'grade-order' }
  /** For which grades a row has to be met: any, or this one and better ones. */
  | ({ readonly cause: 'required'; readonly row: RowName } & PartialChange<true | GradeName>)
  | { readonly cause: 'gate-new' | 'gate-gone'; readonly gate: GateName }
  | ({ readonly cause: 'gate-effect'; readonly gate: GateName } & Change<GateEffect>)
  /** The days between which the rule set is in force. */
  | ({ readonly cause: 'effective' } & PartialChange<NonNullable<RuleSet['effective']>>)

/** What else of a difference something follows from, where that says why. */
export interface FollowsCause {
  readonly cause: 'follows'
  readonly from: 'rows' | 'sections' | 'total' | 'gates'
}

/** Why a document does not count; left out of a side where it does, or where nobody looked. */
export interface DocumentStanding extends PartialChange<Pick<DocumentResult, 'flaws' | 'between'>> {
  readonly document: Evidence
}

/**
 * What differs between the sides and stands behind something that changed. A side that is left out has nothing there: a
 * fact is not stated, a limit is not set.
 */
export type Cause =
  | SumCause
  | VerdictCause
  | FollowsCause
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
  /** The documents that are attached to the row, and those that are the same but count on one side only. */
  | ({
      readonly cause: 'evidence'
      readonly standing?: readonly DocumentStanding[]
    } & MemberChanges<Evidence>)
  /** The documents that the row asks for. */
  | ({ readonly cause: 'evidence-asked' } & Change<readonly EvidenceRequirement[]>)
  | ({ readonly cause: 'review' } & PartialChange<Review>)
  | { readonly cause: 'date'; readonly asOf?: Change<CalendarDate>; readonly period?: Change<number> }
  | ({ readonly cause: 'basis' } & Change<Basis>)
  | { readonly cause: 'row-new' | 'row-gone' }

/** A cause, and whether it alone makes the earlier result of the row the later one, where that was tried. */
export type TriedCause = Cause & { readonly isDecisive?: boolean }

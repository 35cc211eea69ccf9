import type { Points } from '../values/points.ts'
import type { Assessment, Basis, GateResult, Need, Reach, Score, Warning } from './assessment.ts'
import type { Cause, GateName, GradeName, RowName, TriedCause } from './cause.ts'
import type { Change, PartialChange } from './change.ts'
import type { Outcome } from './outcome.ts'

/** How a row came out. */
export interface RowState extends Score {
  readonly outcome: Outcome
}

/** A criterion that came out otherwise, or that only one side has. */
export interface RowChange extends RowName, PartialChange<RowState> {
  /** The exact change of its certain points. */
  readonly change: Points
  /** Empty where it is not known why. */
  readonly causes: readonly TriedCause[]
  /** What was and is lacking, where the facts of a side are not at hand. */
  readonly needs?: PartialChange<Need>
}

/** A section that adds up to something else or counts otherwise in the total, or that only one side has. */
export interface SectionChange extends RowName, PartialChange<Score> {
  readonly change: Points
  /** Empty where it is not known why. */
  readonly causes: readonly Cause[]
}

/** A gate that came out otherwise, or that only one side has. */
export interface GateChange extends GateName, PartialChange<GateResult['outcome']> {
  /** Empty where it is not known why. */
  readonly causes: readonly TriedCause[]
}

/** A grade that is sure otherwise, or that only one side has. */
export interface GradeChange extends GradeName, PartialChange<Reach> {
  /** Empty where it is not known why. */
  readonly causes: readonly Cause[]
}

/** What of a verdict is another; what is the same is left out. */
export interface VerdictChange {
  readonly pass?: PartialChange<Reach>
  readonly grade?: PartialChange<GradeName>
  readonly bestPossible?: PartialChange<GradeName>
  /** The total that grades are tested by. */
  readonly counted?: PartialChange<Score>
  readonly grades: readonly GradeChange[]
  readonly gates: readonly GateChange[]
  /** Why the pass and the grades are others, those of `grades` included; empty where it is not known. */
  readonly causes: readonly Cause[]
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
  readonly total: Change<Score> & {
    readonly change: Points
    /** Why it is another; empty where it is not, or where it is not known why. */
    readonly causes: readonly Cause[]
  }
  /** What was and is unusual about the results; left out where it is the same. */
  readonly warnings?: PartialChange<readonly Warning[]> & { readonly causes: readonly Cause[] }
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

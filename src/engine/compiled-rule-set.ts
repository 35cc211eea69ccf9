import type { Finding, ItemResult } from '../model/assessment.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Review } from '../model/profile.ts'
import type { Criterion, Item, Section } from '../model/rule-set.ts'
import type { PointUnits } from '../values/points.ts'
import type { Truth } from '../values/truth.ts'
import type { CompiledSums } from './adding-up.ts'
import type { CompiledAward } from './awards/compiled-award.ts'
import type { CompiledCondition } from './compiled-condition.ts'
import type { FactValues } from './fact-values.ts'
import type { CompiledGates } from './gates.ts'
import type { Submission } from './submission.ts'
import type { Earned, Part, Total } from './totals.ts'

/* What a rule set is compiled to: rows that judge a submission, and how what they give adds up. */

/** A criterion with what it awards and when. */
export interface CompiledRow {
  readonly criterion: Criterion
  /** The most that it gives. */
  readonly full: PointUnits
  /** The least that it gives; negative where it can take away. */
  readonly least: PointUnits
  /** It gives all or nothing, by this condition alone. */
  readonly condition?: CompiledCondition | undefined
  readonly award: CompiledAward
  /** True only where it gives all its points. */
  readonly goal: CompiledCondition
  /** Left out where it always applies. */
  readonly applies?: CompiledCondition | undefined
  /** It gives full points where it does not apply. */
  readonly isCredited: boolean
}

/** What is decided of one criterion on a basis. */
export interface Judgement {
  readonly outcome: Outcome
  readonly applies: Truth
  /** What it gives where it applies. */
  readonly claim: Earned
  /** The review that decided the outcome. */
  readonly review?: Review
}

/** A criterion with what was decided of it, and as the part of its item that it is; its cap is 0 where it is left out. */
export interface JudgedCriterion extends Judgement, Part {
  readonly compiled: CompiledRow
  /** The same as a part of the assessment. */
  readonly finding: Finding
  /** Which of the ways it is in which all or nothing comes out, where it is one of them. */
  readonly way?: number | undefined
}

/** An item with what its criteria add up to. */
export interface JudgedItem extends Total {
  readonly item: Item
  readonly criteria: readonly JudgedCriterion[]
  /** The same as a part of the assessment. */
  readonly result: ItemResult
}

/** The ways in which all or nothing comes out: the same for every profile, and shared between assessments. */
export type Settled = readonly [unmet: JudgedCriterion, unknown: JudgedCriterion, met: JudgedCriterion]

export interface CompiledCriterion extends CompiledRow {
  judge(submission: Submission): JudgedCriterion
  readonly settled?: Settled | undefined
}

export interface CompiledItem {
  readonly item: Item
  readonly cap: PointUnits
  readonly criteria: readonly CompiledCriterion[]
  /** What it came to before, by the ways in which its criteria came out. */
  readonly known: Map<number, JudgedItem>
}

export interface CompiledSection {
  readonly section: Section
  readonly cap: PointUnits
  readonly items: readonly CompiledItem[]
}

/** How the criteria of a table are judged, and what they come to. */
export interface Plan {
  /** @returns all criteria, in the order of the table */
  judge(submission: Submission): readonly JudgedCriterion[]
  /** @returns the sum of the sections, each level within its cap */
  earned(submission: Submission): Earned
}

/** A rule set with every name resolved, every condition compiled and every number in exact units. */
export interface CompiledRuleSet {
  readonly sections: readonly CompiledSection[]
  readonly plan: Plan
  readonly sums: CompiledSums
  readonly gates: CompiledGates
  /** Reads the facts that its conditions look at. */
  readonly read: (stated: object) => FactValues
}

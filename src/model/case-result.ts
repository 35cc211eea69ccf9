import type { Outcome } from './outcome.ts'

/** What a worked case expects, or an assessment gives: one value or a few that belong together. */
export type CaseValue = string | number | readonly (string | number)[]

/** Something that came out otherwise than a worked case expects. */
export interface CaseDifference {
  /** What differs, as the file of cases names it: `rows.五.2.1.points`. */
  readonly path: string
  /** Left out where nothing of the kind is expected. */
  readonly expected?: CaseValue
  /** Left out where the assessment has nothing of the kind. */
  readonly got?: CaseValue
  /** Where the file of cases says so, counted from 1. */
  readonly line: number
  readonly column: number
}

/** How one worked case came out: it passes where nothing differs. */
export interface CaseResult {
  readonly name: string
  readonly line: number
  readonly column: number
  readonly differences: readonly CaseDifference[]
}

/** In how many cases one criterion came out in each way; what it can never be is left out. */
export interface CriterionCoverage {
  readonly criterion: string
  readonly source: string
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>
}

/** The sides on which a number or day can lie of one that it is compared with. */
export const SIDES = ['below', 'at', 'above'] as const

export type Side = (typeof SIDES)[number]

/** How many cases lie at a threshold, just below and just above; where none can lie is left out. */
export interface BoundaryCoverage {
  /** The fact or measure that is compared; `total` for the mark of a grade. */
  readonly operand: string
  /** The grade whose mark it is. */
  readonly grade?: string
  /** A number or a day, or the name of the parameter that is compared with. */
  readonly threshold: number | string
  readonly cases: Readonly<Partial<Record<Side, number>>>
}

/** What the worked cases of one file came to, and what those that pass cover of the rule set. */
export interface CaseFileResult {
  readonly file: string
  readonly ruleSet: { readonly id: string; readonly version: string; readonly digest: string }
  readonly cases: readonly CaseResult[]
  /** In the order of the table; counted in cases on the basis of what is claimed. */
  readonly criteria: readonly CriterionCoverage[]
  readonly boundaries: readonly BoundaryCoverage[]
}

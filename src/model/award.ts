import type { LocalizedText } from '../values/localized-text.ts'
import type { Points } from '../values/points.ts'
import type { Rounding } from '../values/rounding.ts'
import type { Condition, FactReference } from './condition.ts'

/** All or nothing. */
export interface ConditionAward {
  readonly when: Condition
  readonly points: Points
}

/** One of several levels: what it gives, and when; without a condition it is the one for all that is left. */
export type Level = {
  readonly title?: LocalizedText
  readonly when?: Condition
} & ({ readonly points: Points } | { readonly award: Award })

/** The first level whose condition is true; 0 where none is. */
export interface LevelsAward {
  readonly levels: readonly Level[]
}

/** Which units of a quantity count: those that are whole, also the one that has begun, or any part of one. */
export const COUNTINGS = ['whole', 'begun', 'exact'] as const

export type Counting = (typeof COUNTINGS)[number]

/** So many points for every unit of a quantity, from a threshold up or below a threshold down. */
export interface UnitPoints {
  /** The number fact, measure or parameter. */
  readonly per: string
  readonly points: Points
  /** Units count from here up; 0 where neither this nor `below` is given. */
  readonly from?: number
  /** Units count from here down. */
  readonly below?: number
  /** How much one unit is; 1 where left out. */
  readonly every?: number
  /** `whole` where left out. */
  readonly counting?: Counting
  /** The most that all units give together. */
  readonly most?: Points
  /** How the product is rounded; given where units count exactly. */
  readonly round?: Rounding
}

/** Points for every unit. */
export interface UnitAward extends UnitPoints {
  /** What reaching the threshold gives by itself; 0 where left out. */
  readonly start?: Points
}

/** A value of a quantity and what it gives. */
export interface Anchor {
  readonly at: number | FactReference
  readonly points: Points
}

/** On the line between two anchors; beyond an anchor what the anchor gives. */
export interface InterpolationAward {
  /** The number fact or measure. */
  readonly interpolate: string
  readonly from: Anchor
  readonly to: Anchor
  readonly round: Rounding
}

/** The alternative that gives most. */
export interface BestAward {
  readonly best: readonly Award[]
}

/** A range that the assessor may choose from, both ends included. */
export interface AssessedRange {
  readonly title?: LocalizedText
  readonly from: Points
  readonly to: Points
}

/** The points that a review supplies. */
export interface AssessedAward {
  readonly assessed: readonly AssessedRange[]
  /** The points are a multiple of it; left out: any. */
  readonly step?: Points
}

/** What is taken away: once where a condition is true, or for every unit of a quantity. Its points are positive. */
export type Deduction = ConditionAward | UnitPoints

/** Full points, less what is deducted. */
export interface DeductionAward {
  readonly deduct: readonly Deduction[]
  /** What is deducted from; the points of the criterion where left out. */
  readonly full?: Points
  /** What the deductions leave at least; negative where they reach beyond the row. 0 where left out. */
  readonly floor?: Points
}

/** How a criterion turns conditions and quantities into points; never more than the points of the criterion. */
export type Award =
  | ConditionAward
  | LevelsAward
  | UnitAward
  | InterpolationAward
  | BestAward
  | AssessedAward
  | DeductionAward

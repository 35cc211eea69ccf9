import type { PointUnits } from '../../values/points.ts'
import type { CompiledCondition, Scope } from '../compiled-condition.ts'
import type { Submission } from '../submission.ts'
import type { Earned } from '../totals.ts'

/** An award, ready to give points or to say what it takes. */
export interface CompiledAward {
  /** The least and the most that it ever gives; infinite where nothing but the row limits it. */
  readonly least: PointUnits
  readonly most: PointUnits
  /** What the stated facts give: the least and the most that they leave possible. */
  earned(submission: Submission): Earned
  /** @returns a condition that is true only where the award gives at least so much */
  atLeast(target: PointUnits): CompiledCondition
}

/** What an award may speak of. */
export interface AwardScope extends Scope {
  /** The criterion that it belongs to. */
  readonly criterion: string
  /** The most that the criterion gives. */
  readonly full: PointUnits
}

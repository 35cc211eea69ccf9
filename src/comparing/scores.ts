import type { Score } from '../model/assessment.ts'
import { type Points, sumPoints } from '../values/points.ts'

/** @returns a score by itself */
export const scoreOf = ({ points, ceiling, maximum }: Score): Score => ({ points, ceiling, maximum })

/** @returns whether two scores are the same */
export const isSameScore = (one: Score, other: Score): boolean =>
  one.points === other.points && one.ceiling === other.ceiling && one.maximum === other.maximum

/** @returns the change of certain points, where what a side lacks counts as nothing */
export const changeOf = (before: Score | undefined, after: Score | undefined): Points =>
  sumPoints([after?.points ?? 0, -(before?.points ?? 0)])

import type { PointUnits } from '../../values/points.ts'
import type { CompiledAward } from './compiled-award.ts'
import { ALWAYS, NEVER } from './simplified.ts'

/** @returns an award that gives the same whatever the facts are */
export function constantAward(points: PointUnits): CompiledAward {
  const earned = { low: points, high: points }
  return {
    least: points,
    most: points,
    earned: () => earned,
    atLeast: (target) => (target <= points ? ALWAYS : NEVER),
  }
}

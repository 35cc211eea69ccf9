import type { AssessedAward } from '../../model/award.ts'
import { fromUnits, toUnits } from '../../values/points.ts'
import type { AwardScope, CompiledAward } from './compiled-award.ts'
import { ALWAYS, NEVER } from './simplified.ts'

/** @returns the award of the points that a review supplies, open until there is one */
export function assessedAward({ assessed }: AssessedAward, { criterion }: AwardScope): CompiledAward {
  const least = Math.min(...assessed.map(({ from }) => toUnits(from)))
  const most = Math.max(...assessed.map(({ to }) => toUnits(to)))
  const isAllowed = (units: number) =>
    assessed.some(({ from, to }) => units >= toUnits(from) && units <= toUnits(to))
  return {
    least,
    most,
    earned: ({ reviews }) => {
      const review = reviews.get(criterion)
      const given = review !== undefined && 'points' in review ? toUnits(review.points) : undefined
      // a number outside the ranges, which `parseProfile` refuses, is no assessment
      return given !== undefined && isAllowed(given)
        ? { low: given, high: given }
        : { low: least, high: most }
    },
    atLeast: (target) => {
      if (target > most) return NEVER
      if (target <= least) return ALWAYS
      return { kind: 'review', atLeast: fromUnits(target), truth: () => 'unknown' }
    },
  }
}

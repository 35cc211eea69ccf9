import type { Award, DeductionAward } from '../../model/award.ts'
import type { Review } from '../../model/profile.ts'
import type { Criterion } from '../../model/rule-set.ts'
import { type PointUnits, toUnits } from '../../values/points.ts'
import { awardLimits } from '../rules/award-limits.ts'
import { type Decided, isDecided, truthIn } from '../rules/decision.ts'
import type { PointRange } from './points-of-range.ts'

/** What is known of one criterion once the rules have run. */
export interface AwardCase {
  readonly criterion: Criterion
  readonly decided: Decided
  /** What a part that takes arithmetic gives. */
  readonly computed: (part: string) => Promise<PointRange>
  readonly review?: Review
}

const constant = (units: PointUnits): PointRange => ({ low: units, high: units })

const widest = (ranges: readonly PointRange[]): PointRange => ({
  low: Math.min(...ranges.map(({ low }) => low)),
  high: Math.max(...ranges.map(({ high }) => high)),
})

/** What a condition gives or takes: all of it, nothing, or either. */
function onCondition({ decided, criterion }: AwardCase, part: string, units: PointUnits): PointRange {
  const truth = truthIn(decided, 'award', criterion.id, part)
  if (truth === 'unknown') return widest([constant(0), constant(units)])
  return constant(truth ? units : 0)
}

async function afterDeductions(award: DeductionAward, part: string, each: AwardCase): Promise<PointRange> {
  const { least, most } = awardLimits(award, toUnits(each.criterion.points))
  const taken = await Promise.all(
    award.deduct.map((deduction, index) => {
      const inner = `${part}.deduct.${index}`
      return 'when' in deduction ? onCondition(each, inner, toUnits(deduction.points)) : each.computed(inner)
    }),
  )
  const left = (amounts: readonly PointUnits[]) =>
    Math.max(
      least,
      amounts.reduce((rest, amount) => rest - amount, most),
    )
  return { low: left(taken.map(({ high }) => high)), high: left(taken.map(({ low }) => low)) }
}

/** @returns the least and the most that an award gives by the events of a run, before the cap of its criterion */
export async function earnedByAward(award: Award, part: string, each: AwardCase): Promise<PointRange> {
  const { criterion, decided, computed, review } = each
  if ('when' in award) return onCondition(each, part, toUnits(award.points))
  if ('per' in award || 'interpolate' in award) return computed(part)
  if ('deduct' in award) return afterDeductions(award, part, each)
  if ('best' in award) {
    const earned = await Promise.all(
      award.best.map((alternative, index) => earnedByAward(alternative, `${part}.best.${index}`, each)),
    )
    return {
      low: Math.max(...earned.map(({ low }) => low)),
      high: Math.max(...earned.map(({ high }) => high)),
    }
  }
  if ('assessed' in award) {
    const given = review !== undefined && 'points' in review ? review.points : Number.NaN
    const isAllowed = award.assessed.some(({ from, to }) => given >= from && given <= to)
    if (isAllowed) return constant(toUnits(given))
    const { least, most } = awardLimits(award, toUnits(criterion.points))
    return { low: least, high: most }
  }
  const levels = await Promise.all(
    [...award.levels, { points: 0 }].map(async (level, index) => {
      const inner = `${part}.levels.${index}`
      if (!isDecided(decided, 'award', criterion.id, inner, 'possible')) return []
      return 'award' in level
        ? [await earnedByAward(level.award, `${inner}.award`, each)]
        : [constant(toUnits(level.points))]
    }),
  )
  return widest(levels.flat())
}

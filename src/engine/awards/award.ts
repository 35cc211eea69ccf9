import type { Award } from '../../model/award.ts'
import { toUnits } from '../../values/points.ts'
import type { Scope } from '../compiled-condition.ts'
import { compileCondition } from '../conditions.ts'

import { assessedAward } from './assessed-award.ts'
import { bestAward } from './best-award.ts'
import type { AwardScope, CompiledAward } from './compiled-award.ts'
import { constantAward } from './constant-award.ts'
import { deductionAward } from './deduction-award.ts'
import { interpolationAward } from './interpolation-award.ts'
import { levelsAward } from './levels-award.ts'
import { ALWAYS, NEVER } from './simplified.ts'
import { unitAward } from './unit-award.ts'

/** @returns an award of all or nothing */
function conditionAward(
  { when, points }: Extract<Award, { readonly when: unknown }>,
  scope: Scope,
): CompiledAward {
  const condition = compileCondition(when, scope)
  const units = toUnits(points)
  const [all, open, nothing] = [
    { low: units, high: units },
    { low: Math.min(0, units), high: Math.max(0, units) },
    { low: 0, high: 0 },
  ]
  return {
    least: open.low,
    most: open.high,
    earned: (submission) => {
      const truth = condition.truth(submission)
      return truth === 'unknown' ? open : truth ? all : nothing
    },
    atLeast: (target) => {
      if (target > open.high) return NEVER
      if (target <= open.low) return ALWAYS
      return units > 0 ? condition : compileCondition(when, scope, true)
    },
  }
}

/**
 * Compiles an award of any kind.
 *
 * @throws RangeError if it names something that the scope lacks, as no checked rule set does
 */
export function compileAward(award: Award, scope: AwardScope): CompiledAward {
  if ('when' in award) return conditionAward(award, scope)
  if ('levels' in award) {
    return levelsAward(
      award.levels.map((level) => ({
        ...(level.when && { when: level.when }),
        award: 'award' in level ? compileAward(level.award, scope) : constantAward(toUnits(level.points)),
      })),
      scope,
    )
  }
  if ('per' in award) return unitAward(award, scope)
  if ('interpolate' in award) return interpolationAward(award, scope)
  if ('best' in award) return bestAward(award.best.map((each) => compileAward(each, scope)))
  if ('assessed' in award) return assessedAward(award, scope)
  return deductionAward(award, scope)
}

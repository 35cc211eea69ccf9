import type { Deduction, DeductionAward } from '../../model/award.ts'
import { toUnits } from '../../values/points.ts'
import type { CompiledCondition, Scope } from '../compiled-condition.ts'
import { compileCondition } from '../conditions.ts'
import type { Submission } from '../submission.ts'
import type { Earned } from '../totals.ts'
import type { AwardScope, CompiledAward } from './compiled-award.ts'
import { ALWAYS, NEVER, simplified } from './simplified.ts'
import { unitPointsReader, unitsReached } from './unit-points.ts'

/** A deduction: how much is taken away, as positive points, and the condition under which nothing is. */
interface CompiledDeduction {
  readonly taken: (submission: Submission) => Earned
  readonly none: CompiledCondition
}

function compileDeduction(deduction: Deduction, scope: Scope): CompiledDeduction {
  if ('per' in deduction) {
    // not one whole unit, not the beginning of one, or no part of any
    const isWhole = (deduction.counting ?? 'whole') === 'whole'
    const none = unitsReached(deduction, [isWhole ? 1n : 0n, 1n], isWhole, scope, true)
    return { taken: unitPointsReader(deduction, 0, scope), none }
  }
  const condition = compileCondition(deduction.when, scope)
  const units = toUnits(deduction.points)
  const taken = (submission: Submission): Earned => {
    const truth = condition.truth(submission)
    return { low: truth === true ? units : 0, high: truth === false ? 0 : units }
  }
  return { taken, none: compileCondition(deduction.when, scope, true) }
}

/** @returns the award of full points less what is deducted, down to a floor */
export function deductionAward(award: DeductionAward, scope: AwardScope): CompiledAward {
  const full = award.full === undefined ? scope.full : toUnits(award.full)
  const floor = toUnits(award.floor ?? 0)
  const deductions = award.deduct.map((each) => compileDeduction(each, scope))
  const left = (taken: number) => Math.max(floor, full - taken)
  return {
    least: floor,
    most: full,
    earned: (submission) => {
      const taken = deductions.map((each) => each.taken(submission))
      return {
        low: left(taken.reduce((sum, { high }) => sum + high, 0)),
        high: left(taken.reduce((sum, { low }) => sum + low, 0)),
      }
    },
    atLeast: (target) => {
      if (target > full) return NEVER
      if (target <= floor) return ALWAYS
      return simplified(
        'all',
        deductions.map(({ none }) => none),
      )
    },
  }
}

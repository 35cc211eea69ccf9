import type { Deduction, DeductionAward, UnitPoints } from '../../model/award.ts'
import { addDecimals } from '../../values/decimal.ts'
import { toUnits } from '../../values/points.ts'
import type { CompiledCondition, Scope } from '../compiled-condition.ts'
import { comparisonOf, compileCondition, orderOperator } from '../conditions.ts'
import type { Submission } from '../submission.ts'
import type { Earned } from '../totals.ts'
import type { AwardScope, CompiledAward } from './compiled-award.ts'
import { ALWAYS, NEVER, simplified } from './simplified.ts'
import { unitPointsReader } from './unit-points.ts'

/** A deduction: how much is taken away, as positive points, and the condition under which nothing is. */
interface CompiledDeduction {
  readonly taken: (submission: Submission) => Earned
  readonly none: CompiledCondition
}

/** That no unit is counted: not one whole one, not the beginning of one, or nothing at all. */
function noUnits(unitPoints: UnitPoints, scope: Scope): CompiledCondition {
  const { per, from = 0, below, every = 1, counting = 'whole' } = unitPoints
  const isUp = below === undefined
  const isWhole = counting === 'whole'
  const free = isWhole ? every : 0
  const limit = addDecimals(isUp ? [from, free] : [below, -free])
  return comparisonOf(scope.operand(per), orderOperator(!isUp, !isWhole), { constants: [limit] })
}

function compileDeduction(deduction: Deduction, scope: Scope): CompiledDeduction {
  if ('per' in deduction) {
    return { taken: unitPointsReader(deduction, 0, scope), none: noUnits(deduction, scope) }
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

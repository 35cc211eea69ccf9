import type { Condition } from '../../model/condition.ts'
import type { PointUnits } from '../../values/points.ts'
import type { CompiledCondition, Scope } from '../compiled-condition.ts'
import { compileCondition } from '../conditions.ts'
import type { Submission } from '../submission.ts'
import type { Earned } from '../totals.ts'
import type { CompiledAward } from './compiled-award.ts'
import { ALWAYS, NEVER, simplified } from './simplified.ts'
import { stepFunction } from './step-function.ts'

/** A level with its condition, if it has one, and what it gives. */
export interface LevelParts {
  readonly when?: Condition
  readonly award: CompiledAward
}

interface CompiledLevel {
  readonly award: CompiledAward
  readonly condition: CompiledCondition
  readonly opposite: CompiledCondition
}

function firstTrue(levels: readonly CompiledLevel[], submission: Submission): Earned {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  const include = (earned: Earned) => {
    low = Math.min(low, earned.low)
    high = Math.max(high, earned.high)
  }
  for (const { condition, award } of levels) {
    const truth = condition.truth(submission)
    if (truth === false) continue
    include(award.earned(submission))
    if (truth === true) return { low, high }
  }
  include({ low: 0, high: 0 })
  return { low, high }
}

/**
 * The award of the first level whose condition is true. Where all levels depend on one number only, its bounds are over
 * the numbers that it can be; else over the levels that each may be the first.
 */
export function levelsAward(parts: readonly LevelParts[], scope: Scope): CompiledAward {
  const levels = parts.map(
    ({ when, award }): CompiledLevel => ({
      award,
      condition: when === undefined ? ALWAYS : compileCondition(when, scope),
      opposite: when === undefined ? NEVER : compileCondition(when, scope, true),
    }),
  )
  const isComplete = parts.some(({ when }) => when === undefined)
  const ends = (pick: (award: CompiledAward) => PointUnits) => [
    ...levels.map(({ award }) => pick(award)),
    ...(isComplete ? [] : [0]),
  ]
  const reaching = (target: PointUnits, from: number): CompiledCondition => {
    const level = levels[from]
    if (level === undefined) return target <= 0 ? ALWAYS : NEVER
    const { award, condition, opposite } = level
    return simplified('any', [
      simplified('all', [condition, award.atLeast(target)]),
      simplified('all', [opposite, reaching(target, from + 1)]),
    ])
  }
  return {
    least: Math.min(...ends(({ least }) => least)),
    most: Math.max(...ends(({ most }) => most)),
    earned: stepFunction(levels, parts, scope) ?? ((submission) => firstTrue(levels, submission)),
    atLeast: (target) => reaching(target, 0),
  }
}

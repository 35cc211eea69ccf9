import type { Condition } from '../../model/condition.ts'
import type { PointUnits } from '../../values/points.ts'
import type { CompiledCondition, Scope } from '../compiled-condition.ts'
import { compileCondition } from '../conditions.ts'
import type { Submission } from '../submission.ts'
import type { Earned } from '../totals.ts'
import type { CompiledAward } from './compiled-award.ts'
import { constantAward } from './constant-award.ts'
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
  let low = Infinity
  let high = -Infinity
  for (const { condition, award } of levels) {
    const truth = condition.truth(submission)
    if (truth === false) continue
    const earned = award.earned(submission)
    low = Math.min(low, earned.low)
    high = Math.max(high, earned.high)
    if (truth === true) break
  }
  return { low, high }
}

/**
 * The award of the first level whose condition is true. Where all levels depend on one number only, its bounds are over
 * the numbers that it can be; else over the levels that each may be the first.
 */
export function levelsAward(declared: readonly LevelParts[], scope: Scope): CompiledAward {
  const isComplete = declared.some(({ when }) => when === undefined)
  const parts = isComplete ? declared : [...declared, { award: constantAward(0) }]
  const levels = parts.map(
    ({ when, award }): CompiledLevel => ({
      award,
      condition: when === undefined ? ALWAYS : compileCondition(when, scope),
      opposite: when === undefined ? NEVER : compileCondition(when, scope, true),
    }),
  )
  const reaching = (target: PointUnits, from: number): CompiledCondition => {
    const level = levels[from]
    if (level === undefined) return NEVER
    const { award, condition, opposite } = level
    return simplified('any', [
      simplified('all', [condition, award.atLeast(target)]),
      simplified('all', [opposite, reaching(target, from + 1)]),
    ])
  }
  const steps = stepFunction(levels)
  return {
    least: Math.min(...levels.map(({ award }) => award.least)),
    most: Math.max(...levels.map(({ award }) => award.most)),
    earned: (submission) => steps?.(submission) ?? firstTrue(levels, submission),
    atLeast: (target) => reaching(target, 0),
  }
}

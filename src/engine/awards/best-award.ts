import type { CompiledAward } from './compiled-award.ts'
import { simplified } from './simplified.ts'

/** @returns the award of the alternative that gives most */
export function bestAward(alternatives: readonly CompiledAward[]): CompiledAward {
  const most = (numbers: readonly number[]) => numbers.reduce((one, other) => Math.max(one, other))
  return {
    least: most(alternatives.map(({ least }) => least)),
    most: most(alternatives.map((each) => each.most)),
    earned: (submission) => {
      const earned = alternatives.map((each) => each.earned(submission))
      return { low: most(earned.map(({ low }) => low)), high: most(earned.map(({ high }) => high)) }
    },
    atLeast: (target) =>
      simplified(
        'any',
        alternatives.map((each) => each.atLeast(target)),
      ),
  }
}

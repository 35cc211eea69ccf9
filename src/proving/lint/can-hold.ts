import type { CompiledCondition } from '../../engine/compiled-condition.ts'
import { conjunction } from '../../values/truth.ts'
import type { Dimension } from './dimension.ts'
import { proofIn } from './proof.ts'
import type { Trial } from './trial.ts'

/** @returns whether all of some conditions may hold at once; false only where that is proven to be impossible */
export function canHold(
  conditions: readonly CompiledCondition[],
  space: readonly Dimension[],
  trial: Trial,
): boolean {
  const { isExact, submissions } = proofIn(space, trial)
  for (const submission of submissions) {
    const truth = conjunction(conditions.map((condition) => condition.truth(submission)))
    if (truth === true || (truth === 'unknown' && !isExact)) return true
  }
  return false
}

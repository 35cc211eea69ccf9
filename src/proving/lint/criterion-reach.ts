import type { CompiledCriterion } from '../../engine/compiled-rule-set.ts'
import type { Level } from '../../model/award.ts'
import type { Criterion } from '../../model/rule-set.ts'
import type { PointUnits } from '../../values/points.ts'
import { type LevelTree, levelTrees, noteLevels } from './level-tree.ts'
import { proofIn } from './proof.ts'
import { type Questions, questionsOf } from './questions.ts'
import { spaceOf } from './space.ts'
import type { Trial } from './trial.ts'

/** What a criterion can come to, whatever the facts are. What is not in here is proven to be impossible. */
export interface CriterionReach {
  /** The least and the most that it certainly gives. */
  readonly least: PointUnits
  readonly most: PointUnits
  /** There are facts that decide it. */
  readonly isDecidable: boolean
  readonly trees: readonly LevelTree[]
  /** The levels that can hold, and those that can be the first one that does. */
  readonly held: ReadonlySet<Level>
  readonly first: ReadonlySet<Level>
}

/** @returns what a criterion asks for, by its condition or award */
function questionsOfCriterion(criterion: Criterion, { ruleSet, asOf }: Trial): Questions {
  const asked =
    'when' in criterion
      ? { conditions: [criterion.when] }
      : { award: criterion.award, full: criterion.points }
  return questionsOf(asked, ruleSet, asOf)
}

/** Tries out everything that makes a difference to a criterion. */
export function reachOf(compiled: CompiledCriterion, trial: Trial): CriterionReach {
  const { criterion, award, full } = compiled
  const authored = 'award' in criterion ? { award: criterion.award } : {}
  const trees = 'award' in criterion ? levelTrees(criterion.award, trial.relaxed.ruleSet) : []
  const space = spaceOf(questionsOfCriterion(criterion, trial), trial, authored)
  const { isExact, submissions } = proofIn(space, trial, criterion.id)
  const levels = { held: new Set<Level>(), first: new Set<Level>() }
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let isDecidable = false
  for (const submission of submissions) {
    const earned = award.earned(submission)
    const [low, high] = [Math.min(earned.low, full), Math.min(earned.high, full)]
    least = Math.min(least, low)
    most = Math.max(most, isExact ? low : high)
    isDecidable ||= !isExact || low === high
    noteLevels(trees, submission, isExact, levels)
  }
  return { least, most, isDecidable, trees, ...levels }
}

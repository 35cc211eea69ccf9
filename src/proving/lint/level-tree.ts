import type { CompiledCondition } from '../../engine/compiled-condition.ts'
import type { Situation } from '../../engine/situation.ts'
import type { Award, Level } from '../../model/award.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import type { Step } from '../../reading/source-node.ts'
import { compiledIn } from './trial.ts'

/** The levels of an award that has some, with those inside them, and where the award stands below its row. */
export interface LevelTree {
  readonly path: readonly Step[]
  readonly levels: readonly {
    readonly level: Level
    /** Left out where it is for all that is left. */
    readonly condition?: CompiledCondition
    readonly inside: readonly LevelTree[]
  }[]
}

/** @returns the levels in an award; alternatives have their own ones */
export function levelTrees(
  award: Award,
  ruleSet: RuleSet,
  path: readonly Step[] = ['award'],
): readonly LevelTree[] {
  if ('best' in award) {
    return award.best.flatMap((each, index) => levelTrees(each, ruleSet, [...path, 'best', index]))
  }
  if (!('levels' in award)) return []
  const levels = award.levels.map((level, index) => {
    const [condition] = compiledIn(ruleSet, level.when === undefined ? [] : [level.when])
    const inside =
      'award' in level ? levelTrees(level.award, ruleSet, [...path, 'levels', index, 'award']) : []
    return { level, inside, ...(condition && { condition }) }
  })
  return [{ path, levels }]
}

/** Which levels can hold, and which of them can be the first one that does. */
export interface LevelReach {
  readonly held: Set<Level>
  readonly first: Set<Level>
}

/** Notes which levels hold in a situation, or may hold where that is not exact. */
export function noteLevels(
  trees: readonly LevelTree[],
  situation: Situation,
  isExact: boolean,
  reach: LevelReach,
): void {
  for (const { levels } of trees) {
    let isOpen = true
    for (const { level, condition, inside } of levels) {
      const truth = condition?.truth(situation) ?? true
      if (truth === false || (isExact && truth !== true)) continue
      reach.held.add(level)
      if (!isOpen) continue
      reach.first.add(level)
      noteLevels(inside, situation, isExact, reach)
      if (truth === true) isOpen = false
    }
  }
}

import type { NestedCondition } from 'json-rules-engine'
import type { Level, LevelsAward } from '../../model/award.ts'
import type { Condition } from '../../model/condition.ts'
import type { PointUnits } from '../../values/points.ts'
import { awardLimits } from './award-limits.ts'
import { anyOf, conditionReading } from './condition-reading.ts'
import { numberLevels } from './number-levels.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Whether a level always gives the same. */
function isConstant(level: Level, full: PointUnits): boolean {
  if (!('award' in level)) return true
  const { least, most } = awardLimits(level.award, full)
  return least === most
}

/**
 * When each level, and then that of no level, may be the one that counts: its condition may be true, and none before it
 * certainly is. Levels of constant points that all look at one number are told apart by what that number may be.
 *
 * @param full what the row of the award gives at most
 */
export function firstLevels(
  { levels }: LevelsAward,
  full: PointUnits,
  vocabulary: Vocabulary,
): readonly NestedCondition[] {
  const whens = levels.map(({ when }) => when)
  const areConstant = levels.every((level) => isConstant(level, full))
  const byNumber = areConstant ? numberLevels(whens, vocabulary) : undefined
  if (byNumber !== undefined) return byNumber.map((pieces) => anyOf([...pieces]))
  const always: Condition = { all: [] }
  const conditions = whens.map((when) => when ?? always)
  const mayBe = (condition: Condition, isNegated: boolean) =>
    conditionReading(condition, 'possible', vocabulary, isNegated)
  const passed = conditions.map((condition) => mayBe(condition, true))
  return [...conditions, always].map((condition, index) => ({
    all: [...passed.slice(0, index), mayBe(condition, false)],
  }))
}

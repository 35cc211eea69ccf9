import type { RuleProperties } from 'json-rules-engine'
import type { Award } from '../../model/award.ts'
import type { Criterion } from '../../model/rule-set.ts'
import { toUnits } from '../../values/points.ts'
import { conditionRules, ruleOf } from './condition-rules.ts'
import { firstLevels } from './first-levels.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * @param part where the award stands in its criterion: `when`, `award`, `award.best.1`; an event names what it decides
 * @returns the rules of everything in an award that a condition decides. What takes arithmetic or a review has none
 */
export function awardRules(
  award: Award,
  criterion: Criterion,
  part: string,
  vocabulary: Vocabulary,
  priority: number,
): readonly RuleProperties[] {
  const about = (inner: string) => ({ subject: 'award' as const, of: criterion.id, part: inner })
  const inside = (each: Award, inner: string) => awardRules(each, criterion, inner, vocabulary, priority)
  if ('when' in award) {
    return conditionRules({ ...about(part), points: award.points }, award.when, vocabulary, priority)
  }
  if ('levels' in award) {
    const rules = firstLevels(award, toUnits(criterion.points), vocabulary).map((condition, index) => {
      const level = award.levels[index]
      const points = level === undefined ? 0 : 'points' in level ? level.points : undefined
      const decision = { ...about(`${part}.levels.${index}`), ...(points !== undefined && { points }) }
      return ruleOf({ ...decision, reading: 'possible' }, condition, priority)
    })
    const nested = award.levels.flatMap((level, index) =>
      'award' in level ? inside(level.award, `${part}.levels.${index}.award`) : [],
    )
    return [...rules, ...nested]
  }
  if ('best' in award) return award.best.flatMap((each, index) => inside(each, `${part}.best.${index}`))
  if ('deduct' in award) {
    return award.deduct.flatMap((each, index) =>
      'when' in each
        ? conditionRules(
            { ...about(`${part}.deduct.${index}`), points: each.points },
            each.when,
            vocabulary,
            priority,
          )
        : [],
    )
  }
  return []
}

import type { NestedCondition, RuleProperties } from 'json-rules-engine'
import type { Condition } from '../../model/condition.ts'
import { conditionReading, topLevel } from './condition-reading.ts'
import { type Decision, eventOf, READINGS } from './decision.ts'
import type { Vocabulary } from './vocabulary.ts'

/** @returns the rule whose event says so where the condition is true */
export function ruleOf(decision: Decision, condition: NestedCondition, priority: number): RuleProperties {
  const { of, part, reading } = decision
  return {
    name: [of, part, reading].filter(Boolean).join(' '),
    priority,
    conditions: topLevel(condition),
    event: eventOf(decision),
  }
}

/** @returns the rules of a condition, one for each reading */
export function conditionRules(
  decision: Omit<Decision, 'reading'>,
  condition: Condition,
  vocabulary: Vocabulary,
  priority: number,
  isNegated = false,
): readonly RuleProperties[] {
  return READINGS.map((reading) =>
    ruleOf({ ...decision, reading }, conditionReading(condition, reading, vocabulary, isNegated), priority),
  )
}

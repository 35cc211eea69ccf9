import type { NestedCondition, TopLevelCondition } from 'json-rules-engine'
import type { Condition, Operator } from '../../model/condition.ts'
import type { Reading } from './decision.ts'
import { leafCondition } from './leaf-condition.ts'
import type { Vocabulary } from './vocabulary.ts'

const NEGATION: Readonly<Record<Operator, Operator>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
  lessThan: 'greaterThanInclusive',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
  greaterThanInclusive: 'lessThan',
}

/** That engine takes an empty `any` for true. */
const NEVER: TopLevelCondition = { not: { all: [] } }

/**
 * A condition in one reading. In negation normal form, with every unknown leaf read as false, it is true exactly where
 * the condition is certain; with every unknown leaf read as true, exactly where it is not certainly false.
 *
 * @param isNegated whether to read its negation instead
 */
export function conditionReading(
  condition: Condition,
  reading: Reading,
  vocabulary: Vocabulary,
  isNegated = false,
): NestedCondition {
  const read = (part: Condition) => conditionReading(part, reading, vocabulary, isNegated)
  if ('not' in condition) return conditionReading(condition.not, reading, vocabulary, !isNegated)
  if ('condition' in condition) {
    const named = vocabulary.conditions[condition.condition]
    if (named === undefined) throw new RangeError(`There is no condition '${condition.condition}'.`)
    return read(named)
  }
  if ('all' in condition) {
    return isNegated ? anyOf(condition.all.map(read)) : { all: condition.all.map(read) }
  }
  if ('any' in condition) {
    return isNegated ? { all: condition.any.map(read) } : anyOf(condition.any.map(read))
  }
  const operator = isNegated ? NEGATION[condition.operator] : condition.operator
  return leafCondition(vocabulary.term(condition.fact).kind, { ...condition, operator }, reading)
}

/** @returns that one of them holds; never for none */
export function anyOf(parts: NestedCondition[]): TopLevelCondition {
  return parts.length === 0 ? NEVER : { any: parts }
}

/** @returns the condition as a rule can have it, whose outermost part joins */
export function topLevel(condition: NestedCondition): TopLevelCondition {
  return 'fact' in condition ? { all: [condition] } : condition
}

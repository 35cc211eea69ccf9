import type { NestedCondition } from 'json-rules-engine'
import type { Comparison, FactReference, Operator, Scalar } from '../../model/condition.ts'
import type { Reading } from './decision.ts'
import { rangeFact, statedFact } from './fact-names.ts'

type End = 'low' | 'high'
type Value = Comparison['value']

const all = (parts: NestedCondition[]): NestedCondition => ({ all: parts })
const any = (parts: NestedCondition[]): NestedCondition => ({ any: parts })

const isReference = (value: Value): value is FactReference => typeof value === 'object' && 'fact' in value

/* Numbers: what is true of every number that the fact may be, or of one of them. */

/** One end of the left side against one end of the right side. */
function ends(fact: string, left: End, operator: Operator, value: Value, right: End): NestedCondition {
  const other = isReference(value) ? { fact: rangeFact(value.fact), path: `$.${right}` } : value
  return { fact: rangeFact(fact), path: `$.${left}`, operator, value: other }
}

function numberLeaf(fact: string, operator: Operator, value: Value, reading: Reading): NestedCondition {
  const isCertain = reading === 'certain'
  const [near, far]: readonly [End, End] = isCertain ? ['low', 'high'] : ['high', 'low']
  const each = (values: readonly Scalar[], one: Operator) =>
    values.map((constant) => numberLeaf(fact, one, constant, reading))
  switch (operator) {
    case 'greaterThan':
    case 'greaterThanInclusive':
      return ends(fact, near, operator, value, far)
    case 'lessThan':
    case 'lessThanInclusive':
      return ends(fact, far, operator, value, near)
    case 'equal':
      return all([
        ends(fact, near, 'greaterThanInclusive', value, far),
        ends(fact, far, 'lessThanInclusive', value, near),
      ])
    case 'notEqual':
      return any([ends(fact, near, 'greaterThan', value, far), ends(fact, far, 'lessThan', value, near)])
    case 'in':
      return any(each(value as readonly Scalar[], 'equal')) // safe: a checked rule set gives it a list
    case 'notIn':
      return all(each(value as readonly Scalar[], 'notEqual')) // safe: likewise
    default:
      throw new RangeError(`'${operator}' compares no number.`)
  }
}

/* Everything else: stated, and as compared; or not stated, or as compared. */

function stated(fact: string, isStated: boolean): NestedCondition {
  const operator = isStated ? 'equal' : 'notEqual'
  return { fact: statedFact(fact), path: '$.known', operator, value: true }
}

function valueLeaf(fact: string, operator: Operator, value: Value, reading: Reading): NestedCondition {
  const names = isReference(value) ? [fact, value.fact] : [fact]
  const compared: NestedCondition = {
    fact: statedFact(fact),
    path: '$.value',
    operator,
    value: isReference(value) ? { fact: statedFact(value.fact), path: '$.value' } : value,
  }
  const isCertain = reading === 'certain'
  const parts = [...names.map((name) => stated(name, isCertain)), compared]
  return isCertain ? all(parts) : any(parts)
}

/**
 * @returns one comparison in one reading, by that engine's own operators. What is not stated never holds for certain,
 *   also where the operator is a negative one, which that engine by itself finds true of nothing
 */
export function leafCondition(
  kind: 'number' | 'value',
  { fact, operator, value }: Comparison,
  reading: Reading,
): NestedCondition {
  return kind === 'number'
    ? numberLeaf(fact, operator, value, reading)
    : valueLeaf(fact, operator, value, reading)
}

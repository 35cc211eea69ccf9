import { describe, expect, it } from 'vitest'
import type { Condition } from '../../src/model/condition.ts'
import type { StatedFacts } from '../../src/model/profile.ts'
import { isTrue } from '../support/rule-set.ts'
import { scopeOf, situationOf } from '../support/scope.ts'

const holding: readonly Condition[] = [
  isTrue('policy.adopted'),
  { condition: 'named' },
  { any: [{ fact: 'rating', operator: 'greaterThan', value: 5 }, isTrue('policy.archived')] },
]

/** How many of the three conditions hold. */
function held(facts: StatedFacts) {
  const conditions = { named: { not: isTrue('policy.published') } }
  const operand = scopeOf({ conditions, measures: { held: { holding } } }).operand('held')
  if (operand.kind !== 'number') throw new Error('a count is a number')
  const { low, high } = operand.range(situationOf(facts))
  return low === high ? low : [low, high]
}

describe('how many of three conditions hold', () => {
  it.each<[string, StatedFacts, number | readonly [number, number]]>([
    ['none', { policy: { adopted: false, published: true, archived: false }, rating: 5 }, 0],
    ['one', { policy: { adopted: true, published: true, archived: false }, rating: 5 }, 1],
    ['a named one', { policy: { adopted: false, published: false, archived: false }, rating: 5 }, 1],
    ['a joined one, once', { policy: { adopted: false, published: true, archived: true }, rating: 6 }, 1],
    ['two', { policy: { adopted: true, published: false, archived: false }, rating: 5 }, 2],
    ['all', { policy: { adopted: true, published: false, archived: false }, rating: 5.1 }, 3],
    ['any, where nothing is stated', {}, [0, 3]],
    ['one or more', { policy: { adopted: true } }, [1, 3]],
    ['two or fewer', { policy: { adopted: false } }, [0, 2]],
    ['one or two', { policy: { adopted: true, published: true } }, [1, 2]],
    [
      'one that is certain with half of it stated',
      { policy: { adopted: false, published: true }, rating: 9 },
      1,
    ],
  ])('%s', (_, facts, number) => {
    expect(held(facts)).toEqual(number)
  })
})

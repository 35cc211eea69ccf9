import { Engine } from 'json-rules-engine'
import { describe, expect, it } from 'vitest'
import { assessWithEngine, createEngine, toRules } from '../../src/interop/index.ts'
import { type Comparison, type Condition, OPERATORS } from '../../src/model/condition.ts'
import { profileOf } from '../support/profile.ts'
import { isTrue, ruleSetOf } from '../support/rule-set.ts'

const asOf = '2025-06-30'

/** Every operator on every fact of the invented dictionary that it can be applied to. */
const comparisons: readonly Comparison[] = OPERATORS.flatMap((operator): readonly Comparison[] => {
  const isList = operator === 'in' || operator === 'notIn'
  const of = (fact: string, constant: boolean | number | string): Comparison => ({
    fact,
    operator,
    value: isList ? [constant] : constant,
  })
  if (operator === 'contains' || operator === 'doesNotContain') return [of('media.used', 'disk')]
  const isOrder = operator.startsWith('less') || operator.startsWith('greater')
  return [
    of('balance', 3),
    of('policy.adoptedOn', '2025-01-01'),
    ...(isOrder ? [] : [of('policy.name', 'policy'), of('size', 'small')]),
    ...(isOrder || isList ? [] : [of('policy.adopted', true)]),
  ]
})

const conditions: readonly (readonly [string, Condition])[] = comparisons.flatMap((comparison) => [
  [`${comparison.fact} ${comparison.operator}`, comparison] as const,
  [`not ${comparison.fact} ${comparison.operator}`, { not: comparison }] as const,
])

describe('on a fact that is not there', () => {
  it('that engine by itself awards the negative ones', async () => {
    const engine = new Engine([], { allowUndefinedFacts: true })
    for (const [name, condition] of conditions) {
      engine.addRule({ conditions: { all: [condition as never] }, event: { type: name } })
    }
    const { events } = await engine.run()
    expect(events.length).toBeGreaterThan(10)
  })

  it.each(conditions)('no points, but all of them possible: %s', async (_, when) => {
    const engine = createEngine(ruleSetOf({ criteria: { 'a.b.c': { points: 5, when } } }), { asOf })
    const { total } = await assessWithEngine(engine, profileOf({}))
    expect(total).toEqual({ points: 0, ceiling: 5, maximum: 5 })
  })

  it.each(conditions)('nothing is certain, in any copy of that engine: %s', async (_, when) => {
    const rules = toRules(ruleSetOf({ criteria: { 'a.b.c': { points: 5, when } } }))
    const { events } = await new Engine(rules, { allowUndefinedFacts: true }).run()
    expect(events.filter(({ params }) => params?.reading === 'certain')).toEqual([])
  })

  it.each([
    ['text for a number', { balance: '3' }],
    ['a number for a yes', { policy: { adopted: 1 } }],
    ['a day that no calendar has', { policy: { adoptedOn: '2025-02-30' } }],
    ['a list for a group', { policy: [{ adopted: true }] }],
    ['an inherited yes', { policy: Object.create({ adopted: true }) }],
    ['choices with a hole', { media: { used: Array(1) } }],
  ])('what is no value of its kind is not there: %s', async (_, facts) => {
    const met = (fact: string, value: boolean | number | string): Condition => ({
      fact,
      operator: 'equal',
      value,
    })
    const criteria = {
      'a.b.c': { points: 1, when: { not: met('balance', 4) } },
      'a.b.d': { points: 1, when: isTrue('policy.adopted') },
      'a.b.e': { points: 1, when: { not: met('policy.adoptedOn', '2025-01-01') } },
      'a.b.f': {
        points: 1,
        when: { fact: 'media.used', operator: 'doesNotContain' as const, value: 'disk' },
      },
    }
    const engine = createEngine(ruleSetOf({ criteria }), { asOf })
    const { total } = await assessWithEngine(engine, profileOf(facts as never))
    expect(total).toEqual({ points: 0, ceiling: 4, maximum: 4 })
  })
})

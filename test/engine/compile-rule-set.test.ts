import { describe, expect, it } from 'vitest'
import { compileRuleSet } from '../../src/engine/compile-rule-set.ts'
import type { Condition } from '../../src/model/condition.ts'
import { ruleSetOf } from '../support/rule-set.ts'
import { situationOf } from '../support/scope.ts'

const count: Condition = { fact: 'talks-held', operator: 'greaterThan', value: 0 }

describe('compileRuleSet', () => {
  it('keeps every row with its cap and award in units', () => {
    const compiled = compileRuleSet(
      ruleSetOf({
        criteria: {
          'a.one.x': { points: 0.5, when: 'policy.adopted' },
          'a.one.y': { points: 2, when: 'policy.adopted' },
          'b.one.x': { points: 1, when: 'policy.adopted' },
        },
        caps: { 'a.one': 2 },
        maximum: 2.5,
      }),
    )
    const [first, second] = compiled.sections
    expect(compiled.sums).toEqual({ limits: { cap: 2_500_000, floor: 0 }, start: 0 })
    expect(compiled.sections.map(({ cap }) => cap)).toEqual([2_000_000, 1_000_000])
    expect(first?.items.map(({ cap }) => cap)).toEqual([2_000_000])
    expect(first?.items[0]?.criteria.map(({ full }) => full)).toEqual([500_000, 2_000_000])
    expect(second?.items[0]?.criteria.map(({ criterion }) => criterion.id)).toEqual(['b.one.x'])
  })

  it('reads measures, facts and named conditions of the rule set', () => {
    const compiled = compileRuleSet(
      ruleSetOf({
        measures: { 'talks-held': { count: 'talks' } },
        conditions: { active: { all: [count, { fact: 'rating', operator: 'greaterThan', value: 3 }] } },
        criteria: { 'a.b.c': { points: 1, when: { condition: 'active' } } },
      }),
    )
    const condition = compiled.sections[0]?.items[0]?.criteria[0]?.condition
    expect(condition?.truth(situationOf({ talks: [{ date: '2025-01-01' }], rating: 4 }))).toBe(true)
    expect(condition?.truth(situationOf({ talks: [], rating: 4 }))).toBe(false)
    expect(condition?.truth(situationOf({ talks: [{ date: '2025-01-01' }] }))).toBe('unknown')
  })

  it.each<[string, Condition, string]>([
    ['a measure that is not declared', count, "The rule set has no fact 'talks-held'."],
    [
      'a list',
      { fact: 'talks', operator: 'equal', value: 1 },
      "The rule set has no value to compare 'talks'.",
    ],
    [
      'a named condition that is not declared',
      { condition: 'active' },
      "The rule set has no condition 'active'.",
    ],
  ])('refuses a rule set that names %s', (_, when, message) => {
    const ruleSet = ruleSetOf({ criteria: { 'a.b.c': { points: 1, when } } })
    expect(() => compileRuleSet(ruleSet)).toThrow(new RangeError(message))
  })
})

import { describe, expect, it } from 'vitest'
import { compile } from '../../src/assess.ts'
import type { Basis } from '../../src/model/assessment.ts'
import type { StatedFacts } from '../../src/model/profile.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { label } from '../support/facts.ts'
import { profileOf } from '../support/profile.ts'
import { isTrue, ruleSetOf } from '../support/rule-set.ts'

/* What was once to be had for nothing: by a word that nobody bears out, by rounding, or by numbers too large. */

const adopted = 'policy.adopted'
const published = 'policy.published'

const grade = (id: string, atLeast?: number) => ({
  id,
  title: label(id),
  ...(atLeast !== undefined && { atLeast }),
})
const text = (id: string) => ({ id, source: id, title: label(id) })

const assessed = (ruleSet: RuleSet, facts: StatedFacts, basis: Basis = 'claimed') =>
  compile(ruleSet).assess(profileOf(facts), { asOf: '2025-06-30', basis })

describe('on the basis of reviews', () => {
  it('a fixed grade that is a good one takes a review', () => {
    const ruleSet = ruleSetOf({
      grades: [grade('gold', 9), { ...grade('none', 0), passes: false }],
      gates: [{ ...text('fixed'), fix: 'gold', when: isTrue(published) }],
      criteria: { 'a.b.c': { points: 10, when: adopted } },
    })
    const facts = { policy: { adopted: false, published: true } }
    expect(assessed(ruleSet, facts).verdict).toMatchObject({ pass: 'certain', grade: 'gold' })
    expect(assessed(ruleSet, facts, 'verified').verdict).toMatchObject({ pass: 'possible' })
  })

  it('a row that always gives something is certain of nothing without one', () => {
    const award = { levels: [{ when: isTrue(adopted), points: 10 }, { points: 4 }] }
    const ruleSet = ruleSetOf({ criteria: { 'a.b.c': { points: 10, award } } })
    const facts = { policy: { adopted: true } }
    expect(assessed(ruleSet, facts, 'verified').total).toMatchObject({ points: 0, ceiling: 10 })
    const review = { criterion: 'a.b.c', outcome: 'unmet', by: 'a reviewer', on: '2025-06-01' } as const
    const rejected = compile(ruleSet).assess(
      { ...profileOf(facts), reviews: [review] },
      { asOf: '2025-06-30', basis: 'verified' },
    )
    expect(rejected.total.points).toBe(0)
  })
})

it('a pass is certain with any grade that is one', () => {
  const ruleSet = ruleSetOf({
    grades: [grade('gold', 9), grade('exempt'), { ...grade('none', 0), passes: false }],
    gates: [{ ...text('way'), route: 'exempt', when: isTrue(published) }],
    criteria: { 'a.b.c': { points: 10, when: adopted } },
  })
  const { verdict } = assessed(ruleSet, { policy: { adopted: true, published: false } })
  expect(verdict).toMatchObject({ pass: 'certain', grade: 'gold' })
})

it('a bonus that does not apply gives nothing, whatever the rule set credits elsewhere', () => {
  const ruleSet = ruleSetOf({
    notApplicable: 'full-credit',
    bonus: ['more'],
    criteria: {
      'a.b.c': { points: 10, when: adopted },
      'more.b.c': { points: 5, when: adopted, applies: isTrue(published) },
    },
  })
  expect(assessed(ruleSet, { policy: { adopted: false, published: false } }).total.points).toBe(0)
})

it('sections that are rounded up give no more than they show', () => {
  const ruleSet = ruleSetOf({
    rounding: { mode: 'half-up', places: 0, of: ['sections', 'total'] },
    criteria: {
      'a.b.c': { points: 2.5, when: adopted },
      'b.b.c': { points: 7.5, when: adopted },
      'c.b.c': { points: 10, when: published },
    },
  })
  const { sections, total } = assessed(ruleSet, { policy: { adopted: true, published: false } })
  expect(sections.map(({ points }) => points)).toEqual([2.5, 7.5, 0])
  expect(total.points).toBe(10)
})

it('a threshold beyond what doubles count gives nothing for an unknown number', () => {
  const award = {
    levels: [{ when: { fact: 'balance', operator: 'greaterThanInclusive', value: 2e16 }, points: 5 }],
  } as const
  const ruleSet = ruleSetOf({ criteria: { 'a.b.c': { points: 5, award } } })
  expect(assessed(ruleSet, {}).total).toMatchObject({ points: 0 })
})

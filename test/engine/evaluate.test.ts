import { describe, expect, it } from 'vitest'
import { compileRuleSet } from '../../src/engine/compile-rule-set.ts'
import { evaluate, evaluateTotal } from '../../src/engine/evaluate.ts'
import { submissionOf } from '../../src/engine/submission.ts'
import type { StatedFacts } from '../../src/model/profile.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { profileOf } from '../support/profile.ts'
import { ruleSetOf } from '../support/rule-set.ts'

const ON = { asOf: '2025-06-30', period: 2025, basis: 'claimed' } as const

/** Everything, whose total has to be the total alone. */
function evaluationOf(ruleSet: RuleSet, facts: StatedFacts) {
  const compiled = compileRuleSet(ruleSet)
  const submission = submissionOf(profileOf(facts), compiled.read, ON)
  const evaluation = evaluate(compiled, submission)
  const { low, high, cap } = evaluation.total
  expect(evaluateTotal(compiled, submission)).toEqual({ low, high, cap })
  return evaluation
}

const adopted = 'policy.adopted'
const published = 'policy.published'
const archived = 'policy.archived'

describe('a criterion', () => {
  const ruleSet = ruleSetOf({ criteria: { 'a.b.c': { points: 2.5, when: adopted } } })

  it.each<[string, StatedFacts, string, object]>([
    [
      'earns its points where it is met',
      { policy: { adopted: true } },
      'met',
      { low: 2_500_000, high: 2_500_000 },
    ],
    ['earns nothing where it is unmet', { policy: { adopted: false } }, 'unmet', { low: 0, high: 0 }],
    ['may earn its points where it is unknown', {}, 'unknown', { low: 0, high: 2_500_000 }],
  ])('%s', (_, facts, outcome, earned) => {
    const [section] = evaluationOf(ruleSet, facts).sections
    const [criterion] = section?.items[0]?.criteria ?? []
    expect(criterion).toMatchObject({ outcome, ...earned })
  })
})

describe('totals', () => {
  const criteria = {
    'a.one.x': { points: 3, when: adopted },
    'a.one.y': { points: 4, when: published },
    'a.two.x': { points: 2, when: archived },
    'b.one.x': { points: 5, when: archived },
  }
  const policy = { adopted: true, published: true, archived: true }

  /** Certain and possible units in millions: of the first item, the first section and everything. */
  function levels(ruleSet: RuleSet, facts: StatedFacts) {
    const { sections, total } = evaluationOf(ruleSet, facts)
    const [section] = sections
    return [section?.items[0], section, total].map((level) => [
      (level?.low ?? Number.NaN) / 1_000_000,
      (level?.high ?? Number.NaN) / 1_000_000,
    ])
  }

  it.each<
    [string, Partial<RuleSet> & { caps?: Record<string, number>; bonus?: string[] }, StatedFacts, number[][]]
  >([
    [
      'add up at every level',
      {},
      { policy },
      [
        [7, 7],
        [9, 9],
        [14, 14],
      ],
    ],
    [
      'hold what is certain and what is possible',
      {},
      { policy: { adopted: true } },
      [
        [3, 7],
        [3, 9],
        [3, 14],
      ],
    ],
    [
      'are cut off at the item before the section adds them',
      { caps: { 'a.one': 5 } },
      { policy },
      [
        [5, 5],
        [7, 7],
        [12, 12],
      ],
    ],
    [
      'are cut off at the item where the whole would have room',
      { caps: { 'a.one': 5 } },
      { policy: { ...policy, archived: false } },
      [
        [5, 5],
        [5, 5],
        [5, 5],
      ],
    ],
    [
      'are cut off at the section where the whole would have room',
      { caps: { a: 6 } },
      { policy: { ...policy, archived: false } },
      [
        [7, 7],
        [6, 6],
        [6, 6],
      ],
    ],
    [
      'are cut off at the section before everything is added',
      { caps: { a: 6 } },
      { policy },
      [
        [7, 7],
        [6, 6],
        [11, 11],
      ],
    ],
    [
      'are cut off at the maximum',
      { maximum: 10 },
      { policy },
      [
        [7, 7],
        [9, 9],
        [10, 10],
      ],
    ],
    [
      'are cut off at every level',
      { caps: { 'a.one': 5, a: 6 }, maximum: 10 },
      { policy },
      [
        [5, 5],
        [6, 6],
        [10, 10],
      ],
    ],
    [
      'cut off what is possible, not what is certain',
      { caps: { 'a.one': 5 } },
      { policy: { adopted: true } },
      [
        [3, 5],
        [3, 7],
        [3, 12],
      ],
    ],
    [
      'hold a bonus within the maximum of the other sections',
      { bonus: ['b'] },
      { policy: { ...policy, adopted: false } },
      [
        [4, 4],
        [6, 6],
        [9, 9],
      ],
    ],
  ])('%s', (_, sketch, facts, expected) => {
    expect(levels(ruleSetOf({ criteria, ...sketch }), facts)).toEqual(expected)
  })

  it('adds points that binary adds wrongly', () => {
    const tenths = Object.fromEntries(
      Array.from({ length: 10 }, (_, index) => [`a.b.c${index}`, { points: 0.1, when: adopted }]),
    )
    expect(levels(ruleSetOf({ criteria: tenths }), { policy })).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ])
  })
})

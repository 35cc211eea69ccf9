import { describe, expect, it } from 'vitest'
import { compile } from '../../src/assess.ts'
import { assessWithEngine, createEngine, crossCheck } from '../../src/interop/index.ts'
import { BASES } from '../../src/model/assessment.ts'
import type { Condition } from '../../src/model/condition.ts'
import type { Profile } from '../../src/model/profile.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { profileOf } from '../support/profile.ts'
import { isTrue, ruleSetOf } from '../support/rule-set.ts'

/* What random rule sets are not made of, or seldom. */

const title = { zh: '', en: '' }
const gate = { source: '1', title }
const moreThan = (fact: string, value: number): Condition => ({ fact, operator: 'greaterThan', value })

const profiles: readonly Profile[] = [
  {},
  { policy: { adopted: true } },
  { policy: { adopted: true, published: false, archived: true } },
  { policy: { published: true }, staff: { employees: 20, trained: 3 }, rating: 7.5 },
  { staff: { employees: 2 }, policy: { adopted: false, adoptedOn: '2026-01-01' }, sites: [{}] },
  { rating: 4, policy: { adoptedOn: '2024-02-29' }, sites: [], media: { used: ['paper'], main: 'disk' } },
].map((facts) => profileOf(facts))

async function differences(rules: RuleSet): Promise<readonly string[]> {
  const evaluator = compile(rules)
  const found = BASES.flatMap((basis) => {
    const options = { asOf: '2025-02-28', basis }
    const engine = createEngine(rules, options)
    return profiles.map(async (each) =>
      crossCheck(evaluator.assess(each, options), await assessWithEngine(engine, each)),
    )
  })
  return (await Promise.all(found)).flat()
}

const held = [isTrue('policy.adopted'), isTrue('policy.published')]

describe('both evaluators agree on', () => {
  it.each<[string, RuleSet]>([
    [
      'measures that count conditions over such measures, and over results',
      ruleSetOf({
        criteria: {
          'a.b.c': { points: 5, when: moreThan('twice', 0) },
          'a.b.d': { points: 3, when: { not: moreThan('held', 1) } },
        },
        measures: {
          twice: { holding: [moreThan('held', 0), moreThan('held', 1)] },
          held: { holding: held },
          total: { pointsOf: 'total' },
          after: { holding: [moreThan('total', 2), moreThan('held', 0)] },
          later: { holding: [moreThan('after', 1)] },
        },
        grades: [{ id: 'good', title, atLeast: 3 }],
        gates: [
          { ...gate, id: 'one', require: moreThan('later', 0) },
          { ...gate, id: 'two', veto: { not: moreThan('after', 0) } },
        ],
      }),
    ],
    [
      'shares of items and sections whose rows may not apply, within caps',
      ruleSetOf({
        criteria: {
          'a.b.c': { points: 5, when: 'policy.adopted' },
          'a.b.d': { points: 3, when: 'policy.published', applies: isTrue('policy.archived') },
          'a.e.f': {
            points: 2,
            when: 'policy.published',
            notApplicable: 'full-credit',
            applies: moreThan('rating', 5),
          },
          'g.h.i': { points: 4, when: moreThan('balance', 1) },
        },
        caps: { 'a.b': 6, a: 7 },
        rows: { 'a.b': { applies: moreThan('rating', 4) }, g: { applies: isTrue('policy.archived') } },
        notApplicable: 'full-credit',
        bonus: ['g'],
        measures: {
          'share-b': { pointShareOf: 'a.b' },
          'share-c': { pointShareOf: 'a.b.d' },
          'share-g': { pointShareOf: 'g' },
          out: { rows: ['a.b', 'g'], outcome: 'notApplicable' },
          low: { rows: ['a', 'a.b.c'], pointsAtMost: 2 },
        },
        grades: [{ id: 'good', title, atLeast: 3 }],
        gates: [
          { ...gate, id: 'b', require: moreThan('share-b', 0.5) },
          { ...gate, id: 'c', require: { not: moreThan('share-c', 0.5) } },
          { ...gate, id: 'g', ceiling: 'good', when: moreThan('share-g', 0) },
          { ...gate, id: 'out', veto: moreThan('out', 1) },
          { ...gate, id: 'low', stop: moreThan('low', 1) },
        ],
      }),
    ],
    [
      'levels of a whole number that is compared with fractions, and inside each other',
      ruleSetOf({
        criteria: {
          'a.b.c': {
            points: 5,
            award: {
              levels: [
                { when: { fact: 'staff.trained', operator: 'in', value: [0.5, 2, 3] }, points: 5 },
                { when: { not: moreThan('staff.trained', 2.5) }, points: 1 },
                { when: { fact: 'staff.trained', operator: 'notEqual', value: 7 }, points: 3 },
              ],
            },
          },
          'a.b.d': {
            points: 5,
            award: {
              levels: [
                {
                  when: moreThan('rating', 3),
                  award: { levels: [{ when: moreThan('rating', 7), points: 5 }, { points: 2 }] },
                },
                { when: moreThan('rating', 1), award: { when: isTrue('policy.adopted'), points: 0 } },
              ],
            },
          },
        },
      }),
    ],
    [
      'time since a date to come, sums of entries that may be below 0, and choices compared with a choice',
      ruleSetOf({
        criteria: {
          'a.b.c': { points: 5, award: { per: 'years', points: 1 } },
          'a.b.d': { points: 5, award: { per: 'surplus', points: 1, below: 3, most: 4 } },
          'a.b.e': {
            points: 5,
            when: { fact: 'media.used', operator: 'contains', value: { fact: 'media.main' } },
          },
          'a.b.f': {
            points: 5,
            award: {
              interpolate: 'guards',
              from: { at: { fact: 'rating' }, points: 5 },
              to: { at: 9, points: 0 },
              round: { mode: 'half-even', places: 2 },
            },
          },
        },
        measures: {
          years: { elapsed: 'policy.adoptedOn', in: 'years' },
          surplus: { sum: 'sites', of: 'surplus', where: moreThan('guards', 4) },
          guards: { sum: 'sites', of: 'guards' },
        },
      }),
    ],
  ])('%s', async (_, rules) => {
    expect(await differences(rules)).toEqual([])
  })
})

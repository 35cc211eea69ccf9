import { describe, expect, it } from 'vitest'
import { assess } from '../../src/assess.ts'
import { type Demands, demandsOf } from '../../src/dossier/demands.ts'
import type { StatedFacts } from '../../src/model/profile.ts'
import { profileOf } from '../support/profile.ts'
import { isTrue, ruleSetOf } from '../support/rule-set.ts'

// two rows, of 3 and 2 points, the second of which concerns only those who have adopted the policy
const RULES = ruleSetOf({
  notApplicable: 'full-credit',
  criteria: {
    'a.b.first': { points: 3, when: 'policy.adopted' },
    'a.b.second': { points: 2, when: 'policy.published', applies: isTrue('policy.adopted') },
  },
})

const ASKED = { asOf: '2025-06-30' }
const met: StatedFacts = { policy: { adopted: true, published: true } }
const unmet: StatedFacts = { policy: { adopted: true, published: false } }
const open: StatedFacts = { policy: { adopted: true } }

describe('a demand', () => {
  it.each<[string, Demands, StatedFacts, boolean]>([
    ['is met at the minimum', { min: 3 }, unmet, true],
    ['is not met below the minimum', { min: 3.5 }, unmet, false],
    ['is not met by what is only possible', { min: 5 }, open, false],
    ['for the ceiling is met by what is possible', { minCeiling: 5 }, open, true],
    ['for the ceiling is not met by what is not', { minCeiling: 5 }, unmet, false],
    ['for a row is met by one that is met', { require: ['a.b.second'] }, met, true],
    ['for a row is not met by one that is open', { require: ['a.b.second'] }, open, false],
    ['for a row is not met by one that is not', { require: ['a.b.second'] }, unmet, false],
    [
      'for a row is met where it does not apply',
      { require: ['a.b.second'] },
      { policy: { adopted: false } },
      true,
    ],
    ['on a gap is met where there is none', { maxGap: [{ criterion: 'a.b.second', points: 0 }] }, met, true],
    ['on a gap is not met by any', { maxGap: [{ criterion: 'a.b.second', points: 0 }] }, unmet, false],
    [
      'on a gap is met by one of as many points',
      { maxGap: [{ criterion: 'a.b.second', points: 2 }] },
      unmet,
      true,
    ],
    [
      'on a gap is not met by a wider one',
      { maxGap: [{ criterion: 'a.b.second', points: 1.5 }] },
      unmet,
      false,
    ],
  ])('%s', (_, demands, facts, isMet) => {
    const results = demandsOf(demands, assess(RULES, profileOf(facts), ASKED))
    expect(results.map((each) => each.isMet)).toEqual([isMet])
  })

  it('is told with what is wanted and what there is', () => {
    const demands: Demands = {
      min: 4,
      minCeiling: 4,
      maxGap: [{ criterion: 'a.b.second', points: 1 }],
      require: ['a.b.second'],
    }
    expect(demandsOf(demands, assess(RULES, profileOf(unmet), ASKED))).toEqual([
      { demand: 'min', want: 4, have: 3, isMet: false },
      { demand: 'min-ceiling', want: 4, have: 3, isMet: false },
      { demand: 'max-gap', criterion: 'a.b.second', want: 1, have: 2, isMet: false },
      { demand: 'require', criterion: 'a.b.second', have: 'unmet', isMet: false },
    ])
  })
})

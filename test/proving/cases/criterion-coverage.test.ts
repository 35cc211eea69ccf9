import { describe, expect, it } from 'vitest'
import type { Award } from '../../../src/model/award.ts'
import type { Outcome } from '../../../src/model/outcome.ts'
import { casesStating, resultOf } from '../../support/cases.ts'
import { isTrue, ruleSetOf } from '../../support/rule-set.ts'

const outcomesOf = (award: Award, points = 4) => {
  const rules = ruleSetOf({ criteria: { 'care.rules.one': { points, award } } })
  return resultOf(casesStating('{}'), rules).criteria[0]?.outcomes ?? {}
}

const ADOPTED = isTrue('policy.adopted')

describe('coverage by criterion', () => {
  it('counts what cases see, and leaves out what a row that gives all or nothing cannot be', () => {
    const rules = ruleSetOf({
      criteria: {
        'care.rules.adopted': { points: 5, when: 'policy.adopted' },
        'care.rules.published': { points: 5, when: 'policy.published', applies: isTrue('policy.adopted') },
      },
      notApplicable: 'full-credit',
    })
    const text = casesStating('{}', '{ policy: { adopted: true } }', '{ policy: { adopted: false } }')
    expect(resultOf(text, rules).criteria).toEqual([
      {
        criterion: 'care.rules.adopted',
        source: 'care.rules.adopted',
        outcomes: { met: 1, unmet: 1, unknown: 1 },
      },
      {
        criterion: 'care.rules.published',
        source: 'care.rules.published',
        outcomes: { met: 0, unmet: 0, unknown: 2, notApplicable: 1 },
      },
    ])
  })

  it('counts only cases that pass, and on the basis of what is claimed', () => {
    const rules = ruleSetOf({ criteria: { 'care.rules.adopted': { points: 5, when: 'policy.adopted' } } })
    const stated = 'asOf: 2025-06-30, profile: { facts: { policy: { adopted: true } } }'
    const text = `rules: invented
cases:
  - { name: passes, ${stated}, expect: { points: 5 } }
  - { name: differs, ${stated}, expect: { points: 0 } }
  - { name: evidenced, basis: evidenced, ${stated}, expect: { points: 5 } }
  - { name: verified, basis: verified, ${stated}, expect: { points: 0 } }`
    expect(resultOf(text, rules).criteria[0]?.outcomes).toEqual({ met: 1, unmet: 0, unknown: 0 })
  })

  it.each<[string, Award, readonly Outcome[]]>([
    ['all points in one level', { levels: [{ when: ADOPTED, points: 4 }] }, ['met', 'unmet', 'unknown']],
    [
      'a level that gives a part',
      { levels: [{ when: ADOPTED, points: 4 }, { points: 2 }] },
      ['met', 'partly', 'unknown'],
    ],
    ['less than the points of the row', { when: ADOPTED, points: 3 }, ['partly', 'unmet', 'unknown']],
    ['points for every unit', { per: 'staff.trained', points: 1 }, ['met', 'partly', 'unmet', 'unknown']],
    [
      'a line between anchors that always gives something',
      {
        interpolate: 'rating',
        from: { at: 2, points: 1 },
        to: { at: 8, points: 4 },
        round: { mode: 'half-up', places: 1 },
      },
      ['met', 'partly', 'unknown'],
    ],
    [
      'an alternative that always gives something',
      { best: [{ levels: [{ points: 1 }] }, { when: ADOPTED, points: 4 }] },
      ['met', 'partly', 'unknown'],
    ],
    [
      'the choice between nothing and all',
      {
        assessed: [
          { from: 0, to: 0 },
          { from: 4, to: 4 },
        ],
      },
      ['met', 'unmet', 'unknown'],
    ],
    ['a range for the assessor', { assessed: [{ from: 1, to: 4 }] }, ['met', 'partly', 'unknown']],
    [
      'deductions that leave something',
      {
        deduct: [
          { when: ADOPTED, points: 1 },
          { per: 'staff.trained', points: 1, most: 2 },
        ],
      },
      ['met', 'partly', 'unknown'],
    ],
    [
      'deductions that can take all',
      { deduct: [{ per: 'staff.trained', points: 1 }] },
      ['met', 'partly', 'unmet', 'unknown'],
    ],
    [
      'deductions with a floor above 0',
      { deduct: [{ per: 'staff.trained', points: 1 }], floor: 1 },
      ['met', 'partly', 'unknown'],
    ],
  ])('knows how %s can come out', (_, award, outcomes) => {
    expect(Object.keys(outcomesOf(award))).toEqual(outcomes)
  })

  it('knows that a pure penalty is met or unmet and nothing between', () => {
    const award: Award = { deduct: [{ when: ADOPTED, points: 2 }], floor: -2 }
    expect(Object.keys(outcomesOf(award, 0))).toEqual(['met', 'unmet', 'unknown'])
  })
})

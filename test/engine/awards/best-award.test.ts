import { describe, expect, it } from 'vitest'
import type { Award } from '../../../src/model/award.ts'
import type { StatedFacts } from '../../../src/model/profile.ts'
import { findingOn, given, reviewOf } from '../../support/awards.ts'
import { isTrue } from '../../support/rule-set.ts'

type Given = number | readonly [number, number]

const facts = (adopted?: boolean, employees?: number): StatedFacts => ({
  policy: { ...(adopted !== undefined && { adopted }) },
  staff: { ...(employees !== undefined && { employees }) },
})

describe('the best of several', () => {
  const award: Award = {
    best: [
      { when: isTrue('policy.adopted'), points: 7 },
      { per: 'staff.employees', points: 2 },
    ],
  }

  it.each<[string, StatedFacts, Given, string]>([
    ['is the one that gives most', facts(true, 2), 7, 'partly'],
    ['is another where that gives more', facts(true, 4), 8, 'partly'],
    ['is not their sum', facts(true, 3), 7, 'partly'],
    ['gives no more than the row', facts(true, 6), 10, 'met'],
    ['is what is left', facts(false, 2), 4, 'partly'],
    ['is nothing where none gives anything', facts(false, 0), 0, 'unmet'],
    ['is certain of the best that is certain', facts(undefined, 2), [4, 7], 'partly'],
    ['is certain where nothing open gives more', facts(undefined, 4), 8, 'partly'],
    ['may be as good as any of them', facts(true), [7, 10], 'unknown'],
    ['may be anything where nothing is stated', facts(), [0, 10], 'unknown'],
  ])('%s', (_, stated, points, outcome) => {
    const finding = findingOn(award, stated)
    expect([given(finding), finding.outcome]).toEqual([points, outcome])
  })
})

it('holds other awards', () => {
  const award: Award = {
    best: [
      { best: [{ deduct: [{ per: 'staff.employees', points: 3 }] }] },
      { levels: [{ when: isTrue('policy.adopted'), points: 5 }, { points: 2 }] },
      { assessed: [{ from: 1, to: 6 }] },
    ],
  }
  expect(given(findingOn(award, facts(true, 1)))).toBe(7)
  expect(given(findingOn(award, facts(true, 2)))).toEqual([5, 6])
  expect(given(findingOn(award, facts(false, 3)))).toEqual([2, 6])
  expect(given(findingOn(award, facts(false, 3), { reviews: [reviewOf(1.5)] }))).toBe(2)
  expect(given(findingOn(award, facts(false, 3), { reviews: [reviewOf(3)] }))).toBe(3)
})

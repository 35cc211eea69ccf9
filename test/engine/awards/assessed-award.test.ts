import { describe, expect, it } from 'vitest'
import { BASES, type Basis } from '../../../src/model/assessment.ts'
import type { Award } from '../../../src/model/award.ts'
import type { Review } from '../../../src/model/profile.ts'
import { findingOn, given, reviewOf } from '../../support/awards.ts'
import { isTrue } from '../../support/rule-set.ts'

type Given = number | readonly [number, number]

const assessed: Award = {
  assessed: [
    { from: 7, to: 10 },
    { from: 5, to: 6 },
    { from: 1, to: 4 },
  ],
  step: 0.5,
}

describe.each(BASES)('an assessed row on the basis %s', (basis: Basis) => {
  it.each<[string, readonly Review[], Given, string]>([
    ['gives what the review gives', [reviewOf(7.5)], 7.5, 'partly'],
    ['is met where the review gives all', [reviewOf(10)], 10, 'met'],
    ['takes the later of two reviews', [reviewOf(8, '2025-05-01'), reviewOf(5, '2025-06-01')], 5, 'partly'],
    ['takes the end of a range', [reviewOf(6)], 6, 'partly'],
    ['takes a review of the day itself', [reviewOf(6, '2025-06-30')], 6, 'partly'],
  ])('%s', (_, reviews, points, outcome) => {
    const finding = findingOn(assessed, {}, { basis, reviews })
    expect([given(finding), finding.outcome]).toEqual([points, outcome])
  })

  it.each<[string, readonly Review[]]>([
    ['without a review', []],
    ['where the review is still to come', [reviewOf(7.5, '2025-07-01')]],
  ])('is open %s', (_, reviews) => {
    const finding = findingOn(assessed, {}, { basis, reviews })
    expect([finding.ceiling, finding.outcome]).toEqual([10, 'unknown'])
  })
})

it('is certain of the least that any review gives', () => {
  expect(given(findingOn(assessed, {}))).toEqual([1, 10])
})

describe('ranges below 0', () => {
  const penalty: Award = {
    assessed: [
      { from: 0, to: 0 },
      { from: -2, to: -1 },
    ],
  }

  it.each<[string, readonly Review[], Given, string]>([
    ['are open down to the lowest without a review', [], [-2, 0], 'unknown'],
    ['take away what the review says', [reviewOf(-1.5)], -1.5, 'unmet'],
    ['take nothing where the review says so', [reviewOf(0)], 0, 'met'],
  ])('%s', (_, reviews, points, outcome) => {
    const finding = findingOn(penalty, {}, { points: 0, reviews })
    expect([given(finding), finding.outcome]).toEqual([points, outcome])
  })
})

describe('an assessed part of an award', () => {
  const award: Award = {
    levels: [{ when: isTrue('policy.adopted'), award: assessed }, { points: 2 }],
  }
  const of = (adopted: boolean | undefined, reviews: readonly Review[]) =>
    given(findingOn(award, { policy: { ...(adopted !== undefined && { adopted }) } }, { reviews }))

  it.each<[string, boolean | undefined, readonly Review[], Given]>([
    ['takes the review where its level holds', true, [reviewOf(8)], 8],
    ['takes none where it does not', false, [reviewOf(8)], 2],
    ['may take it where that is open', undefined, [reviewOf(8)], [2, 8]],
    ['is open without a review', true, [], [1, 10]],
    ['is open where the review gives what only another level does', true, [reviewOf(0)], [1, 10]],
    ['needs no review where its level does not hold', false, [], 2],
  ])('%s', (_, adopted, reviews, points) => {
    expect(of(adopted, reviews)).toEqual(points)
  })
})

import { describe, expect, it } from 'vitest'
import type { InterpolationAward } from '../../../src/model/award.ts'
import type { StatedFacts } from '../../../src/model/profile.ts'
import type { RoundingMode } from '../../../src/values/rounding.ts'
import { findingOn, given } from '../../support/awards.ts'
import { label } from '../../support/facts.ts'

type Given = number | readonly [number, number]

const round = { mode: 'half-up', places: 1 } as const

const line = (
  from: readonly [InterpolationAward['from']['at'], number],
  to: readonly [InterpolationAward['to']['at'], number],
  interpolate = 'rating',
): InterpolationAward => ({
  interpolate,
  from: { at: from[0], points: from[1] },
  to: { at: to[0], points: to[1] },
  round,
})

describe('a rising line', () => {
  it.each<[string, number, number, string]>([
    ['gives the first anchor below it', 4, 0, 'unmet'],
    ['gives the first anchor at it', 5, 0, 'unmet'],
    ['gives a quarter of the way up', 6, 2.5, 'partly'],
    ['gives half of the way up', 7, 5, 'partly'],
    ['gives almost all just below the second', 8.9, 9.8, 'partly'],
    ['gives the second anchor at it', 9, 10, 'met'],
    ['gives the second anchor above it', 10, 10, 'met'],
  ])('%s', (_, rating, points, outcome) => {
    const finding = findingOn(line([5, 0], [9, 10]), { rating })
    expect([given(finding), finding.outcome]).toEqual([points, outcome])
  })
})

describe('a line on which less is better', () => {
  it.each<[string, number, number]>([
    ['gives nothing above the first anchor', 9, 0],
    ['gives nothing at it', 8, 0],
    ['gives half between the two', 6, 5],
    ['gives three quarters further down', 5, 7.5],
    ['gives all at the second anchor', 4, 10],
    ['gives all below it', 3, 10],
  ])('%s', (_, rating, points) => {
    expect(given(findingOn(line([8, 0], [4, 10]), { rating }))).toBe(points)
    expect(given(findingOn(line([4, 10], [8, 0]), { rating }))).toBe(points)
  })

  it('may begin above 0', () => {
    expect(given(findingOn(line([10, 2], [0, 7]), { rating: 6 }))).toBe(4)
  })
})

describe('rounding', () => {
  const third = (mode: RoundingMode, places: number): InterpolationAward => ({
    ...line([0, 0], [3, 10]),
    round: { mode, places },
  })

  it.each<[RoundingMode, number, number, number]>([
    ['half-up', 2, 1, 3.33],
    ['half-up', 2, 2, 6.67],
    ['down', 2, 2, 6.66],
    ['up', 2, 1, 3.34],
    ['half-even', 0, 1, 3],
    ['half-up', 6, 1, 3.333333],
  ])('%s to %d places', (mode, places, rating, points) => {
    expect(given(findingOn(third(mode, places), { rating }))).toBe(points)
  })

  it.each<[RoundingMode, number, number]>([
    ['half-up', 0.5, 1],
    ['half-even', 0.5, 0],
    ['half-even', 1.5, 2],
    ['down', 1.5, 1],
    ['up', 0.5, 1],
  ])('%s at an exact half: %d is %d', (mode, rating, points) => {
    const award: InterpolationAward = { ...line([0, 0], [10, 10]), round: { mode, places: 0 } }
    expect(given(findingOn(award, { rating }))).toBe(points)
  })

  it.each<[string, number, number]>([
    ['at the first', 2, 1.25],
    ['below the first', 1, 1.25],
    ['at the second', 8, 8.75],
    ['beyond the second', 9, 8.75],
    ['but between them', 5, 5],
  ])('leaves alone what the anchors give: %s', (_, rating, points) => {
    const award: InterpolationAward = { ...line([2, 1.25], [8, 8.75]), round: { mode: 'down', places: 0 } }
    expect(given(findingOn(award, { rating }))).toBe(points)
  })
})

describe('an anchor that is read from a fact', () => {
  const against = line([0, 0], [{ fact: 'budget.planned' }, 10], 'budget.spent')
  const spent = (amount: number, planned?: number): StatedFacts => ({
    budget: { spent: amount, ...(planned !== undefined && { planned }) },
  })

  it.each<[string, StatedFacts, Given]>([
    ['is where the fact says', spent(50, 200), 2.5],
    ['is reached', spent(200, 200), 10],
    ['is passed', spent(201, 200), 10],
    ['may be anywhere where it is not stated', spent(50), [0, 10]],
  ])('%s', (_, facts, points) => {
    expect(given(findingOn(against, facts))).toEqual(points)
  })

  it.each<[string, number, Given]>([
    ['lies within its limits, where those are known', 0.4, [0.5, 5]],
    ['may be passed within its limits', 4, [5, 10]],
    ['is passed beyond its limits', 8, 10],
  ])('%s', (_, amount, points) => {
    const award = line([0, 0], [{ fact: 'rooms' }, 10], 'budget.spent')
    expect(given(findingOn(award, spent(amount)))).toEqual(points)
  })

  it('leaves the points open where both anchors are at one place: there is no line', () => {
    const finding = findingOn(line([{ fact: 'rooms' }, 2], [{ fact: 'budget.planned' }, 8], 'rating'), {
      rooms: 3,
      budget: { planned: 3 },
      rating: 3,
    })
    expect([given(finding), finding.outcome]).toEqual([[2, 8], 'partly'])
  })

  it('may be a parameter', () => {
    const parameters = {
      goal: {
        title: label('goal'),
        value: 10,
        minimum: 1,
        maximum: 20,
        changes: [{ from: '2025-07-01', value: 5 }],
      },
    }
    const award = line([0, 0], [{ fact: 'goal' }, 10])
    expect(given(findingOn(award, { rating: 4 }, { parameters }))).toBe(4)
    expect(given(findingOn(award, { rating: 4 }, { parameters, asOf: '2025-07-01' }))).toBe(8)
    expect(given(findingOn(award, { rating: 4 }, { parameters, set: { goal: 20 } }))).toBe(2)
  })
})

describe('a quantity that is not exactly known', () => {
  it.each<[string, InterpolationAward, Given]>([
    ['gives what the anchors give where it may reach both', line([5, 2], [9, 8]), [2, 8]],
    ['gives what its ends give between them', line([-10, 0], [10, 10]), [5, 10]],
    ['gives what its ends give where less is better', line([10, 0], [-10, 10]), [0, 5]],
    ['may lie anywhere where it has no ends', line([0, 1], [1, 9], 'balance'), [1, 9]],
    ['gives one thing beyond an anchor', line([20, 3], [30, 9]), 3],
  ])('%s', (_, award, points) => {
    expect(given(findingOn(award, {}))).toEqual(points)
  })
})

it('interpolates an exact share', () => {
  const award: InterpolationAward = {
    ...line([0.5, 0], [0.9, 10], 'share'),
    round: { mode: 'down', places: 1 },
  }
  const measures = { share: { share: 'staff.trained', in: 'staff.employees' } }
  const of = (trained: number, employees: number) =>
    given(findingOn(award, { staff: { trained, employees } }, { measures }))
  expect([of(29, 50), of(7, 10), of(2, 3), of(9, 10)]).toEqual([2, 5, 4.1, 10])
})

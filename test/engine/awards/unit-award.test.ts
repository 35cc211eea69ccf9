import { describe, expect, it } from 'vitest'
import type { UnitAward } from '../../../src/model/award.ts'
import type { StatedFacts } from '../../../src/model/profile.ts'
import type { RoundingMode } from '../../../src/values/rounding.ts'
import { findingOn, given } from '../../support/awards.ts'
import { label } from '../../support/facts.ts'

type Given = number | readonly [number, number]

const rated = (rating: number): StatedFacts => ({ rating })
const employing = (employees: number): StatedFacts => ({ staff: { employees } })
const measures = { 'share-trained': { share: 'staff.trained', in: 'staff.employees' } }
const trained = (some: number, all: number): StatedFacts => ({ staff: { trained: some, employees: all } })

describe('units from 0 up', () => {
  const each: UnitAward = { per: 'staff.employees', points: 2.5 }

  it.each<[string, number, number, string]>([
    ['none gives none', 0, 0, 'unmet'],
    ['one gives its points', 1, 2.5, 'partly'],
    ['three give theirs', 3, 7.5, 'partly'],
    ['four give all of the row', 4, 10, 'met'],
    ['five give no more than the row', 5, 10, 'met'],
  ])('%s', (_, employees, points, outcome) => {
    const finding = findingOn(each, employing(employees))
    expect([given(finding), finding.outcome]).toEqual([points, outcome])
  })
})

describe('a threshold, then steps', () => {
  const steps: UnitAward = { per: 'rating', from: 5, points: 2, start: 1, most: 4 }

  it.each<[string, number, number]>([
    ['just below the threshold nothing, also no start', 4.9, 0],
    ['at the threshold the start', 5, 1],
    ['just below the first unit still the start', 5.9, 1],
    ['at the first unit start and one unit', 6, 3],
    ['at the second unit start and most', 7, 5],
    ['beyond it no more: most limits the units and not the start', 8, 5],
  ])('%s', (_, rating, points) => {
    expect(given(findingOn(steps, rated(rating)))).toBe(points)
  })

  it.each<[string, number, number, number]>([
    ['95 of 100 are below it', 95, 100, 0],
    ['96 of 100 are at it', 96, 100, 0],
    ['97 of 100 are one whole percentage point above, whatever doubles make of 0.97 − 0.96', 97, 100, 2],
    ['98 of 100 are two', 98, 100, 4],
    ['99 of 100 are three', 99, 100, 6],
    ['all are four', 100, 100, 8],
    ['29 of 30 are no whole one', 29, 30, 0],
    ['59 of 60 are two and a third', 59, 60, 4],
  ])('of a share: %s', (_, some, all, points) => {
    const percentage: UnitAward = { per: 'share-trained', from: 0.96, every: 0.01, points: 2, most: 8 }
    expect(given(findingOn(percentage, trained(some, all), { measures }))).toBe(points)
  })

  it.each<[string, number, number]>([
    ['below a negative threshold nothing', -2.1, 0],
    ['at it nothing yet', -2, 0],
    ['one unit above it one', -1, 1],
    ['two at 0', 0, 2],
  ])('%s', (_, balance, points) => {
    expect(given(findingOn({ per: 'balance', from: -2, points: 1 }, { balance }))).toBe(points)
  })

  it.each<[string, number, number]>([
    ['a negative number gives nothing, also no start', -0.1, 0],
    ['0 gives the start', 0, 3],
  ])('where the threshold is left out %s', (_, balance, points) => {
    expect(given(findingOn({ per: 'balance', points: 1, start: 3 }, { balance }))).toBe(points)
  })
})

describe('a shortfall', () => {
  const short = { per: 'share-trained', below: 0.95, every: 0.01, points: 1 } as const
  const round = { mode: 'half-up', places: 2 } as const

  it.each<[string, UnitAward, number, number]>([
    ['is none at the threshold', short, 950, 0],
    ['is none above it', short, 951, 0],
    ['is no whole unit just below it', short, 949, 0],
    ['is one unit a unit below it', short, 940, 1],
    ['counts whole units only', short, 935, 1],
    ['counts units that have begun', { ...short, counting: 'begun' }, 935, 2],
    ['counts one that has only just begun', { ...short, counting: 'begun' }, 949, 1],
    ['counts none that has not begun', { ...short, counting: 'begun' }, 950, 0],
    ['counts no further one where one has just ended', { ...short, counting: 'begun' }, 940, 1],
    ['counts parts of units', { ...short, counting: 'exact', round }, 935, 1.5],
  ])('%s', (_, award, some, points) => {
    expect(given(findingOn(award, trained(some, 1000), { measures }))).toBe(points)
  })
})

describe('units that are counted', () => {
  it.each<[string, UnitAward['counting'], number, number]>([
    ['whole: none below the first', 'whole', 0.9, 0],
    ['whole: one at the first', 'whole', 1, 1],
    ['whole: one until the second', 'whole', 1.9, 1],
    ['begun: none at 0', 'begun', 0, 0],
    ['begun: one as soon as it has begun', 'begun', 0.1, 1],
    ['begun: one where it has ended', 'begun', 1, 1],
    ['begun: two where the second has begun', 'begun', 1.1, 2],
  ])('%s', (_, counting, rating, points) => {
    expect(given(findingOn({ per: 'rating', points: 1, ...(counting && { counting }) }, rated(rating)))).toBe(
      points,
    )
  })

  it.each<[number, number]>([
    [0.3, 0.3],
    [0.6, 0.6],
    [0.7, 0.7],
    [2.3, 2.3],
    [0.25, 0.2],
  ])('in tenths, %d is exactly %d whole ones', (spent, points) => {
    expect(given(findingOn({ per: 'budget.spent', every: 0.1, points: 0.1 }, { budget: { spent } }))).toBe(
      points,
    )
  })

  it('are those of a parameter', () => {
    const parameters = { mark: { title: label('mark'), value: 3, minimum: 0, maximum: 9 } }
    expect(given(findingOn({ per: 'mark', points: 2 }, {}, { parameters }))).toBe(6)
    expect(given(findingOn({ per: 'mark', points: 2 }, {}, { parameters, set: { mark: 4 } }))).toBe(8)
  })
})

describe('parts of units', () => {
  it.each<[RoundingMode, number, number]>([
    ['half-up', 1, 0.3],
    ['half-even', 1, 0.2],
    ['down', 1, 0.2],
    ['up', 1, 0.3],
    ['half-up', 3, 0.8],
    ['half-even', 3, 0.8],
    ['down', 3, 0.7],
    ['up', 3, 0.8],
    ['half-up', 0.4, 0.1],
    ['up', 0.4, 0.1],
    ['half-up', 1.6, 0.4],
    ['up', 0.1, 0.1],
    ['half-up', 0.1, 0],
  ])('rounded %s, a quarter point for each of %d is %d', (mode, rating, points) => {
    const award: UnitAward = { per: 'rating', points: 0.25, counting: 'exact', round: { mode, places: 1 } }
    expect(given(findingOn(award, rated(rating)))).toBe(points)
  })

  it('are rounded before most limits them, and without the start', () => {
    const award: UnitAward = {
      per: 'rating',
      points: 0.3,
      start: 0.25,
      most: 2.55,
      counting: 'exact',
      round: { mode: 'half-up', places: 1 },
    }
    expect(given(findingOn(award, rated(10)))).toBe(2.8)
    expect(given(findingOn(award, rated(1.5)))).toBe(0.75)
  })
})

describe('a quantity that is not exactly known', () => {
  const count = { talks: { count: 'talks', during: 'period' as const } }
  const talks = [{ date: '2025-03-01' }, { date: '2025-04-01' }, {}]

  it.each<[string, UnitAward, StatedFacts, Given]>([
    ['gives what its ends give', { per: 'rating', points: 0.5 }, {}, [0, 5]],
    ['gives nothing for certain below the threshold', { per: 'rating', from: 4, points: 1 }, {}, [0, 6]],
    ['may fall short as far as its least', { per: 'rating', below: 4, points: 1 }, {}, [0, 4]],
    ['may give all of the row where it has no end', { per: 'balance', points: 1 }, {}, [0, 10]],
    [
      'gives its most where it has no end',
      { per: 'staff.employees', points: 1, start: 2, most: 3 },
      {},
      [2, 5],
    ],
    [
      'gives start and units of its least for certain',
      { per: 'rooms', from: 0.8, every: 0.1, points: 0.1, start: 1 },
      {},
      [1, 8.2],
    ],
    ['gives one thing where both ends give it', { per: 'rooms', every: 10, points: 1 }, {}, 0],
    [
      'gives what certain entries give, and what the open one may',
      { per: 'talks', points: 2 },
      { talks },
      [4, 6],
    ],
    ['may fall short by certain entries only', { per: 'talks', below: 5, points: 2 }, { talks }, [4, 6]],
    ['may give anything where the list is not stated', { per: 'talks', points: 2, most: 6 }, {}, [0, 6]],
  ])('%s', (_, award, facts, points) => {
    expect(given(findingOn(award, facts, { measures: count }))).toEqual(points)
  })

  it('leaves the outcome open unless its ends agree on it', () => {
    const outcomeOf = (award: UnitAward) => findingOn(award, {}).outcome
    expect(outcomeOf({ per: 'rating', points: 1 })).toBe('unknown')
    expect(outcomeOf({ per: 'rooms', points: 0.5, start: 1 })).toBe('partly')
    expect(outcomeOf({ per: 'rooms', points: 20, from: 0.5, start: 10 })).toBe('met')
    expect(outcomeOf({ per: 'rooms', points: 1, from: 9 })).toBe('unmet')
  })
})

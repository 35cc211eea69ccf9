import { describe, expect, it } from 'vitest'
import type { Award, Deduction } from '../../../src/model/award.ts'
import type { StatedFacts } from '../../../src/model/profile.ts'
import { findingOn, given } from '../../support/awards.ts'
import { isTrue } from '../../support/rule-set.ts'

type Given = number | readonly [number, number]

const measures = {
  leaks: { count: 'leaks', during: 'period' as const },
  share: { share: 'staff.trained', in: 'staff.employees' },
}
const leaking = (certain: number, open = 0): StatedFacts => ({
  leaks: [...Array(certain).fill({ date: '2025-02-01' }), ...Array(open).fill({})],
})
const of = (award: Award, facts: StatedFacts, points = 10) => findingOn(award, facts, { measures, points })

const each: Deduction = { per: 'leaks', points: 4 }

describe('full points less 4 for each of some leaks', () => {
  it.each<[string, Award, number, number, string]>([
    ['none leave all', { deduct: [each] }, 0, 10, 'met'],
    ['one leaves the rest', { deduct: [each] }, 1, 6, 'partly'],
    ['two leave less', { deduct: [each] }, 2, 2, 'partly'],
    ['three leave nothing, and no less', { deduct: [each] }, 3, 0, 'unmet'],
    ['three reach beyond the row with a negative floor', { deduct: [each], floor: -4 }, 3, -2, 'unmet'],
    ['four reach the floor', { deduct: [each], floor: -4 }, 4, -4, 'unmet'],
    ['five reach no further', { deduct: [each], floor: -4 }, 5, -4, 'unmet'],
    ['three leave a positive floor', { deduct: [each], floor: 3 }, 3, 3, 'partly'],
    ['one is taken from what is said to be full', { deduct: [each], full: 8 }, 1, 4, 'partly'],
    ['none leaves no more than what is said to be full', { deduct: [each], full: 8 }, 0, 8, 'partly'],
    ['three take away no more than their most', { deduct: [{ ...each, most: 7 }] }, 3, 3, 'partly'],
  ])('%s', (_, award, leaks, points, outcome) => {
    const finding = of(award, leaking(leaks))
    expect([given(finding), finding.outcome]).toEqual([points, outcome])
  })
})

describe('several deductions', () => {
  const award: Award = {
    deduct: [
      { when: isTrue('policy.archived'), points: 1 },
      { when: { fact: 'size', operator: 'equal', value: 'large' }, points: 2.5 },
      each,
    ],
  }

  it.each<[string, StatedFacts, Given]>([
    ['take nothing where none holds', { policy: { archived: false }, size: 'small', ...leaking(0) }, 10],
    ['take one', { policy: { archived: true }, size: 'small', ...leaking(0) }, 9],
    ['add up', { policy: { archived: true }, size: 'large', ...leaking(1) }, 2.5],
    ['may take what is not stated', { policy: { archived: false }, ...leaking(1) }, [3.5, 6]],
    [
      'may take what open entries take',
      { policy: { archived: true }, size: 'small', ...leaking(0, 1) },
      [5, 9],
    ],
    ['may take all of the row', {}, [0, 10]],
  ])('%s', (_, facts, points) => {
    expect(given(of(award, facts))).toEqual(points)
  })
})

describe('a deduction for a shortfall', () => {
  const short = { per: 'share', below: 0.95, every: 0.01, points: 0.25 } as const
  const trained = (some: number, all: number): StatedFacts => ({ staff: { trained: some, employees: all } })

  it.each<[string, Deduction, StatedFacts, Given]>([
    ['takes nothing at the threshold', short, trained(95, 100), 10],
    ['takes nothing before a whole unit', short, trained(941, 1000), 10],
    ['takes one unit', short, trained(94, 100), 9.75],
    ['takes whole units', short, trained(9, 10), 8.75],
    ['takes a unit that has begun', { ...short, counting: 'begun' }, trained(941, 1000), 9.75],
    ['takes none that has not begun', { ...short, counting: 'begun' }, trained(95, 100), 10],
    [
      'takes parts of units',
      { ...short, counting: 'exact', round: { mode: 'half-up', places: 2 } },
      trained(941, 1000),
      9.77,
    ],
    ['takes until nothing is left', { ...short, points: 1 }, trained(5, 10), 0],
    ['is open where the share is', short, {}, [0, 10]],
  ])('%s', (_, deduction, facts, points) => {
    expect(given(of({ deduct: [deduction] }, facts))).toEqual(points)
  })
})

describe('units above a threshold', () => {
  const gearing: Deduction = { per: 'rating', from: 7, every: 1, counting: 'begun', points: 1, most: 2 }

  it.each<[number, number]>([
    [6.9, 10],
    [7, 10],
    [7.1, 9],
    [8, 9],
    [8.1, 8],
    [10, 8],
  ])('at %d leave %d', (rating, points) => {
    expect(given(of({ deduct: [gearing] }, { rating }))).toBe(points)
  })
})

describe('a pure penalty', () => {
  const penalty: Award = { deduct: [each, { when: isTrue('policy.archived'), points: 6 }], floor: -9 }

  it.each<[string, StatedFacts, Given, string]>([
    ['is met where it takes nothing', { policy: { archived: false }, ...leaking(0) }, 0, 'met'],
    ['takes away', { policy: { archived: false }, ...leaking(1) }, -4, 'unmet'],
    ['takes away down to its floor', { policy: { archived: true }, ...leaking(1) }, -9, 'unmet'],
    [
      'is open where it may take something',
      { policy: { archived: false }, ...leaking(0, 1) },
      [-4, 0],
      'unknown',
    ],
    ['is unmet where it certainly takes something', { ...leaking(1) }, [-9, -4], 'unmet'],
  ])('%s', (_, facts, points, outcome) => {
    const finding = of(penalty, facts, 0)
    expect([given(finding), finding.outcome]).toEqual([points, outcome])
  })
})

describe('a row that may lose more than it has', () => {
  const award: Award = { deduct: [each], floor: -4 }

  it.each<[string, StatedFacts, Given, string]>([
    ['is open between some and none', leaking(2, 1), [-2, 2], 'unknown'],
    ['is unmet where nothing is left for certain', leaking(3, 1), [-4, -2], 'unmet'],
    ['is partly met where something is left for certain', leaking(1, 1), [2, 6], 'partly'],
  ])('%s', (_, facts, points, outcome) => {
    const finding = of(award, facts)
    expect([given(finding), finding.outcome]).toEqual([points, outcome])
  })
})

it('takes tenths away exactly', () => {
  const deduct: Deduction[] = [{ per: 'staff.employees', points: 0.1 }]
  const left = (employees: number) => given(of({ deduct }, { staff: { employees } }, 1))
  expect([1, 2, 3, 7, 9, 10].map(left)).toEqual([0.9, 0.8, 0.7, 0.3, 0.1, 0])
})

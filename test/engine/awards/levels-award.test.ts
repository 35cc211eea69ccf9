import { describe, expect, it } from 'vitest'
import type { Award } from '../../../src/model/award.ts'
import type { Comparison, Condition } from '../../../src/model/condition.ts'
import type { StatedFacts } from '../../../src/model/profile.ts'
import { findingOn, given } from '../../support/awards.ts'
import { isTrue } from '../../support/rule-set.ts'

type Given = number | readonly [number, number]

const from = (value: number, fact = 'rating'): Comparison => ({
  fact,
  operator: 'greaterThanInclusive',
  value,
})
const upTo = (value: number, fact = 'rating'): Comparison => ({ fact, operator: 'lessThanInclusive', value })

describe('levels', () => {
  const research: Award = {
    levels: [
      { when: from(5), points: 10 },
      { when: from(3), points: 7.5 },
      { when: from(2), points: 5 },
      { when: from(1), points: 2.5 },
    ],
  }

  it.each<[string, number, number, string]>([
    ['give the best level above its threshold', 5.1, 10, 'met'],
    ['give the best level at its threshold', 5, 10, 'met'],
    ['give the next one just below it', 4.9, 7.5, 'partly'],
    ['give the second at its threshold', 3, 7.5, 'partly'],
    ['give the third below that', 2.9, 5, 'partly'],
    ['give the last at its threshold', 1, 2.5, 'partly'],
    ['give nothing below all', 0.9, 0, 'unmet'],
  ])('%s', (_, rating, points, outcome) => {
    const finding = findingOn(research, { rating })
    expect([given(finding), finding.outcome]).toEqual([points, outcome])
  })

  it('give the first whose condition is true, not the best', () => {
    const levels = [
      { when: from(1), points: 2 },
      { when: from(5), points: 9 },
    ]
    expect(given(findingOn({ levels }, { rating: 6 }))).toBe(2)
  })

  it('give the level without a condition where no other holds', () => {
    const levels = [{ when: from(5), points: 10 }, { points: 1 }]
    expect(given(findingOn({ levels }, { rating: 4.9 }))).toBe(1)
    expect(given(findingOn({ levels }, { rating: 5 }))).toBe(10)
  })

  it('give what the award of a level gives', () => {
    const levels = [
      { when: isTrue('policy.adopted'), award: { per: 'staff.employees', points: 2 } },
      { when: isTrue('policy.published'), award: { deduct: [{ per: 'staff.employees', points: 1 }] } },
      { points: 0.5 },
    ]
    const of = (adopted: boolean, published: boolean) =>
      given(findingOn({ levels }, { policy: { adopted, published }, staff: { employees: 3 } }))
    expect([of(true, true), of(false, true), of(false, false)]).toEqual([6, 7, 0.5])
  })

  it.each<[string, number, number, number]>([
    ['two thirds are not 0.666667', 2, 3, 3],
    ['two thirds are more than 0.666666', 4, 6, 3],
    ['7 of 10 are 0.7', 7, 10, 6],
    ['0.29 is 29 of 100', 29, 100, 1],
  ])('compare exact shares: %s', (_, trained, employees, points) => {
    const levels = [
      { when: from(0.7, 'share'), points: 6 },
      { when: from(0.666667, 'share'), points: 5 },
      { when: from(0.666666, 'share'), points: 3 },
      { when: from(0.29, 'share'), points: 1 },
    ]
    const measures = { share: { share: 'staff.trained', in: 'staff.employees' } }
    expect(given(findingOn({ levels }, { staff: { trained, employees } }, { measures }))).toBe(points)
  })
})

describe('levels by a number that is not exactly known', () => {
  const all = (...parts: readonly Condition[]): Condition => ({ all: parts })
  const between: Award = { levels: [{ when: all(from(2), upTo(4)), points: 3 }, { points: 7 }] }
  const best: Award = { levels: [{ when: from(5), points: 10 }, { when: from(3), points: 7 }, { points: 5 }] }
  const measures = { talks: { count: 'talks', during: 'period' as const } }
  const talks = (dated: number, undated: number): StatedFacts => ({
    talks: [...Array(dated).fill({ date: '2025-03-01' }), ...Array(undated).fill({})],
  })
  const counted: Award = {
    levels: [
      { when: from(4, 'talks'), points: 10 },
      { when: all(from(2, 'talks'), upTo(3, 'talks')), points: 1 },
      { when: from(1, 'talks'), points: 4 },
    ],
  }

  it.each<[string, Award, StatedFacts, Given]>([
    ['give any of them', best, {}, [5, 10]],
    ['give what is inside a band or outside', between, {}, [3, 7]],
    [
      'give none that its ends exclude',
      {
        levels: [
          { when: from(8.1, 'rooms'), points: 10 },
          { when: from(0.8, 'rooms'), points: 4 },
          { points: 1 },
        ],
      },
      {},
      4,
    ],
    [
      'give one that only an end reaches',
      {
        levels: [
          { when: from(8, 'rooms'), points: 10 },
          { when: from(0.8, 'rooms'), points: 4 },
          { points: 1 },
        ],
      },
      {},
      [4, 10],
    ],
    [
      'give one that a single number reaches',
      { levels: [{ when: { fact: 'rating', operator: 'equal', value: 5 }, points: 10 }, { points: 2 }] },
      {},
      [2, 10],
    ],
    [
      'give none for a band that no whole number lies in',
      {
        levels: [
          {
            when: all(
              { fact: 'staff.employees', operator: 'greaterThan', value: 4 },
              { fact: 'staff.employees', operator: 'lessThan', value: 5 },
            ),
            points: 10,
          },
          { points: 1 },
        ],
      },
      {},
      1,
    ],
    ['give the one that every count lies in', counted, talks(2, 1), 1],
    ['give those that a count may lie in', counted, talks(2, 2), [1, 10]],
    ['give also what lies between the ends', counted, talks(1, 3), [1, 10]],
    ['give nothing for certain where none may count', counted, talks(0, 1), [0, 4]],
  ])('%s', (_, award, facts, points) => {
    expect(given(findingOn(award, facts, { measures }))).toEqual(points)
  })
})

describe('levels by facts that are not stated', () => {
  const two: Award = {
    levels: [
      { when: isTrue('policy.adopted'), points: 10 },
      { when: isTrue('policy.published'), points: 6 },
      { points: 2 },
    ],
  }

  it.each<[string, StatedFacts, Given, string]>([
    ['are all open where nothing is', {}, [2, 10], 'unknown'],
    ['are open down to the first that certainly holds', { policy: { published: true } }, [6, 10], 'unknown'],
    ['are open past those that certainly do not', { policy: { published: false } }, [2, 10], 'unknown'],
    ['are decided by the first that holds', { policy: { adopted: true } }, 10, 'met'],
    ['are open behind it', { policy: { adopted: false } }, [2, 6], 'partly'],
    ['are decided where all are', { policy: { adopted: false, published: false } }, 2, 'partly'],
  ])('%s', (_, facts, points, outcome) => {
    const finding = findingOn(two, facts)
    expect([given(finding), finding.outcome]).toEqual([points, outcome])
  })

  it('give nothing for certain where none needs to hold', () => {
    expect(given(findingOn({ levels: [{ when: isTrue('policy.adopted'), points: 4 }] }, {}))).toEqual([0, 4])
  })
})

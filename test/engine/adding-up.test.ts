import { describe, expect, it } from 'vitest'
import { compile } from '../../src/assess.ts'
import type { StatedFacts } from '../../src/model/profile.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import type { RoundingMode } from '../../src/values/rounding.ts'
import { label } from '../support/facts.ts'
import { profileOf } from '../support/profile.ts'
import { isTrue, ruleSetOf } from '../support/rule-set.ts'

type Given = number | readonly [number, number]

/** The total, and the sections in their order, on 30 June 2025. */
function addedUp(ruleSet: RuleSet, facts: StatedFacts): readonly Given[] {
  const { total, sections } = compile(ruleSet).assess(profileOf(facts), { asOf: '2025-06-30' })
  return [total, ...sections].map(({ points, ceiling }) =>
    points === ceiling ? points : ([points, ceiling] as const),
  )
}

const totalOf = (ruleSet: RuleSet, facts: StatedFacts) => addedUp(ruleSet, facts)[0]

/** Rows whose points are those numbers: of the rating, at most 10; of the money spent, at most 100. */
const rating = { points: 10, award: { per: 'rating', every: 0.25, points: 0.25 } } as const
const spent = { points: 100, award: { per: 'budget.spent', every: 0.25, points: 0.25 } } as const

const rated = (points: number, amount = 0): StatedFacts => ({ rating: points, budget: { spent: amount } })

describe('weighted sections', () => {
  const weighted = ruleSetOf({
    maximum: 33,
    rounding: { mode: 'half-up', places: 2, of: ['total'] },
    rows: { a: { weight: 0.3 }, b: { weight: 0.3 } },
    criteria: { 'a.i.x': rating, 'b.i.x': spent },
  })

  it.each<[string, StatedFacts, readonly Given[]]>([
    ['count by their weight', rated(5, 50), [16.5, 5, 50]],
    ['count in full', rated(10, 100), [33, 10, 100]],
    ['count exactly: 0.3 of 0.25 is 0.075', rated(0.25), [0.08, 0.25, 0]],
    ['count as far as they are known', { rating: 5 }, [[1.5, 31.5], 5, [0, 100]]],
  ])('%s', (_, facts, expected) => {
    expect(addedUp(weighted, facts)).toEqual(expected)
  })

  it('are rounded before they are weighted, where sections are rounded', () => {
    const of = (...places: ('sections' | 'total')[]) =>
      ruleSetOf({
        maximum: 5,
        rounding: { mode: 'half-up', places: 1, of: places },
        rows: { a: { weight: 0.5 } },
        criteria: { 'a.i.x': rating },
      })
    // half of 1.3 is 0.65, half of 1.25 is 0.625
    expect(addedUp(of('sections', 'total'), rated(1.25))).toEqual([0.7, 1.3])
    expect(addedUp(of('total'), rated(1.25))).toEqual([0.6, 1.25])
  })
})

describe('a scale', () => {
  const scaled = ruleSetOf({
    maximum: 13,
    scale: { from: 110, to: 10 },
    start: 2,
    rounding: { mode: 'half-up', places: 2, of: ['total'] },
    bonus: ['bonus'],
    criteria: {
      'a.i.x': rating,
      'b.i.x': spent,
      'bonus.i.x': { points: 1, when: 'policy.adopted' },
    },
  })

  it.each<[string, StatedFacts, Given]>([
    ['scales what the sections earn', rated(5, 50), 7],
    ['rounds what it scales', rated(10, 0), 2.91],
    ['leaves start and bonus alone', { ...rated(5, 50), policy: { adopted: true } }, 8],
    ['reaches all of it', { ...rated(10, 100), policy: { adopted: true } }, 13],
  ])('%s', (_, facts, total) => {
    expect(totalOf(scaled, { policy: { adopted: false }, ...facts })).toBe(total)
  })

  it('scales what weights leave', () => {
    const both = ruleSetOf({
      maximum: 10,
      scale: { from: 25, to: 10 },
      rounding: { mode: 'half-up', places: 2, of: ['total'] },
      rows: { a: { weight: 0.5 }, b: { weight: 0.2 } },
      criteria: { 'a.i.x': rating, 'b.i.x': spent },
    })
    // 0.5 × 4 + 0.2 × 30 is 8, of 25
    expect(totalOf(both, rated(4, 30))).toBe(3.2)
  })

  it('scales the rows that apply to it', () => {
    const of = (archived: boolean) =>
      totalOf(
        ruleSetOf({
          maximum: 10,
          notApplicable: 'renormalize-whole',
          scale: { from: 110, to: 10 },
          rounding: { mode: 'half-up', places: 2, of: ['total'] },
          criteria: {
            'a.i.x': rating,
            'b.i.x': { ...spent, applies: isTrue('policy.archived') },
          },
        }),
        { ...rated(4, 51), policy: { archived } },
      )
    // 4 of 10, or 55 of 110
    expect([of(false), of(true)]).toEqual([4, 5])
  })

  it('weighs the rows that apply', () => {
    const of = (archived: boolean) =>
      totalOf(
        ruleSetOf({
          maximum: 33,
          notApplicable: 'renormalize-whole',
          rounding: { mode: 'half-up', places: 2, of: ['total'] },
          rows: { a: { weight: 0.3 }, b: { weight: 0.3 }, c: { weight: 0 } },
          criteria: {
            'a.i.x': rating,
            'b.i.x': { ...spent, points: 50, applies: isTrue('policy.archived') },
            'b.i.y': { points: 50, when: 'policy.published' },
          },
        }),
        { ...rated(10, 20), policy: { archived, published: false } },
      )
    // 3 of 3 + 15, of 33; or 3 + 6 of 33
    expect([of(false), of(true)]).toEqual([5.5, 9])
  })
})

describe('a start', () => {
  const penal = (rest: Partial<RuleSet> = {}) =>
    ruleSetOf({
      start: 100,
      maximum: 102,
      bonus: ['bonus'],
      rows: { penalty: { penalty: true } },
      criteria: {
        'penalty.i.x': { points: 0, award: { deduct: [{ per: 'staff.employees', points: 2 }], floor: -140 } },
        'bonus.i.x': { points: 2, when: 'policy.adopted' },
      },
      ...rest,
    })
  const losing = (employees: number, adopted = false): StatedFacts => ({
    staff: { employees },
    policy: { adopted },
  })

  it.each<[string, RuleSet, StatedFacts, Given]>([
    ['is the total where nothing is taken', penal(), losing(0), 100],
    ['is less what penalties take', penal(), losing(3), 94],
    ['is more with a bonus', penal(), losing(0, true), 102],
    ['counts both', penal(), losing(3, true), 96],
    ['is kept from falling below 0', penal(), losing(60), 0],
    ['is kept from falling below the floor', penal({ floor: 10 }), losing(60), 10],
    ['is kept at a negative floor', penal({ floor: -30 }), losing(70), -30],
    ['falls below 0 above a negative floor', penal({ floor: -30 }), losing(60), -20],
    ['is open as far as penalties are', penal(), { policy: { adopted: false } }, [0, 100]],
    ['is cut off at the maximum', penal({ maximum: 101 }), losing(0, true), 101],
    ['is cut off only after a penalty has taken its part', penal({ maximum: 101 }), losing(1, true), 100],
  ])('%s', (_, ruleSet, facts, total) => {
    expect(totalOf(ruleSet, facts)).toEqual(total)
  })
})

describe('what a row takes away', () => {
  const ruleSet = ruleSetOf({
    criteria: {
      'a.i.x': { points: 5, award: { deduct: [{ per: 'staff.employees', points: 2 }], floor: -4 } },
      'a.i.y': { points: 3, when: 'policy.adopted' },
      'b.i.x': { points: 6, when: 'policy.published' },
    },
  })

  it.each<[number, boolean, boolean, readonly Given[]]>([
    [0, true, true, [14, 8, 6]],
    [3, true, true, [8, 2, 6]],
    [4, false, true, [3, -3, 6]],
    [9, false, true, [2, -4, 6]],
    [9, false, false, [0, -4, 0]],
  ])('of %d counts in its section and the total', (employees, adopted, published, expected) => {
    expect(addedUp(ruleSet, { staff: { employees }, policy: { adopted, published } })).toEqual(expected)
  })
})

describe('a bonus', () => {
  const facts: StatedFacts = { policy: { adopted: true, published: true } }
  const of = (maximum: number) =>
    ruleSetOf({
      maximum,
      bonus: ['bonus'],
      criteria: {
        'a.i.x': { points: 8, when: 'policy.adopted' },
        'a.i.y': { points: 2, when: 'policy.archived' },
        'bonus.i.x': { points: 5, when: 'policy.published' },
      },
    })

  it('counts only up to the maximum, or beyond it where that says so', () => {
    const all = { policy: { adopted: true, published: true, archived: true } }
    expect([totalOf(of(10), all), totalOf(of(15), all)]).toEqual([10, 15])
    expect([totalOf(of(10), facts), totalOf(of(15), facts)]).toEqual([10, [13, 15]])
  })
})

describe('the rounding of the total', () => {
  const of = (mode: RoundingMode, places: number) =>
    ruleSetOf({ rounding: { mode, places, of: ['total'] }, criteria: { 'a.i.x': rating } })
  const below = (mode: RoundingMode) =>
    ruleSetOf({
      maximum: 0,
      floor: -9,
      rounding: { mode, places: 0, of: ['total'] },
      rows: { penalty: { penalty: true } },
      criteria: {
        'penalty.i.x': {
          points: 0,
          award: { deduct: [{ per: 'rating', every: 0.25, points: 0.25 }], floor: -9 },
        },
      },
    })

  it.each<[RoundingMode, number, number, number]>([
    ['half-up', 0, 2.5, 3],
    ['half-even', 0, 2.5, 2],
    ['down', 0, 2.5, 2],
    ['up', 0, 2.5, 3],
    ['half-up', 0, 3.5, 4],
    ['half-even', 0, 3.5, 4],
    ['down', 0, 3.5, 3],
    ['up', 0, 3.5, 4],
    ['half-up', 0, 2.25, 2],
    ['half-even', 0, 2.75, 3],
    ['down', 0, 2.75, 2],
    ['up', 0, 2.25, 3],
    ['up', 0, 2, 2],
    ['half-up', 1, 2.25, 2.3],
    ['half-even', 1, 2.25, 2.2],
    ['down', 1, 2.25, 2.2],
    ['up', 1, 2.25, 2.3],
    ['half-even', 1, 2.75, 2.8],
  ])('%s to %d places makes of %d %d', (mode, places, points, total) => {
    expect(addedUp(of(mode, places), rated(points))).toEqual([total, points])
  })

  it.each<[RoundingMode, number, number]>([
    ['half-up', 2.5, -3],
    ['half-even', 2.5, -2],
    ['down', 2.5, -2],
    ['up', 2.5, -3],
    ['half-up', 2.25, -2],
    ['down', 2.75, -2],
    ['up', 2.25, -3],
  ])('%s goes by the distance from 0: of −%d it makes %d', (mode, points, total) => {
    expect(totalOf(below(mode), rated(points))).toBe(total)
  })

  it('comes before the maximum and the floor', () => {
    const capped = ruleSetOf({
      maximum: 2.25,
      rounding: { mode: 'half-up', places: 0, of: ['total'] },
      criteria: { 'a.i.x': rating },
    })
    const floored = ruleSetOf({
      floor: 1.75,
      rounding: { mode: 'half-up', places: 0, of: ['total'] },
      criteria: { 'a.i.x': rating },
    })
    expect([totalOf(capped, rated(2.5)), totalOf(floored, rated(1))]).toEqual([2.25, 1.75])
  })

  it('comes before grades are tested', () => {
    const graded = ruleSetOf({
      rounding: { mode: 'half-up', places: 0, of: ['total'] },
      grades: [{ id: 'gold', title: label('gold'), atLeast: 9 }],
      criteria: { 'a.i.x': rating },
    })
    const gradeAt = (points: number) =>
      compile(graded).assess(profileOf(rated(points)), { asOf: '2025-06-30' }).verdict?.grade
    expect([gradeAt(8.5), gradeAt(8.25)]).toEqual(['gold', undefined])
  })

  it('rounds both ends of what is open', () => {
    const open = ruleSetOf({
      rounding: { mode: 'up', places: 0, of: ['total'] },
      criteria: { 'a.i.x': { points: 10, award: { per: 'rooms', every: 0.1, points: 0.1 } } },
    })
    expect(totalOf(open, {})).toEqual([1, 8])
  })
})

describe('the rounding of sections', () => {
  const of = (mode: RoundingMode, ...levels: ('sections' | 'total')[]) =>
    ruleSetOf({
      rounding: { mode, places: 0, of: levels },
      criteria: { 'a.i.x': rating, 'b.i.x': spent },
    })

  it.each<[RoundingMode, number, readonly Given[]]>([
    ['half-up', 2.5, [6, 3, 3]],
    ['half-even', 2.5, [4, 2, 2]],
    ['down', 2.75, [4, 2, 2]],
    ['up', 2.25, [6, 3, 3]],
  ])('%s rounds each before they are added: of twice %d', (mode, points, expected) => {
    expect(addedUp(of(mode, 'sections', 'total'), rated(points, points))).toEqual(expected)
  })

  it('may be all there is', () => {
    expect(addedUp(of('half-up', 'sections'), rated(2.5, 2.25))).toEqual([5, 3, 2])
  })

  it('comes before their maxima, which count in the total as well', () => {
    const capped = ruleSetOf({
      rounding: { mode: 'half-up', places: 0, of: ['sections', 'total'] },
      rows: { a: { weight: 2 } },
      maximum: 105,
      criteria: {
        'a.i.x': { points: 2.5, award: { per: 'rating', every: 0.25, points: 0.25 } },
        'b.i.x': spent,
      },
    })
    // the first section would be 3, and is cut off at 2.5, which counts twice
    expect(addedUp(capped, rated(2.5, 1))).toEqual([6, 2.5, 1])
  })

  it('rounds what is scaled inside them', () => {
    const ruleSet = ruleSetOf({
      notApplicable: 'renormalize-section',
      rounding: { mode: 'half-up', places: 1, of: ['sections', 'total'] },
      criteria: {
        'a.i.x': rating,
        'a.i.y': { points: 5, when: 'policy.adopted' },
        'a.i.z': { points: 5, when: 'policy.published', applies: isTrue('policy.archived') },
      },
    })
    // 2 of 15, of 20
    const facts = { ...rated(2), policy: { adopted: false, archived: false } }
    expect(addedUp(ruleSet, facts)).toEqual([2.7, 2.7])
  })
})

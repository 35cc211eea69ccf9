import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/assess.ts'
import type { FactNeed, Gap, Need, Want } from '../../src/model/assessment.ts'
import type { Award } from '../../src/model/award.ts'
import type { Scalar } from '../../src/model/condition.ts'
import { addDecimals } from '../../src/values/decimal.ts'
import {
  deducted,
  line,
  MOST,
  once,
  POINTS,
  pointsAt,
  rankedLevels,
  rulesOf,
  units,
} from '../support/arbitrary-one-number.ts'
import { profileOf } from '../support/profile.ts'

const RUNS = { numRuns: 2000 }

const NUMBERS = Array.from({ length: MOST + 1 }, (_, number) => number)

function suits(number: number, want: Want): boolean {
  const one = (value: Scalar) => Number(value)
  if ('atLeast' in want) return number >= one(want.atLeast)
  if ('moreThan' in want) return number > one(want.moreThan)
  if ('atMost' in want) return number <= one(want.atMost)
  if ('lessThan' in want) return number < one(want.lessThan)
  if ('exactly' in want) return number === want.exactly
  if ('not' in want) return number !== want.not
  if ('oneOf' in want) return want.oneOf.includes(number)
  if ('noneOf' in want) return !want.noneOf.includes(number)
  throw new Error('a number includes nothing')
}

/** Whether a number is what a need asks for. */
function satisfies(number: number, need: Need): boolean {
  if ('all' in need) return need.all.every((each) => satisfies(number, each))
  if ('any' in need) return need.any.some((each) => satisfies(number, each))
  if ('of' in need) return need.of.filter((each) => satisfies(number, each)).length >= need.atLeast
  if ('fact' in need) return need.want !== undefined && suits(number, need.want)
  throw new Error('a number is no document and no review')
}

function factsIn(need: Need): readonly FactNeed[] {
  if ('all' in need) return need.all.flatMap(factsIn)
  if ('any' in need) return need.any.flatMap(factsIn)
  return 'fact' in need ? [need] : []
}

/** Whether a distance has an end, so that it can be added exactly. */
const isShort = (distance: number): boolean => Number(distance.toFixed(6)) === distance

function gapAt(award: Award, number?: number): Gap | undefined {
  const profile = profileOf(number === undefined ? {} : { number })
  return compile(rulesOf(award)).assess(profile, { asOf: '2025-06-30' }).gaps[0]
}

const stated = fc.option(fc.constantFrom(...NUMBERS), { nil: undefined })

/*
 * A need names what has to change and not what has to stay. So awards are drawn here in which nothing has to stay: the
 * more of a number is better, or the less.
 */
const awards: readonly (readonly [string, fc.Arbitrary<Award>])[] = [
  ['levels', rankedLevels],
  ['units', units],
  ['a line', line],
  ['a deduction', deducted],
  ['all or nothing', once],
  ['the best of two', fc.tuple(rankedLevels, units).map((best) => ({ best }))],
]

describe.each(awards)('what the gap of %s asks for', (_, award) => {
  it('gives all points of the row once it is done', () => {
    fc.assert(
      fc.property(award, stated, (each, number) => {
        const gap = gapAt(each, number)
        if (gap === undefined) return
        for (const other of NUMBERS.filter((one) => satisfies(one, gap.needs))) {
          expect(pointsAt(each, other)).toBe(POINTS)
          expect(gapAt(each, other)).toBeUndefined()
        }
      }),
      RUNS,
    )
  })

  it('is not done already', () => {
    fc.assert(
      fc.property(award, fc.constantFrom(...NUMBERS), (each, number) => {
        const gap = gapAt(each, number)
        if (gap !== undefined) expect(satisfies(number, gap.needs)).toBe(false)
      }),
      RUNS,
    )
  })

  it('says how far it is: with so much more or less it is done', () => {
    fc.assert(
      fc.property(award, fc.constantFrom(...NUMBERS), (each, number) => {
        for (const { want, short = 0, over = 0 } of factsIn(gapAt(each, number)?.needs ?? { all: [] })) {
          if (want === undefined || !isShort(short + over)) continue
          if (short + over > 0) expect(suits(addDecimals([number, short, -over]), want)).toBe(true)
        }
      }),
      RUNS,
    )
  })
})

const decided: readonly (readonly [string, fc.Arbitrary<Award>])[] = [
  ['levels', rankedLevels],
  ['whole units', units.filter((each) => !('counting' in each) || each.counting !== 'exact')],
  ['all or nothing', once],
]

describe.each(decided)('what the gap of %s asks for', (_, award) => {
  it('is what every number has that gives all points of the row, and no other', () => {
    fc.assert(
      fc.property(award, stated, (each, number) => {
        const gap = gapAt(each, number)
        if (gap === undefined) return
        const full = NUMBERS.filter((other) => pointsAt(each, other) === POINTS)
        expect(NUMBERS.filter((other) => satisfies(other, gap.needs))).toEqual(full)
      }),
      RUNS,
    )
  })
})

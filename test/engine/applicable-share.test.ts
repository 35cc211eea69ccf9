import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applicableShare, type SharedRow } from '../../src/engine/applicable-share.ts'
import { compareFractions, type Fraction, toFraction } from '../../src/values/fraction.ts'
import type { Truth } from '../../src/values/truth.ts'

const END = ['low', 'high'] as const
type End = (typeof END)[number]

const truth = fc.constantFrom<Truth[]>(true, false, 'unknown', 'unknown')
const weights = fc.constantFrom(1, 1, 0.3, 0.5, 2)

/** A row that gives so much at most, and takes away no more than that. */
function rowOf(most: fc.Arbitrary<number>, least: (most: number) => number): fc.Arbitrary<SharedRow> {
  return most.chain((full) =>
    fc
      .record({
        one: fc.integer({ min: least(full), max: full }),
        other: fc.integer({ min: least(full), max: full }),
        applies: truth,
        weight: weights,
      })
      .map(({ one, other, ...rest }) => {
        const earned = { low: Math.min(one, other), high: Math.max(one, other) }
        return { earned, most: full, ...rest }
      }),
  )
}

/** Rows of a few points, so that many of them are alike. */
const row = rowOf(fc.integer({ min: 1, max: 4 }), (most) => -most)
const pointless = rowOf(fc.constant(0), () => 0)
const penalty = rowOf(fc.constant(0), () => -3)

const end = fc.constantFrom(...END)
const empty = fc.constantFrom(toFraction(0), toFraction(1))

/** The share in lowest terms, as a text. */
function written([over, under]: Fraction): string {
  let [rest, divisor] = [over < 0n ? -over : over, under]
  while (rest > 0n) [rest, divisor] = [divisor % rest, rest]
  return `${over / divisor}/${under / divisor}`
}

/** What the rows earn that certainly apply, as a part of the most that they give. */
function shareOfThose(rows: readonly SharedRow[], at: End, nothing: Fraction): Fraction {
  let [earned, most] = [0n, 0n]
  for (const each of rows) {
    const factor = BigInt(Math.round(each.weight * 10))
    earned += BigInt(each.earned[at]) * factor
    most += BigInt(each.most) * factor
  }
  return most === 0n ? nothing : [earned, most]
}

/** The least or the most of the shares for every choice of the rows of which it is open whether they apply. */
function shareByTrying(rows: readonly SharedRow[], at: End, nothing: Fraction): Fraction {
  let choices: readonly (readonly SharedRow[])[] = [rows.filter(({ applies }) => applies === true)]
  for (const each of rows.filter(({ applies }) => applies === 'unknown')) {
    choices = choices.flatMap((chosen) => [chosen, [...chosen, each]])
  }
  const shares = choices.map((chosen) => shareOfThose(chosen, at, nothing))
  return shares.reduce((one, other) => {
    const isMore = compareFractions(other, one) > 0
    return isMore === (at === 'high') ? other : one
  })
}

/** The row as it counts where it certainly applies and gives all its points. */
const full = ({ most, weight }: SharedRow): SharedRow => ({
  earned: { low: most, high: most },
  most,
  applies: true,
  weight,
})

const RUNS = { numRuns: 3000 }

describe('the share of what applies', () => {
  it('is the least or the most over every choice of the rows that may apply', () => {
    const rows = fc.array(fc.oneof({ weight: 4, arbitrary: row }, pointless), { maxLength: 9 })
    fc.assert(
      fc.property(rows, end, empty, (some, at, nothing) => {
        const { share } = applicableShare(some, at, nothing)
        expect(written(share)).toBe(written(shareByTrying(some, at, nothing)))
      }),
      RUNS,
    )
  })

  it('is the same for a row that is closed as if that certainly applied and gave all its points', () => {
    const rows = fc.array(fc.oneof({ weight: 6, arbitrary: row }, pointless, penalty), { maxLength: 20 })
    fc.assert(
      fc.property(rows, end, empty, (some, at, nothing) => {
        const { closed } = applicableShare(some, at, nothing)
        for (const [position, each] of some.entries()) {
          if (each.applies === false) continue // no gap is left by what does not apply
          const mended = applicableShare(some.with(position, full(each)), at, nothing)
          expect(written(closed(position))).toBe(written(mended.share))
        }
      }),
      RUNS,
    )
  })

  it('is what closing a row comes to over every choice of the others', () => {
    const rows = fc.array(row, { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(rows, end, empty, (some, at, nothing) => {
        const { closed } = applicableShare(some, at, nothing)
        for (const [position, each] of some.entries()) {
          if (each.applies === false) continue
          const tried = shareByTrying(some.with(position, full(each)), at, nothing)
          expect(written(closed(position))).toBe(written(tried))
        }
      }),
      RUNS,
    )
  })

  const sure = (earned: number, most: number): SharedRow => ({
    earned: { low: earned, high: earned },
    most,
    applies: true,
    weight: 1,
  })
  const perhaps = (earned: number, most: number): SharedRow => ({ ...sure(earned, most), applies: 'unknown' })
  const left = (earned: number, most: number): SharedRow => ({ ...sure(earned, most), applies: false })

  it.each<[string, readonly SharedRow[], End, string]>([
    ['is what is said for nothing where there are no rows', [], 'low', '1/1'],
    ['is what is said for nothing where no row applies', [left(0, 4), left(4, 4)], 'low', '1/1'],
    ['leaves out what does not apply', [sure(1, 4), left(4, 4)], 'high', '1/4'],
    ['takes in a row that lowers it', [sure(3, 4), perhaps(0, 4)], 'low', '3/8'],
    ['takes in no row that raises it', [sure(1, 4), perhaps(4, 4)], 'low', '1/4'],
    ['takes in a row that raises it', [sure(1, 4), perhaps(4, 4)], 'high', '5/8'],
    ['takes in no row that lowers it', [sure(3, 4), perhaps(0, 4)], 'high', '3/4'],
    ['is all where nothing may apply', [perhaps(1, 4)], 'high', '1/1'],
    ['is the least of what may apply alone', [perhaps(1, 4), perhaps(2, 4)], 'low', '1/4'],
    ['counts a row that gives nothing at most for what it takes', [sure(4, 4), sure(-1, 0)], 'low', '3/4'],
    ['weighs rows', [{ ...sure(4, 4), weight: 0.5 }, sure(0, 4)], 'low', '1/3'],
  ])('%s', (_, rows, at, share) => {
    expect(written(applicableShare(rows, at, toFraction(1)).share)).toBe(share)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  floorOf,
  fromFraction,
  roundToUnits,
  subtractFractions,
  toFraction,
} from '../../src/values/fraction.ts'
import { fromUnits } from '../../src/values/points.ts'
import type { RoundingMode } from '../../src/values/rounding.ts'

describe('addFractions', () => {
  it.each<[string, Fraction, Fraction, Fraction]>([
    ['adds over a common denominator', [1n, 10n], [2n, 10n], [3n, 10n]],
    ['adds over the larger denominator where the other divides it', [1n, 10n], [1n, 100n], [11n, 100n]],
    ['does so the other way round', [1n, 100n], [1n, 10n], [11n, 100n]],
    ['adds a whole number', [2n, 1n], [1n, 3n], [7n, 3n]],
    ['adds over both denominators where neither divides the other', [1n, 2n], [1n, 3n], [5n, 6n]],
    ['adds what is below zero', [-1n, 4n], [1n, 2n], [1n, 4n]],
    ['adds nothing', [0n, 100n], [1n, 10n], [10n, 100n]],
  ])('%s', (_, one, other, sum) => {
    expect(addFractions(one, other)).toEqual(sum)
  })

  it('keeps the denominator small, however many decimals are added', () => {
    let sum = toFraction(0)
    for (let index = 0; index < 1000; index += 1) {
      sum = addFractions(sum, toFraction(index % 2 === 0 ? 0.1 : 0.01))
    }
    expect(sum).toEqual([5500n, 100n])
  })

  it('is undone by subtracting, exactly', () => {
    const fraction = fc
      .tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 60n }))
      .map(([over, under]): Fraction => [over, under])
    fc.assert(
      fc.property(fraction, fraction, (one, other) => {
        const sum = addFractions(one, other)
        expect(sum[1]).toBeGreaterThan(0n)
        expect(sum[0] * one[1] * other[1]).toBe((one[0] * other[1] + other[0] * one[1]) * sum[1])
        expect(compareFractions(subtractFractions(sum, other), one)).toBe(0)
      }),
    )
  })
})

const divided = (dividend: number, divisor: number): number =>
  fromFraction(divideFractions(toFraction(dividend), toFraction(divisor)))

describe('fromFraction', () => {
  it.each([
    ['divides whole numbers', 19, 20, 0.95],
    ['gives the nearest number to a quotient without end', 2, 3, 0.6666666666666666],
    ['does not fall short where binary does', 0.6, 0.8, 0.75],
    ['does not exceed where binary does', 2.1, 2.5, 0.84],
    ['divides a decimal by a whole number', 0.3, 3, 0.1],
    ['divides a whole number by a decimal', 3, 0.1, 30],
    ['divides decimals of different precision', 0.6, 0.75, 0.8],
    ['divides what is written with an exponent', 3e-7, 1e-7, 3],
    ['stays below zero', -1.2, 1.5, -0.8],
    ['is 0 of any divisor', 0, 0.3, 0],
  ])('%s', (_, dividend, divisor, quotient) => {
    expect(divided(dividend, divisor)).toBe(quotient)
  })
})

describe('fromFraction', () => {
  it.each<[string, number, number, number]>([
    ['divides whole numbers', 19, 20, 0.95],
    ['divides decimals as they are written', 0.6, 0.8, 0.75],
    ['divides a decimal by a whole number', 0.15, 3, 0.05],
    ['divides by a small decimal', 0.7, 0.1, 7],
    ['keeps the sign', -0.6, 0.8, -0.75],
    ['divides nothing', 0, 3, 0],
  ])('%s', (_, dividend, divisor, quotient) => {
    expect(divided(dividend, divisor)).toBe(quotient)
  })

  it.each<[string, number, number, number, boolean]>([
    ['falls just short of 0.95', 949_999_999_999_999, 999_999_999_999_999, 0.95, false],
    ['is just above 0.05', 50_000_000_000_000, 999_999_999_999_999, 0.05, true],
    ['falls just short of 1', 999_999_999_999_999, 1_000_000_000_000_000, 1, false],
  ])('tells a quotient that %s', (_, dividend, divisor, threshold, isReached) => {
    expect(divided(dividend, divisor) >= threshold).toBe(isReached)
    expect(divided(dividend, divisor)).not.toBe(threshold)
  })
})

describe('fromFraction', () => {
  it.each([
    [2883199.860957, 3034947.22206, 0.95],
    [1153.22817069, 1213.9243902, 0.95],
    [2882580.547939, 3034295.31362, 0.95],
  ])('is exact for %d of %d, whose digits together are more than a double holds', (part, whole, share) => {
    expect(divided(part, whole)).toBe(share)
  })
})

describe('toFraction', () => {
  it.each([
    ['a decimal as it is written', 0.1, 1n, 10n],
    ['a whole number', 25, 25n, 1n],
    ['a negative decimal', -2.5, -25n, 10n],
    ['a number with a negative exponent', 1.5e-7, 15n, 100_000_000n],
    ['a number with a positive exponent', 2e21, 2n * 10n ** 21n, 1n],
  ])('reads %s', (_, value, over, under) => {
    expect(toFraction(value)).toEqual([over, under])
    expect(fromFraction(toFraction(value))).toBe(value)
  })
})

describe('floorOf', () => {
  it.each([
    ['cuts off', 7n, 2n, 3n],
    ['keeps a whole number', 6n, 2n, 3n],
    ['goes down below zero', -7n, 2n, -4n],
    ['keeps a whole number below zero', -6n, 2n, -3n],
  ])('%s', (_, over, under, whole) => {
    expect(floorOf([over, under])).toBe(whole)
  })
})

describe('rounding', () => {
  it.each<[RoundingMode, number, number, number]>([
    ['half-up', 89.95, 1, 90],
    ['half-up', 89.949999, 1, 89.9],
    ['half-up', 2.5, 0, 3],
    ['half-up', -2.5, 0, -3],
    ['half-up', 2.4, 0, 2],
    ['half-even', 2.5, 0, 2],
    ['half-even', 3.5, 0, 4],
    ['half-even', 2.500001, 0, 3],
    ['half-even', -2.5, 0, -2],
    ['down', 2.999999, 0, 2],
    ['down', -2.999999, 0, -2],
    ['up', 2.000001, 0, 3],
    ['up', -2.000001, 0, -3],
    ['up', 2, 0, 2],
    ['half-up', 0.1234565, 6, 0.123457],
  ])('%s takes %d with %d places to %d', (mode, value, places, rounded) => {
    expect(fromUnits(roundToUnits(toFraction(value), { mode, places }))).toBe(rounded)
  })

  it.each<[RoundingMode, number]>([
    ['half-up', 33.3],
    ['up', 33.4],
    ['down', 33.3],
  ])('%s takes a hundred thirds to %d', (mode, rounded) => {
    expect(fromUnits(roundToUnits([100n, 3n], { mode, places: 1 }))).toBe(rounded)
  })
})

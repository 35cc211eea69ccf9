import { describe, expect, it } from 'vitest'
import { fromUnits, isPoints, MOST_DECIMALS, sumPoints, toUnits } from '../../src/values/points.ts'

it('holds points to the millionth', () => {
  expect(MOST_DECIMALS).toBe(6)
})

describe('toUnits and fromUnits', () => {
  it.each([
    ['nothing is no units', 0, 0],
    ['one point is a million units', 1, 1_000_000],
    ['half points', 2.5, 2_500_000],
    ['quarter points', 0.25, 250_000],
    ['the smallest points are one unit', 0.000001, 1],
    ['points whose product with a million is not whole in binary', 1.005, 1_005_000],
    ['the most points, with all six decimals', 999_999.999999, 999_999_999_999],
    ['points below zero', -0.1, -100_000],
  ])('turn into each other: %s', (_, points, units) => {
    expect(toUnits(points)).toBe(units)
    expect(fromUnits(units)).toBe(points)
  })
})

describe('sumPoints', () => {
  it.each([
    ['is 0 for no points', [], 0],
    ['adds two decimals that binary adds wrongly', [0.1, 0.2], 0.3],
    ['adds ten tenths to exactly 1', Array.from({ length: 10 }, () => 0.1), 1],
    ['adds whole, half and quarter points', [5, 2.5, 0.25], 7.75],
    ['takes away points below zero', [0.3, -0.1], 0.2],
  ])('%s', (_, points, sum) => {
    expect(sumPoints(points)).toBe(sum)
  })

  it('takes any iterable', () => {
    expect(sumPoints(new Set([0.1, 0.2]))).toBe(0.3)
  })
})

describe('isPoints', () => {
  it.each([
    ['takes 0', 0, true],
    ['takes whole points', 100, true],
    ['takes six decimal places', 0.123456, true],
    ['takes a million less a millionth', 999_999.999999, true],
    ['refuses seven decimal places', 0.1234567, false],
    ['refuses less than a unit', 0.0000001, false],
    ['refuses a third', 1 / 3, false],
    ['refuses a sum that binary got wrong', 0.1 + 0.2, false],
    ['refuses more units than can be held exactly', 10_000_000_000, false],
    ['refuses infinity', Number.POSITIVE_INFINITY, false],
    ['refuses what is no number', Number.NaN, false],
  ])('%s', (_, value, verdict) => {
    expect(isPoints(value)).toBe(verdict)
  })
})

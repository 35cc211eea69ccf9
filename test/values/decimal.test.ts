import { describe, expect, it } from 'vitest'
import { addDecimals, divideDecimals } from '../../src/values/decimal.ts'

describe('addDecimals', () => {
  it.each([
    ['is 0 for no terms', [], 0],
    ['is its only term', [0.7], 0.7],
    ['adds whole numbers', [1, 2, 3], 6],
    ['adds two decimals that binary adds wrongly', [0.1, 0.2], 0.3],
    ['adds ten tenths to exactly 1', Array.from({ length: 10 }, () => 0.1), 1],
    ['subtracts without a remainder of binary', [1.1, -1], 0.1],
    ['adds terms of different precision', [1, 0.25, 0.003], 1.253],
    ['adds opposite decimals to 0', [0.1, -0.1], 0],
    ['stays below zero', [-0.1, -0.2], -0.3],
    ['adds numbers that are written with a negative exponent', [1e-7, 2e-7, 0.5], 0.5000003],
    ['adds numbers that are written with a positive exponent', [1e21, 2.5e21], 3.5e21],
    ['adds a decimal in scientific notation with places of its own', [1.5e-7, 0.5e-7], 2e-7],
    ['adds a decimal to a number too large to show it', [1e21, 0.5], 1e21],
    [
      'carries halves into the largest whole numbers',
      [9_007_199_254_740_991, 0.5, 0.5],
      9_007_199_254_740_992,
    ],
    ['adds ones that binary would lose one by one', [9_007_199_254_740_992, 1, 1], 9_007_199_254_740_994],
    [
      'keeps fractions that binary would lose one by one',
      [4_503_599_627_370_497, 0.4, 0.4],
      4_503_599_627_370_498,
    ],
    ['is infinite with an infinite term', [0.1, Number.POSITIVE_INFINITY], Number.POSITIVE_INFINITY],
    ['is infinitely small with such a term', [Number.NEGATIVE_INFINITY, 1], Number.NEGATIVE_INFINITY],
  ])('%s', (_, terms, sum) => {
    expect(addDecimals(terms)).toBe(sum)
  })

  it.each([
    [
      'adds ones that binary loses on the way to a small sum',
      [9_007_199_254_740_992, 1, -9_007_199_254_740_992],
      1,
    ],
    ['is finite where only a partial sum overflows', [1e308, 1e308, -1e308], 1e308],
  ])('%s', (_, terms, sum) => {
    expect(addDecimals(terms)).toBe(sum)
  })
})

describe('divideDecimals', () => {
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
    expect(divideDecimals(dividend, divisor)).toBe(quotient)
  })
})

describe('divideDecimals', () => {
  it.each<[string, number, number, number]>([
    ['divides whole numbers', 19, 20, 0.95],
    ['divides decimals as they are written', 0.6, 0.8, 0.75],
    ['divides a decimal by a whole number', 0.15, 3, 0.05],
    ['divides by a small decimal', 0.7, 0.1, 7],
    ['keeps the sign', -0.6, 0.8, -0.75],
    ['divides nothing', 0, 3, 0],
    ['goes on for ever for an infinite dividend', Number.POSITIVE_INFINITY, 2, Number.POSITIVE_INFINITY],
    ['comes to nothing for an infinite divisor', 2, Number.POSITIVE_INFINITY, 0],
  ])('%s', (_, dividend, divisor, quotient) => {
    expect(divideDecimals(dividend, divisor)).toBe(quotient)
  })

  it.each<[string, number, number, number, boolean]>([
    ['falls just short of 0.95', 949_999_999_999_999, 999_999_999_999_999, 0.95, false],
    ['is just above 0.05', 50_000_000_000_000, 999_999_999_999_999, 0.05, true],
    ['falls just short of 1', 999_999_999_999_999, 1_000_000_000_000_000, 1, false],
  ])('tells a quotient that %s', (_, dividend, divisor, threshold, isReached) => {
    expect(divideDecimals(dividend, divisor) >= threshold).toBe(isReached)
    expect(divideDecimals(dividend, divisor)).not.toBe(threshold)
  })
})

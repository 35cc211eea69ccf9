import { describe, expect, it } from 'vitest'
import { addDecimals } from '../../src/values/decimal.ts'

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

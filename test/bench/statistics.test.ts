import { expect, it } from 'vitest'
import { median, quantile } from '../../bench/statistics.ts'

it.each([
  ['the one in the middle', [9, 1, 5], 5],
  ['halfway between the two in the middle', [4, 1, 2, 9], 3],
  ['the only one', [7], 7],
])('takes as the median %s', (_, samples, expected) => {
  expect(median(samples)).toBe(expected)
})

it('takes quartiles between the samples', () => {
  expect([quantile([1, 2, 3, 4, 5], 0.25), quantile([0, 10], 0.75)]).toEqual([2, 7.5])
})

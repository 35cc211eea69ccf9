import { describe, expect, it } from 'vitest'
import { spreadOf } from '../../src/portfolio/spread-of.ts'

describe('how points are spread', () => {
  it.each<[string, readonly number[], readonly number[]]>([
    // the places of the quartiles are 0.75, 1.5, 2.25: 2 + 0.75 * 2, 4 + 0.5 * 2, 6 + 0.25 * 2; the sum is 20
    ['between two neighbours in proportion', [8, 2, 6, 4], [2, 3.5, 5, 6.5, 8, 5]],
    // the places are 1, 2, 3
    ['at a number where one stands there', [50, 10, 40, 20, 30], [10, 20, 30, 40, 50, 30]],
    ['of one number is that number', [7.25], [7.25, 7.25, 7.25, 7.25, 7.25, 7.25]],
    // the places are 0.25, 0.5, 0.75 between 0 and 0.1: 0.025, 0.05, 0.075, and 0.025 is rounded up to 0.03
    ['rounds halves up, once', [0, 0.1], [0, 0.03, 0.05, 0.08, 0.1, 0.05]],
    // 1 / 3 = 0.333…, 2 / 3 = 0.666…; the median of 0, 0, 1 is 0, the upper quartile 0.5
    ['rounds a mean without end', [0, 0, 1], [0, 0, 0, 0.5, 1, 0.33]],
    // -1 and -2: the quarter of the way is -1.75, the mean -1.5
    ['goes below zero', [-1, -2], [-2, -1.75, -1.5, -1.25, -1, -1.5]],
    // 0.1 + 0.2 is not 0.3 as a double; the mean of 0.1, 0.2, 0.3 is 0.2
    ['adds decimals exactly', [0.1, 0.2, 0.3], [0.1, 0.15, 0.2, 0.25, 0.3, 0.2]],
  ])('%s', (_, points, [lowest, lowerQuartile, median, upperQuartile, highest, mean]) => {
    expect(spreadOf(points)).toEqual({ lowest, lowerQuartile, median, upperQuartile, highest, mean })
  })
})

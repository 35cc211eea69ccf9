import { describe, expect, it } from 'vitest'
import {
  exactly,
  isAtLeast,
  isEqual,
  isExact,
  isMoreThan,
  type NumberRange,
} from '../../src/values/number-range.ts'
import type { Truth } from '../../src/values/truth.ts'

const between = (low: number, high: number): NumberRange => ({ low, high })
const atLeast = (low: number): NumberRange => between(low, Number.POSITIVE_INFINITY)
const anything = between(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)

describe('isExact', () => {
  it.each<[string, NumberRange, boolean]>([
    ['one number is exact', exactly(5), true],
    ['nothing is exact', exactly(0), true],
    ['two ends are not', between(5, 6), false],
    ['an open end is not', atLeast(5), false],
    ['two open ends are not', anything, false],
  ])('%s', (_, range, verdict) => {
    expect(isExact(range)).toBe(verdict)
  })
})

describe('comparisons', () => {
  it.each<[string, NumberRange, NumberRange, { atLeast: Truth; moreThan: Truth; equal: Truth }]>([
    ['4 and 5', exactly(4), exactly(5), { atLeast: false, moreThan: false, equal: false }],
    ['5 and 5', exactly(5), exactly(5), { atLeast: true, moreThan: false, equal: true }],
    ['6 and 5', exactly(6), exactly(5), { atLeast: true, moreThan: true, equal: false }],
    ['3 to 4 and 5', between(3, 4), exactly(5), { atLeast: false, moreThan: false, equal: false }],
    ['4 to 5 and 5', between(4, 5), exactly(5), { atLeast: 'unknown', moreThan: false, equal: 'unknown' }],
    [
      '4 to 6 and 5',
      between(4, 6),
      exactly(5),
      { atLeast: 'unknown', moreThan: 'unknown', equal: 'unknown' },
    ],
    ['5 to 6 and 5', between(5, 6), exactly(5), { atLeast: true, moreThan: 'unknown', equal: 'unknown' }],
    ['6 to 7 and 5', between(6, 7), exactly(5), { atLeast: true, moreThan: true, equal: false }],
    ['5 or more and 5', atLeast(5), exactly(5), { atLeast: true, moreThan: 'unknown', equal: 'unknown' }],
    ['6 or more and 5', atLeast(6), exactly(5), { atLeast: true, moreThan: true, equal: false }],
    ['anything and 5', anything, exactly(5), { atLeast: 'unknown', moreThan: 'unknown', equal: 'unknown' }],
    ['5 and anything', exactly(5), anything, { atLeast: 'unknown', moreThan: 'unknown', equal: 'unknown' }],
    ['5 and 4 to 5', exactly(5), between(4, 5), { atLeast: true, moreThan: 'unknown', equal: 'unknown' }],
    ['5 and 5 to 6', exactly(5), between(5, 6), { atLeast: 'unknown', moreThan: false, equal: 'unknown' }],
    [
      '4 to 5 and 4 to 5',
      between(4, 5),
      between(4, 5),
      { atLeast: 'unknown', moreThan: 'unknown', equal: 'unknown' },
    ],
    [
      '5 to 6 and 4 to 5',
      between(5, 6),
      between(4, 5),
      { atLeast: true, moreThan: 'unknown', equal: 'unknown' },
    ],
    [
      '4 to 5 and 5 to 6',
      between(4, 5),
      between(5, 6),
      { atLeast: 'unknown', moreThan: false, equal: 'unknown' },
    ],
    ['1 to 2 and 3 to 4', between(1, 2), between(3, 4), { atLeast: false, moreThan: false, equal: false }],
    ['3 to 4 and 1 to 2', between(3, 4), between(1, 2), { atLeast: true, moreThan: true, equal: false }],
  ])('of %s', (_, left, right, expected) => {
    const truths = {
      atLeast: isAtLeast(left, right),
      moreThan: isMoreThan(left, right),
      equal: isEqual(left, right),
    }
    expect(truths).toEqual(expected)
  })
})

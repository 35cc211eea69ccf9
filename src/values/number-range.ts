import type { Truth } from './truth.ts'

/** The numbers that a quantity may be, ends included; one number where both are equal, infinite where unbounded. */
export interface NumberRange {
  readonly low: number
  readonly high: number
}

/** The range of a number of which nothing is known. */
export const ANY_NUMBER: NumberRange = { low: -Infinity, high: Infinity }

/** @returns the range that holds one number only */
export function exactly(value: number): NumberRange {
  return { low: value, high: value }
}

/** @returns whether the range holds one number only, so that the quantity is known */
export function isExact(range: NumberRange): boolean {
  return range.low === range.high
}

/** @returns true if it holds for every pair of numbers, false if for none, else unknown */
export function isAtLeast(left: NumberRange, right: NumberRange): Truth {
  if (left.low >= right.high) return true
  return left.high < right.low ? false : 'unknown'
}

/** @returns true if it holds for every pair of numbers, false if for none, else unknown */
export function isMoreThan(left: NumberRange, right: NumberRange): Truth {
  if (left.low > right.high) return true
  return left.high <= right.low ? false : 'unknown'
}

/** @returns true for two equal single numbers, false for ranges that do not meet, else unknown */
export function isEqual(left: NumberRange, right: NumberRange): Truth {
  if (isExact(left) && isExact(right)) return left.low === right.low
  return left.high < right.low || right.high < left.low ? false : 'unknown'
}

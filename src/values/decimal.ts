import { addFractions, fromFraction, toFraction } from './fraction.ts'

/**
 * Adds numbers as the decimals they were written as: `addDecimals([0.1, 0.2]) === 0.3`.
 *
 * @param terms finite numbers or infinities of one sign
 * @returns the double nearest to the exact decimal sum; 0 for no terms
 */
export function addDecimals(terms: readonly number[]): number {
  return addDecimalsOf(terms, (term) => term)
}

/** The same for one number of each of some things. */
export function addDecimalsOf<T>(things: readonly T[], numberOf: (thing: T) => number): number {
  let sum = 0
  let isExact = true
  let isBounded = true
  for (const thing of things) {
    const term = numberOf(thing)
    sum += term
    isExact &&= Number.isSafeInteger(term) && Number.isSafeInteger(sum)
    isBounded &&= Number.isFinite(term)
  }
  if (isExact || !isBounded) return sum
  return fromFraction(things.map((thing) => toFraction(numberOf(thing))).reduce(addFractions))
}

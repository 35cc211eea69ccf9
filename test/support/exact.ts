import type { Rounding } from '../../src/values/rounding.ts'

/*
 * Exact numbers for the reference evaluator, in the plainest way and with nothing of the package: a numerator over a
 * positive denominator.
 */

export interface Exact {
  readonly over: bigint
  readonly under: bigint
}

/** @returns the decimal that the number is written as */
export function exact(value: number): Exact {
  const text = value.toFixed(12)
  if (Number(text) !== value) throw new RangeError(`${value} has more than 12 decimals`)
  return { over: BigInt(text.replace('.', '')), under: 10n ** 12n }
}

export const NOTHING = exact(0)

export function plus(one: Exact, other: Exact): Exact {
  return { over: one.over * other.under + other.over * one.under, under: one.under * other.under }
}

export function minus(one: Exact, other: Exact): Exact {
  return plus(one, { over: -other.over, under: other.under })
}

export function times(one: Exact, other: Exact): Exact {
  return { over: one.over * other.over, under: one.under * other.under }
}

export function dividedBy(one: Exact, other: Exact): Exact {
  if (other.over === 0n) throw new RangeError('divided by 0')
  const sign = other.over < 0n ? -1n : 1n
  return { over: sign * one.over * other.under, under: sign * one.under * other.over }
}

/** @returns -1, 0 or 1 */
export function compare(one: Exact, other: Exact): number {
  const difference = one.over * other.under - other.over * one.under
  return difference === 0n ? 0 : difference > 0n ? 1 : -1
}

export const least = (one: Exact, other: Exact): Exact => (compare(one, other) <= 0 ? one : other)
export const most = (one: Exact, other: Exact): Exact => (compare(one, other) >= 0 ? one : other)
export const sum = (terms: readonly Exact[]): Exact => terms.reduce(plus, NOTHING)

/** @returns the largest whole number that is not above it */
export function floor({ over, under }: Exact): bigint {
  let whole = over / under
  while (whole * under > over) whole -= 1n
  return whole
}

/** @returns the smallest whole number that is not below it */
export const ceiling = ({ over, under }: Exact): bigint => -floor({ over: -over, under })

export const wholeNumber = (whole: bigint): Exact => ({ over: whole, under: 1n })

/** Of the two whole numbers around a positive number that is not whole, the one that the mode takes. */
function between(value: Exact, mode: Rounding['mode']): bigint {
  const below = floor(value)
  const above = below + 1n
  if (mode === 'down') return below
  if (mode === 'up') return above
  const fromMiddle = compare(value, { over: 2n * below + 1n, under: 2n })
  if (fromMiddle !== 0) return fromMiddle < 0 ? below : above
  if (mode === 'half-up') return above
  return below % 2n === 0n ? below : above
}

/** @returns the number to so many places, rounded by its distance from 0 */
export function rounded(value: Exact, { mode, places }: Rounding): Exact {
  if (compare(value, NOTHING) < 0) {
    const positive = rounded({ over: -value.over, under: value.under }, { mode, places })
    return { over: -positive.over, under: positive.under }
  }
  const scale = 10n ** BigInt(places)
  const scaled = { over: value.over * scale, under: value.under }
  const isWhole = scaled.over % scaled.under === 0n
  return { over: isWhole ? scaled.over / scaled.under : between(scaled, mode), under: scale }
}

/** @returns the double nearest to the number at six places, which is how points are given out */
export function asPoints(value: Exact): number {
  const { over } = rounded(value, { mode: 'half-up', places: 6 })
  return Number(`${over}e-6`)
}

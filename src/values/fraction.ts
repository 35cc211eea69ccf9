import { decimalParts } from './decimal.ts'
import { MOST_DECIMALS, type PointUnits } from './points.ts'
import type { Rounding } from './rounding.ts'

/** An exact number: a whole number divided by a positive one, not necessarily in lowest terms. */
export interface Fraction {
  readonly over: bigint
  readonly under: bigint
}

/** The exact numbers that a quantity may be, ends included; an end that is left out is infinite. */
export interface FractionRange {
  readonly low?: Fraction
  readonly high?: Fraction
}

/** @returns the quotient of two whole numbers, of which the second is not 0 */
export function fraction(over: bigint, under: bigint): Fraction {
  return under < 0n ? { over: -over, under: -under } : { over, under }
}

/** @returns the number as the decimal it was written as; finite numbers only */
export function toFraction(value: number): Fraction {
  const { digits, places } = decimalParts(value)
  return { over: digits, under: 10n ** BigInt(places) }
}

/** @returns points counted in units as the number of points that they are */
export function fractionOfUnits(units: PointUnits): Fraction {
  return { over: BigInt(units), under: 10n ** BigInt(MOST_DECIMALS) }
}

export function addFractions(one: Fraction, other: Fraction): Fraction {
  if (one.under === other.under) return { over: one.over + other.over, under: one.under }
  return { over: one.over * other.under + other.over * one.under, under: one.under * other.under }
}

export function subtractFractions(one: Fraction, other: Fraction): Fraction {
  return addFractions(one, { over: -other.over, under: other.under })
}

export function multiplyFractions(one: Fraction, other: Fraction): Fraction {
  return { over: one.over * other.over, under: one.under * other.under }
}

/** @param divisor not 0 */
export function divideFractions(dividend: Fraction, divisor: Fraction): Fraction {
  return fraction(dividend.over * divisor.under, dividend.under * divisor.over)
}

/** @returns less than, equal to or more than 0, as the first is less than, equal to or more than the second */
export function compareFractions(one: Fraction, other: Fraction): number {
  const difference = one.over * other.under - other.over * one.under
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** @returns the largest whole number that is not above it */
export function floorOf({ over, under }: Fraction): bigint {
  const quotient = over / under
  return over % under < 0n ? quotient - 1n : quotient
}

/** @returns the whole number that is nearest in the way of the mode */
function roundToWhole({ over, under }: Fraction, mode: Rounding['mode']): bigint {
  const isNegative = over < 0n
  const distance = isNegative ? -over : over
  const whole = distance / under
  const rest = distance % under
  const half = rest * 2n - under
  const isUp =
    mode === 'up'
      ? rest > 0n
      : mode !== 'down' && (half > 0n || (half === 0n && (mode === 'half-up' || whole % 2n === 1n)))
  const rounded = isUp ? whole + 1n : whole
  return isNegative ? -rounded : rounded
}

/** @returns the points that the number rounds to, in units */
export function roundToUnits({ over, under }: Fraction, { mode, places }: Rounding): PointUnits {
  const whole = roundToWhole({ over: over * 10n ** BigInt(places), under }, mode)
  return Number(whole * 10n ** BigInt(MOST_DECIMALS - places))
}

/** @returns the nearest double; exactly the decimal where the fraction is one that `toFraction` gave, or a sum of such */
export function fromFraction({ over, under }: Fraction): number {
  const zeros = under.toString().length - 1
  return under === 10n ** BigInt(zeros) ? Number(`${over}e-${zeros}`) : Number(over) / Number(under)
}

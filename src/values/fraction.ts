import { MOST_DECIMALS, type PointUnits } from './points.ts'
import type { Rounding } from './rounding.ts'
import { MOST_DIGITS } from './significant-digits.ts'

/** An exact number: a whole number divided by a positive one, not necessarily in lowest terms. */
export type Fraction = readonly [over: bigint, under: bigint]

/** The exact numbers that a quantity may be, ends included; an end that is left out is infinite. */
export interface FractionRange {
  readonly low?: Fraction
  readonly high?: Fraction
}

/** @returns the number as the decimal it was written as; finite numbers only */
export function toFraction(value: number): Fraction {
  const [mantissa = '', exponent = '0'] = String(value).split('e')
  const [whole = '', decimals = ''] = mantissa.split('.')
  const places = decimals.length - Number(exponent)
  const over = BigInt(whole + decimals)
  return places < 0 ? [over * 10n ** BigInt(-places), 1n] : [over, 10n ** BigInt(places)]
}

/** @returns points counted in units as the number of points that they are */
export function fractionOfUnits(units: PointUnits): Fraction {
  return [BigInt(units), 10n ** BigInt(MOST_DECIMALS)]
}

/** @returns the sum; over the larger denominator where that is enough, so that sums of decimals stay small */
export function addFractions([a, b]: Fraction, [c, d]: Fraction): Fraction {
  if (b % d === 0n) return [a + c * (b / d), b]
  return d % b === 0n ? [a * (d / b) + c, d] : [a * d + c * b, b * d]
}

export function subtractFractions(one: Fraction, [c, d]: Fraction): Fraction {
  return addFractions(one, [-c, d])
}

export function multiplyFractions([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return [a * c, b * d]
}

/** @param divisor not 0 */
export function divideFractions([a, b]: Fraction, [c, d]: Fraction): Fraction {
  return c < 0n ? [-a * d, -b * c] : [a * d, b * c]
}

/** @returns less than, equal to or more than 0, as the first is less than, equal to or more than the second */
export function compareFractions([a, b]: Fraction, [c, d]: Fraction): number {
  const difference = a * d - c * b
  return difference < 0n ? -1 : Number(difference > 0n)
}

/** @returns the largest whole number that is not above it */
export function floorOf([over, under]: Fraction): bigint {
  const quotient = over / under
  return over % under < 0n ? quotient - 1n : quotient
}

/** @returns the whole number that is nearest in the way of the mode */
function roundToWhole([over, under]: Fraction, mode: Rounding['mode']): bigint {
  if (over < 0n) return -roundToWhole([-over, under], mode)
  const whole = over / under
  const rest = (over % under) * 2n
  const half = mode === 'half-even' && whole % 2n === 0n ? under : under - 1n
  const isUp = mode === 'up' ? rest > 0n : mode !== 'down' && rest > half
  return isUp ? whole + 1n : whole
}

/** The rounding to the least points that can be told apart, for what declares no other. */
export const FINEST: Rounding = { mode: 'half-up', places: MOST_DECIMALS }

/** @returns the points that the number rounds to, in units */
export function roundToUnits([over, under]: Fraction, { mode, places }: Rounding): PointUnits {
  const whole = roundToWhole([over * 10n ** BigInt(places), under], mode)
  return Number(whole * 10n ** BigInt(MOST_DECIMALS - places))
}

/** The decimal places to which a quotient without end is cut before it becomes a double, which holds far fewer. */
const PLACES_OF_QUOTIENT = 60

/** Of a double, added to it: what rounds to the next one. */
const JUST_OVER_HALF_AN_ULP = 2 ** -53 + 2 ** -60

/**
 * @returns the double nearest to it; but where that is written as a decimal of up to 15 digits that the fraction is
 *   not, a neighbour on the fraction's side, so that comparing with such decimals is exact
 */
export function fromFraction(exact: Fraction): number {
  const [over, under] = exact
  const zeros = String(under).length - 1
  if (under === 10n ** BigInt(zeros)) return Number(`${over}e-${zeros}`)
  const nearest = Number(`${(over * 10n ** BigInt(PLACES_OF_QUOTIENT)) / under}e-${PLACES_OF_QUOTIENT}`)
  const isShort = Number(nearest.toPrecision(MOST_DIGITS)) === nearest
  if (!isShort) return nearest
  const side = compareFractions(exact, toFraction(nearest))
  return nearest + side * Math.abs(nearest) * JUST_OVER_HALF_AN_ULP
}

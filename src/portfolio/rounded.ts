import { divideFractions, type Fraction, fractionOfUnits, roundToUnits } from '../values/fraction.ts'
import { fromUnits, type Points, type PointUnits } from '../values/points.ts'
import type { Rounding } from '../values/rounding.ts'

/** How means and quartiles of points are rounded. */
export const POINTS_ROUNDING: Rounding = { mode: 'half-up', places: 2 }

/** How shares are rounded: to a hundredth of a percent. */
export const SHARES_ROUNDING: Rounding = { mode: 'half-up', places: 4 }

/** @returns the exact number, rounded once */
export function roundedPoints(exact: Fraction): Points {
  return fromUnits(roundToUnits(exact, POINTS_ROUNDING))
}

/** @returns the sum divided by how many have made it, rounded once */
export function meanOf(sum: PointUnits, count: number): Points {
  return roundedPoints(divideFractions(fractionOfUnits(sum), [BigInt(count), 1n]))
}

/** @returns the part of a whole, rounded once; nothing of a whole that is not more than 0 */
export function shareOf(part: number, whole: number): number | undefined {
  if (whole <= 0) return undefined
  return fromUnits(roundToUnits([BigInt(part), BigInt(whole)], SHARES_ROUNDING))
}

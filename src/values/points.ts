/**
 * Points as a person writes them: 5, 2.5, 0.25. Always the double nearest to a decimal of at most
 * {@link MOST_DECIMALS} places, so `===` is exact; only this module adds them.
 */
export type Points = number

/** The most decimal places that points may have. */
export const MOST_DECIMALS = 6

const UNITS_PER_POINT = 10 ** MOST_DECIMALS

/** Points counted in whole millionths, in which sums and minima are exact. */
export type PointUnits = number

/** @returns the points in whole units; exact for points of at most {@link MOST_DECIMALS} decimal places */
export function toUnits(points: Points): PointUnits {
  return Math.round(points * UNITS_PER_POINT)
}

/** @returns the double nearest to the decimal that the units stand for, so `fromUnits(toUnits(2.5)) === 2.5` */
export function fromUnits(units: PointUnits): Points {
  return units / UNITS_PER_POINT
}

/** @returns the exact sum, so `sumPoints([0.1, 0.2]) === 0.3` */
export function sumPoints(points: Iterable<Points>): Points {
  let units = 0
  for (const each of points) units += toUnits(each)
  return fromUnits(units)
}

/** @returns whether the number can be held as points: finite, and at most {@link MOST_DECIMALS} decimal places */
export function isPoints(value: number): boolean {
  const units = toUnits(value)
  return Number.isSafeInteger(units) && fromUnits(units) === value
}

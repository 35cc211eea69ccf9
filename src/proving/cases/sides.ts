import { SIDES, type Side } from '../../model/case-result.ts'
import { addDays, type CalendarDate } from '../../values/calendar-date.ts'
import { addDecimals } from '../../values/decimal.ts'
import { fromFraction, multiplyFractions, toFraction } from '../../values/fraction.ts'
import type { NumberRange } from '../../values/number-range.ts'

/** Where a value has to lie to be at a threshold, or just below or above it. */
export interface Neighbourhood<T> {
  /** @returns on which side a value lies; `undefined` where it is not near */
  sideOf(value: T): Side | undefined
  /** The sides on which a value can lie. */
  readonly possible: readonly Side[]
}

/** How near to a threshold a number that need not be whole has to lie: a hundredth of it. */
const nearness = (threshold: number): number =>
  threshold === 0 ? 0.01 : fromFraction(multiplyFractions(toFraction(Math.abs(threshold)), toFraction(0.01)))

/** @returns the next whole numbers on both sides, within the numbers that there can be */
export function besideWhole(threshold: number, { low, high }: NumberRange): Neighbourhood<number> {
  const places: Readonly<Record<Side, number>> = {
    below: Math.ceil(threshold) - 1,
    at: threshold,
    above: Math.floor(threshold) + 1,
  }
  const isPossible = (number: number) => Number.isInteger(number) && number >= low && number <= high
  return {
    sideOf: (value) => SIDES.find((side) => places[side] === value),
    possible: SIDES.filter((side) => isPossible(places[side])),
  }
}

/**
 * @param margin how far from the threshold is still near; a hundredth of it where left out
 * @returns the numbers near on both sides, within the numbers that there can be
 */
export function besideNumber(
  threshold: number,
  { low, high }: NumberRange,
  margin: number = nearness(threshold),
): Neighbourhood<number> {
  const least = addDecimals([threshold, -margin])
  const most = addDecimals([threshold, margin])
  const isPossible: Readonly<Record<Side, boolean>> = {
    below: low < threshold && high >= least,
    at: low <= threshold && high >= threshold,
    above: high > threshold && low <= most,
  }
  return {
    sideOf: (value) => {
      if (value === threshold) return 'at'
      if (value < threshold) return value >= least ? 'below' : undefined
      return value <= most ? 'above' : undefined
    },
    possible: SIDES.filter((side) => isPossible[side]),
  }
}

/** @returns the day before and the day after */
export function besideDay(threshold: CalendarDate): Neighbourhood<CalendarDate> {
  const days: Readonly<Record<Side, CalendarDate>> = {
    below: addDays(threshold, -1),
    at: threshold,
    above: addDays(threshold, 1),
  }
  return {
    sideOf: (value) => SIDES.find((side) => days[side] === value),
    possible: SIDES,
  }
}

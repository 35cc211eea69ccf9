import type { InterpolationAward, UnitPoints } from '../../model/award.ts'
import {
  addFractions,
  compareFractions,
  divideFractions,
  FINEST,
  type Fraction,
  type FractionRange,
  floorOf,
  fractionOfUnits,
  multiplyFractions,
  roundToUnits,
  subtractFractions,
  toFraction,
} from '../../values/fraction.ts'
import { type PointUnits, toUnits } from '../../values/points.ts'

/** The least and the most points, in millionths. */
export interface PointRange {
  readonly low: PointUnits
  readonly high: PointUnits
}

/** A number, or the end of the line on the side where units count. */
type Place = Fraction | 'beyond'

function unitsAt(
  place: Place,
  { points, from, below, every = 1, counting = 'whole', most = Number.POSITIVE_INFINITY, round }: UnitPoints,
  start: PointUnits,
): PointUnits {
  const limit = most === Number.POSITIVE_INFINITY ? most : toUnits(most)
  if (place === 'beyond') return start + limit
  const beyond =
    below === undefined
      ? subtractFractions(place, toFraction(from ?? 0))
      : subtractFractions(toFraction(below), place)
  if (beyond[0] < 0n) return 0
  const exactUnits = divideFractions(beyond, toFraction(every))
  const whole = floorOf(exactUnits)
  const isBegun = counting === 'begun' && whole * exactUnits[1] < exactUnits[0]
  const units: Fraction = counting === 'exact' ? exactUnits : [isBegun ? whole + 1n : whole, 1n]
  const given = roundToUnits(multiplyFractions(units, toFraction(points)), round ?? FINEST)
  return start + Math.min(given, limit)
}

/** @returns what the units of a number that may be anything in a range give, with what reaching the threshold gives */
export function unitRange(units: UnitPoints, start: PointUnits, { low, high }: FractionRange): PointRange {
  const isUp = units.below === undefined
  const [worst, best] = isUp ? [low, high] : [high, low]
  return {
    low: worst === undefined ? 0 : unitsAt(worst, units, start),
    high: unitsAt(best ?? 'beyond', units, start),
  }
}

interface Anchored {
  readonly at: Fraction
  readonly gives: PointUnits
}

function lineAt(
  place: Fraction,
  start: Anchored,
  end: Anchored,
  round: InterpolationAward['round'],
): PointUnits {
  if (compareFractions(place, start.at) <= 0) return start.gives
  if (compareFractions(place, end.at) >= 0) return end.gives
  const way = divideFractions(subtractFractions(place, start.at), subtractFractions(end.at, start.at))
  const gained = multiplyFractions(way, fractionOfUnits(end.gives - start.gives))
  const given = roundToUnits(addFractions(fractionOfUnits(start.gives), gained), round)
  const [least, most] = [Math.min(start.gives, end.gives), Math.max(start.gives, end.gives)]
  return Math.min(most, Math.max(least, given))
}

/** Whether every number of one range is below every number of another. */
const isBelow = ({ high }: FractionRange, { low }: FractionRange): boolean =>
  high !== undefined && low !== undefined && compareFractions(high, low) < 0

const endsOf = ({ low, high }: FractionRange): readonly Fraction[] =>
  [low, high].filter((end) => end !== undefined)

/**
 * What the line between two anchors gives, each of the three numbers being anything in its range. It rises or falls
 * with each of them, so that its least and most lie at the ends of the ranges; where it is not known which anchor
 * comes first, it gives anything between the two.
 */
export function lineRange(
  { from, to, round }: InterpolationAward,
  quantity: FractionRange,
  fromAt: FractionRange,
  toAt: FractionRange,
): PointRange {
  const gives = { from: toUnits(from.points), to: toUnits(to.points) }
  const isBounded = [fromAt, toAt].every((at) => endsOf(at).length === 2)
  const isForward = isBelow(fromAt, toAt)
  const anything = [gives.from, gives.to]
  const points =
    isBounded && (isForward || isBelow(toAt, fromAt))
      ? endsOf(fromAt).flatMap((start) =>
          endsOf(toAt).flatMap((end) => {
            const ends = [
              { at: start, gives: gives.from },
              { at: end, gives: gives.to },
            ] as const
            const [first, last] = isForward ? ends : ([ends[1], ends[0]] as const)
            return [
              quantity.low === undefined ? first.gives : lineAt(quantity.low, first, last, round),
              quantity.high === undefined ? last.gives : lineAt(quantity.high, first, last, round),
            ]
          }),
        )
      : anything
  return { low: Math.min(...points), high: Math.max(...points) }
}

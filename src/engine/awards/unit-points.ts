import type { UnitPoints } from '../../model/award.ts'
import {
  addFractions,
  compareFractions,
  divideFractions,
  FINEST,
  type Fraction,
  floorOf,
  fromFraction,
  multiplyFractions,
  roundToUnits,
  subtractFractions,
  toFraction,
} from '../../values/fraction.ts'
import { type PointUnits, toUnits } from '../../values/points.ts'
import type { CompiledComparison, Scope } from '../compiled-condition.ts'
import { comparisonOf, orderOperator } from '../conditions.ts'
import { numberOperand, quantityReader } from '../quantity.ts'
import type { Submission } from '../submission.ts'
import type { Earned } from '../totals.ts'

const ZERO = toFraction(0)

/** How many units a distance from the threshold is. */
function countUnits(distance: Fraction, { every = 1, counting = 'whole' }: UnitPoints): Fraction {
  const units = divideFractions(distance, toFraction(every))
  if (counting === 'exact') return units
  const whole = floorOf(units)
  const hasBegun = counting === 'begun' && whole * units[1] !== units[0]
  return [hasBegun ? whole + 1n : whole, 1n]
}

/** What all units give, for a distance that may have no end. */
function pointsFor(distance: Fraction | undefined, unitPoints: UnitPoints): PointUnits {
  const { points, most = Infinity, round = FINEST } = unitPoints
  const limit = Number.isFinite(most) ? toUnits(most) : most
  if (distance === undefined) return points > 0 ? limit : 0
  const given = multiplyFractions(countUnits(distance, unitPoints), toFraction(points))
  return Math.min(roundToUnits(given, round), limit)
}

/** @returns a reader of what all units give: nothing before the threshold, and from there on more and more */
export function unitPointsReader(
  unitPoints: UnitPoints,
  start: PointUnits,
  scope: Scope,
): (submission: Submission) => Earned {
  const { per, from = 0, below } = unitPoints
  const read = quantityReader(numberOperand(scope.operand(per)))
  const threshold = toFraction(below ?? from)
  const distanceTo = (place: Fraction) =>
    below === undefined ? subtractFractions(place, threshold) : subtractFractions(threshold, place)
  const reached = (distance: Fraction): PointUnits =>
    compareFractions(distance, ZERO) < 0 ? 0 : start + pointsFor(distance, unitPoints)
  return (submission) => {
    const { low, high } = read(submission)
    const [near, far] = below === undefined ? [low, high] : [high, low]
    return {
      low: near === undefined ? 0 : reached(distanceTo(near)),
      high: far === undefined ? start + pointsFor(undefined, unitPoints) : reached(distanceTo(far)),
    }
  }
}

/** @returns that so many units, or more, are reached; or that they are not */
export function unitsReached(
  { per, from = 0, below, every = 1 }: UnitPoints,
  units: Fraction,
  isInclusive: boolean,
  scope: Scope,
  isNegated = false,
): CompiledComparison {
  const isUp = below === undefined
  const move = isUp ? addFractions : subtractFractions
  const goal = fromFraction(move(toFraction(below ?? from), multiplyFractions(units, toFraction(every))))
  const operator = orderOperator(isUp !== isNegated, isInclusive !== isNegated)
  return comparisonOf(scope.operand(per), operator, { constants: [goal] })
}

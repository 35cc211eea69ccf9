import type { UnitPoints } from '../../model/award.ts'
import {
  compareFractions,
  divideFractions,
  type Fraction,
  type FractionRange,
  floorOf,
  multiplyFractions,
  roundToUnits,
  subtractFractions,
  toFraction,
} from '../../values/fraction.ts'
import { type PointUnits, toUnits } from '../../values/points.ts'
import type { Rounding } from '../../values/rounding.ts'
import type { Scope } from '../compiled-condition.ts'
import { numberOperand, quantityReader } from '../quantity.ts'
import type { Submission } from '../submission.ts'
import type { Earned } from '../totals.ts'

const ZERO = toFraction(0)
const FINEST: Rounding = { mode: 'half-up', places: 6 }

/** How many units a distance from the threshold is; undefined where it does not end. */
type Units = Fraction | undefined

function countUnits(distance: Units, { every = 1, counting = 'whole' }: UnitPoints): Units {
  if (distance === undefined) return undefined
  const units = divideFractions(distance, toFraction(every))
  if (counting === 'exact') return units
  const whole = floorOf(units)
  const hasRest = counting === 'begun' && whole * units.under !== units.over
  return { over: hasRest ? whole + 1n : whole, under: 1n }
}

/** What reaching the threshold gives, and each unit from there on. */
function pointsFor(units: Units, start: PointUnits, unitPoints: UnitPoints): PointUnits {
  const { points, most, round = FINEST } = unitPoints
  const given =
    units === undefined
      ? points > 0
        ? Number.POSITIVE_INFINITY
        : 0
      : roundToUnits(multiplyFractions(units, toFraction(points)), round)
  return start + (most === undefined ? given : Math.min(given, toUnits(most)))
}

/** @returns a reader of what all units give: nothing before the threshold, and from there on more and more */
export function unitPointsReader(
  unitPoints: UnitPoints,
  start: PointUnits,
  scope: Scope,
): (submission: Submission) => Earned {
  const operand = numberOperand(scope.operand(unitPoints.per))
  const read = quantityReader(operand)
  const { from = 0, below } = unitPoints
  const threshold = toFraction(below ?? from)
  const reached = (distance: Units, isEndless: boolean): PointUnits => {
    if (distance === undefined) return isEndless ? pointsFor(undefined, start, unitPoints) : 0
    if (compareFractions(distance, ZERO) < 0) return 0
    return pointsFor(countUnits(distance, unitPoints), start, unitPoints)
  }
  const upwards = ({ low, high }: FractionRange): Earned => ({
    low: reached(low && subtractFractions(low, threshold), false),
    high: reached(high && subtractFractions(high, threshold), true),
  })
  const downwards = ({ low, high }: FractionRange): Earned => ({
    low: reached(high && subtractFractions(threshold, high), false),
    high: reached(low && subtractFractions(threshold, low), true),
  })
  const inUnits = below === undefined ? upwards : downwards
  return (submission) => inUnits(read(submission))
}


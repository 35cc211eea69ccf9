import type { UnitAward } from '../../model/award.ts'
import {
  addFractions,
  divideFractions,
  type Fraction,
  floorOf,
  fractionOfUnits,
  fromFraction,
  multiplyFractions,
  subtractFractions,
  toFraction,
} from '../../values/fraction.ts'
import { type PointUnits, toUnits } from '../../values/points.ts'
import { comparisonOf, orderOperator } from '../conditions.ts'
import type { AwardScope, CompiledAward } from './compiled-award.ts'
import { ALWAYS, NEVER } from './simplified.ts'
import { unitPointsReader } from './unit-points.ts'

/** @returns the award of points for every unit of a quantity */
export function unitAward(award: UnitAward, scope: AwardScope): CompiledAward {
  const { per, points, from = 0, below, every = 1, counting = 'whole', most } = award
  const start = toUnits(award.start ?? 0)
  const limit = most === undefined ? Infinity : start + toUnits(most)

  /** How far from the threshold so many points are reached; with units that have begun only beyond it. */
  const distanceFor = (target: PointUnits): Fraction => {
    const units = divideFractions(fractionOfUnits(target - start), toFraction(points))
    if (counting === 'exact') return units
    const whole = -floorOf([-units[0], units[1]])
    return [counting === 'begun' ? whole - 1n : whole, 1n]
  }

  return {
    least: 0,
    most: limit,
    earned: unitPointsReader(award, start, scope),
    atLeast: (target) => {
      if (target <= 0) return ALWAYS
      if (target > limit || (points <= 0 && target > start)) return NEVER
      const isStart = target <= start
      const distance = isStart ? toFraction(0) : multiplyFractions(distanceFor(target), toFraction(every))
      const threshold = toFraction(below ?? from)
      const isUp = below === undefined
      const goal = fromFraction((isUp ? addFractions : subtractFractions)(threshold, distance))
      const isInclusive = isStart || counting !== 'begun'
      return comparisonOf(scope.operand(per), orderOperator(isUp, isInclusive), { constants: [goal] })
    },
  }
}

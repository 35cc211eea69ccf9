import type { UnitAward } from '../../model/award.ts'
import {
  divideFractions,
  type Fraction,
  floorOf,
  fractionOfUnits,
  toFraction,
} from '../../values/fraction.ts'
import { MOST_DECIMALS, type PointUnits, toUnits } from '../../values/points.ts'
import type { AwardScope, CompiledAward } from './compiled-award.ts'
import { ALWAYS, NEVER } from './simplified.ts'
import { unitPointsReader, unitsReached } from './unit-points.ts'

/** @returns the award of points for every unit of a quantity */
export function unitAward(award: UnitAward, scope: AwardScope): CompiledAward {
  const { points, counting = 'whole', most, round } = award
  const start = toUnits(award.start ?? 0)
  const limit = most === undefined ? Infinity : start + toUnits(most)

  /** How many units give so many points; of those that count once they have begun, one less, to be exceeded. */
  const unitsFor = (target: PointUnits): Fraction => {
    // what is rounded gives the next points that rounding can give, or more
    const step = round === undefined ? 1 : 10 ** (MOST_DECIMALS - round.places)
    const given = fractionOfUnits(Math.ceil((target - start) / step) * step)
    const units = divideFractions(given, toFraction(points))
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
      if (target > limit) return NEVER
      if (target <= start) return unitsReached(award, [0n, 1n], true, scope)
      return unitsReached(award, unitsFor(target), counting !== 'begun', scope)
    },
  }
}

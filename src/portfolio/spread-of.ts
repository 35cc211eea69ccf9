import type { Spread } from '../model/portfolio.ts'
import { addFractions, type Fraction, fractionOfUnits } from '../values/fraction.ts'
import { fromUnits, type Points, type PointUnits, toUnits } from '../values/points.ts'
import { meanOf, roundedPoints } from './rounded.ts'

/**
 * The number that stands so many quarters of the way from the first to the last one, between its two neighbours in
 * proportion: method 7 of Hyndman and Fan (1996), which spreadsheets call QUARTILE.INC.
 */
function quartile(ascending: readonly PointUnits[], quarters: 1 | 2 | 3): Fraction {
  const way = (ascending.length - 1) * quarters
  const before = Math.floor(way / 4)
  const low = ascending[before] ?? 0
  const high = ascending[before + 1] ?? low
  const [units, perPoint] = fractionOfUnits(high - low)
  return addFractions(fractionOfUnits(low), [units * BigInt(way % 4), perPoint * 4n])
}

/**
 * How numbers are spread.
 *
 * @param points at least one number
 */
export function spreadOf(points: readonly Points[]): Spread {
  const ascending = points.map(toUnits).sort((one, other) => one - other)
  const at = (quarters: 1 | 2 | 3): Points => roundedPoints(quartile(ascending, quarters))
  return {
    lowest: fromUnits(ascending[0] ?? 0),
    lowerQuartile: at(1),
    median: at(2),
    upperQuartile: at(3),
    highest: fromUnits(ascending.at(-1) ?? 0),
    mean: meanOf(
      ascending.reduce((sum, units) => sum + units, 0),
      ascending.length,
    ),
  }
}

import type { Anchor, InterpolationAward } from '../../model/award.ts'
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  type FractionRange,
  multiplyFractions,
  roundToUnits,
  subtractFractions,
  toFraction,
} from '../../values/fraction.ts'
import { toUnits } from '../../values/points.ts'
import { comparisonOf } from '../conditions.ts'
import type { Comparand, Operand } from '../compiled-condition.ts'
import { numberOperand, quantityReader } from '../quantity.ts'
import type { Situation } from '../situation.ts'
import type { Earned } from '../totals.ts'
import type { AwardScope, CompiledAward } from './compiled-award.ts'
import { ALWAYS, NEVER, simplified } from './simplified.ts'

interface Point {
  readonly at: Fraction
  readonly gives: Fraction
}

/** What the line through two points gives at a place; beyond a point what the point gives. */
function onLine(place: Fraction, one: Point, other: Point): Fraction {
  const [first, last] = compareFractions(one.at, other.at) < 0 ? [one, other] : [other, one]
  if (compareFractions(place, first.at) <= 0) return first.gives
  if (compareFractions(place, last.at) >= 0) return last.gives
  const part = divideFractions(subtractFractions(place, first.at), subtractFractions(last.at, first.at))
  return addFractions(first.gives, multiplyFractions(part, subtractFractions(last.gives, first.gives)))
}

function anchorReader({ at }: Anchor, scope: AwardScope): (situation: Situation) => FractionRange {
  if (typeof at === 'object') return quantityReader(numberOperand(scope.operand(at.fact)))
  const place = toFraction(at)
  return () => ({ low: place, high: place })
}

const comparandOfAnchor = ({ at }: Anchor, scope: AwardScope): Comparand =>
  typeof at === 'object' ? { operand: scope.operand(at.fact) } : { constants: [at] }

/** That the better anchor is reached, from whichever side. */
function isReached(quantity: Operand, best: Anchor, base: Anchor, scope: AwardScope) {
  const right = comparandOfAnchor(best, scope)
  const rising = comparisonOf(quantity, 'greaterThanInclusive', right)
  const falling = comparisonOf(quantity, 'lessThanInclusive', right)
  if (typeof best.at === 'number' && typeof base.at === 'number') {
    return best.at > base.at ? rising : falling
  }
  const [left, other, above, below] =
    typeof best.at === 'object'
      ? ([best.at.fact, base, 'greaterThan', 'lessThan'] as const)
      : ([(base.at as { fact: string }).fact, best, 'lessThan', 'greaterThan'] as const) // safe: one of them is no number
  const compared = comparandOfAnchor(other, scope)
  return simplified('any', [
    simplified('all', [comparisonOf(scope.operand(left), above, compared), rising]),
    simplified('all', [comparisonOf(scope.operand(left), below, compared), falling]),
  ])
}

/** @returns the award of points on the line between two anchors */
export function interpolationAward(award: InterpolationAward, scope: AwardScope): CompiledAward {
  const { from, to, round } = award
  const quantity = scope.operand(award.interpolate)
  const read = quantityReader(numberOperand(quantity))
  const [fromAt, toAt] = [anchorReader(from, scope), anchorReader(to, scope)]
  const [fromGives, toGives] = [toFraction(from.points), toFraction(to.points)]
  const ends = [toUnits(from.points), toUnits(to.points)] as const
  const [least, most] = [Math.min(...ends), Math.max(...ends)]
  const anything: Earned = { low: least, high: most }

  /** What is possible where the anchors lie somewhere in two ranges that do not meet. */
  const between = (place: FractionRange, one: FractionRange, other: FractionRange): Earned => {
    if (!one.low || !one.high || !other.low || !other.high) return anything
    const isFirst = compareFractions(one.high, other.low) < 0
    if (!isFirst && compareFractions(other.high, one.low) >= 0) return anything
    const [atLow, atHigh] = isFirst ? ends : ([ends[1], ends[0]] as const)
    const given: number[] = []
    for (const at of [one.low, one.high]) {
      for (const otherAt of [other.low, other.high]) {
        const line = [
          { at, gives: fromGives },
          { at: otherAt, gives: toGives },
        ] as const
        given.push(
          place.low ? roundToUnits(onLine(place.low, ...line), round) : atLow,
          place.high ? roundToUnits(onLine(place.high, ...line), round) : atHigh,
        )
      }
    }
    return { low: Math.min(...given), high: Math.max(...given) }
  }

  const [best, base] = ends[1] >= ends[0] ? [to, from] : [from, to]
  return {
    least,
    most,
    earned: (submission) => between(read(submission), fromAt(submission), toAt(submission)),
    atLeast: (target) => {
      if (target > most) return NEVER
      return target <= least ? ALWAYS : isReached(quantity, best, base, scope)
    },
  }
}

import type { Anchor, InterpolationAward } from '../../model/award.ts'
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  fractionOfUnits,
  multiplyFractions,
  roundToUnits,
  subtractFractions,
} from '../../values/fraction.ts'
import { type PointUnits, toUnits } from '../../values/points.ts'
import type { Rounding } from '../../values/rounding.ts'
import type { CompiledCondition, NumberOperand } from '../compiled-condition.ts'
import { comparisonOf, orderOperator } from '../conditions.ts'
import { constantOperand } from '../parameters.ts'
import { numberOperand, quantityReader } from '../quantity.ts'
import type { AwardScope, CompiledAward } from './compiled-award.ts'
import { ALWAYS, NEVER, simplified } from './simplified.ts'

interface Point {
  readonly at: Fraction
  readonly gives: PointUnits
}

/** What the line through two points gives at a place, rounded; beyond a point what the point gives. */
function onLine(place: Fraction, one: Point, other: Point, round: Rounding): PointUnits {
  const [first, last] = compareFractions(one.at, other.at) < 0 ? [one, other] : [other, one]
  if (compareFractions(place, first.at) <= 0) return first.gives
  if (compareFractions(place, last.at) >= 0) return last.gives
  const part = divideFractions(subtractFractions(place, first.at), subtractFractions(last.at, first.at))
  const rise = multiplyFractions(part, fractionOfUnits(last.gives - first.gives))
  const given = roundToUnits(addFractions(fractionOfUnits(first.gives), rise), round)
  // rounding goes past no point
  return Math.max(Math.min(one.gives, other.gives), Math.min(given, Math.max(one.gives, other.gives)))
}

const anchorOperand = ({ at }: Anchor, scope: AwardScope): NumberOperand =>
  typeof at === 'number' ? constantOperand(at) : numberOperand(scope.operand(at.fact))

/** That the better anchor is reached: from below where it is the higher one, else from above. */
function isReached(
  quantity: NumberOperand,
  best: Anchor,
  base: Anchor,
  scope: AwardScope,
): CompiledCondition {
  const goal =
    typeof best.at === 'number' ? { constants: [best.at] } : { operand: anchorOperand(best, scope) }
  const from = (isHigher: boolean): CompiledCondition => {
    const reached = comparisonOf(quantity, orderOperator(isHigher, true), goal)
    if (typeof best.at === 'number' && typeof base.at === 'number') {
      return best.at > base.at === isHigher ? reached : NEVER
    }
    const right = { operand: anchorOperand(base, scope) }
    const order = comparisonOf(anchorOperand(best, scope), orderOperator(isHigher, false), right)
    return simplified('all', [order, reached])
  }
  return simplified('any', [from(true), from(false)])
}

/** @returns the award of points on the line between two anchors */
export function interpolationAward(award: InterpolationAward, scope: AwardScope): CompiledAward {
  const { from, to, round } = award
  const quantity = numberOperand(scope.operand(award.interpolate))
  const read = quantityReader(quantity)
  const readFrom = quantityReader(anchorOperand(from, scope))
  const readTo = quantityReader(anchorOperand(to, scope))
  const [fromGives, toGives] = [toUnits(from.points), toUnits(to.points)]
  const [least, most] = [Math.min(fromGives, toGives), Math.max(fromGives, toGives)]

  const [best, base] = to.points >= from.points ? [to, from] : [from, to]
  return {
    least,
    most,
    earned: (submission) => {
      const { low: fromLow, high: fromHigh } = readFrom(submission)
      const { low: toLow, high: toHigh } = readTo(submission)
      const anything = { low: least, high: most }
      if (!fromLow || !fromHigh || !toLow || !toHigh) return anything
      const isRising = compareFractions(fromHigh, toLow) < 0
      if (!isRising && compareFractions(toHigh, fromLow) >= 0) return anything
      // where the quantity has no end it lies beyond both anchors
      const { low = isRising ? fromLow : toLow, high = isRising ? toHigh : fromHigh } = read(submission)
      // the line rises or falls with each of the three, so that its ends lie in the corners
      const corners = [fromLow, fromHigh].flatMap((fromAt) =>
        [toLow, toHigh].flatMap((toAt) =>
          [low, high].map((place) =>
            onLine(place, { at: fromAt, gives: fromGives }, { at: toAt, gives: toGives }, round),
          ),
        ),
      )
      return { low: Math.min(...corners), high: Math.max(...corners) }
    },
    atLeast: (target) => {
      if (target > most) return NEVER
      return target <= least ? ALWAYS : isReached(quantity, best, base, scope)
    },
  }
}

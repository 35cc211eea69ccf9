import { compareFractions, type Fraction } from '../values/fraction.ts'
import { type PointUnits, toUnits } from '../values/points.ts'
import type { Truth } from '../values/truth.ts'
import type { Earned } from './totals.ts'

/** A row that may not apply: what it earns where it does, and the most that it gives. */
export interface SharedRow {
  readonly earned: Earned
  readonly most: PointUnits
  readonly applies: Truth
  readonly weight: number
}

interface Weighted {
  readonly earned: bigint
  readonly most: bigint
}

/**
 * What the rows that apply earn, as a part of the most that they give: the least or the most that it can be, over all
 * choices of the rows of which it is open whether they apply. A row raises a quotient exactly where its own quotient is
 * above it, so the best ones are taken first, as long as they raise it.
 *
 * @param empty what it is where no row applies
 */
export function applicableShare(rows: readonly SharedRow[], end: 'low' | 'high', empty: Fraction): Fraction {
  const sign = end === 'high' ? 1n : -1n
  const weighted = ({ earned, most, weight }: SharedRow): Weighted => {
    const factor = BigInt(toUnits(weight))
    return { earned: BigInt(earned[end]) * factor, most: BigInt(most) * factor }
  }
  let earned = 0n
  let most = 0n
  for (const row of rows) {
    if (row.applies !== true) continue
    const each = weighted(row)
    earned += each.earned
    most += each.most
  }
  const open = rows.filter(({ applies }) => applies === 'unknown').map(weighted)
  const isBetter = (one: Weighted, other: Weighted) =>
    sign * (one.earned * other.most - other.earned * one.most) > 0n
  const byQuotient = open
    .filter((each) => each.most > 0n)
    .sort((one, other) => Number(isBetter(other, one)) - Number(isBetter(one, other)))
  const mayBeEmpty = most === 0n
  for (const row of byQuotient) {
    if (most > 0n && !isBetter(row, { earned, most })) break
    earned += row.earned
    most += row.most
  }
  if (most === 0n) return empty
  const share: Fraction = [earned, most]
  const isEmptyBetter = sign * BigInt(compareFractions(empty, share)) > 0n
  return mayBeEmpty && isEmptyBetter ? empty : share
}

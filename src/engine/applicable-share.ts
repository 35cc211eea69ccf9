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

/** What the rows that apply earn, as a part of the most that they give. */
export interface ApplicableShare {
  /** The least or the most that it can be, over all choices of the rows of which it is open whether they apply. */
  readonly share: Fraction
  /** @returns the same if the row at a position certainly applied and gave all its points; unchanged for no row */
  closed(position: number): Fraction
}

const NOTHING: Fraction = [0n, 0n]

/** Adds what is earned and what could be, each by itself. */
const plus = ([a, b]: Fraction, [c, d]: Fraction, times = 1n): Fraction => [a + times * c, b + times * d]

/**
 * A row raises a quotient exactly where its own quotient is above it, so of the rows of which it is open whether they
 * apply the best ones are taken first, as long as they raise it.
 *
 * @param empty what the share is where no row applies
 */
export function applicableShare(
  rows: readonly SharedRow[],
  end: 'low' | 'high',
  empty: Fraction,
): ApplicableShare {
  /** Positive where the first is to be taken rather than the second. */
  const order = (one: Fraction, other: Fraction) => compareFractions(one, other) * (end === 'high' ? 1 : -1)
  const weighted = rows.map(({ earned, most, weight }): Fraction => {
    const factor = BigInt(toUnits(weight))
    return [BigInt(earned[end]) * factor, BigInt(most) * factor]
  })
  const those = (truth: Truth) => weighted.filter((_, index) => rows[index]?.applies === truth)
  const certain = those(true).reduce((sum, each) => plus(sum, each), NOTHING)
  const open = those('unknown')
    .filter(([, most]) => most > 0n)
    .sort((one, other) => order(other, one))
  const sums = [NOTHING]
  for (const each of open) sums.push(plus(sums.at(-1) ?? NOTHING, each))

  const closed = (position: number): Fraction => {
    const row = weighted[position] ?? NOTHING
    const [, full] = row
    const place = open.indexOf(row)
    const isCertain = rows[position]?.applies === true
    const base = plus(plus(certain, [full, full]), isCertain ? row : NOTHING, -1n)
    /** The sum with so many of the open rows, without the one that is closed. */
    const sumWith = (count: number): Fraction =>
      plus(plus(base, sums[count] ?? NOTHING), place < 0 || place >= count ? NOTHING : row, -1n)
    // each row that is taken is worth taking only after those before it, so that their number can be halved into
    let [from, to] = [0, open.length]
    while (from < to) {
      const middle = (from + to) >> 1
      const sum = sumWith(middle)
      if (sum[1] === 0n || order(open[middle] ?? NOTHING, sum) > 0) from = middle + 1
      else to = middle
    }
    const share = sumWith(from)
    // nothing may apply where nothing certainly does
    return share[1] === 0n || (base[1] === 0n && order(empty, share) > 0) ? empty : share
  }
  return { share: closed(-1), closed }
}

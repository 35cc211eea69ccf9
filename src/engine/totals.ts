import type { Score } from '../model/assessment.ts'
import { fromUnits, type PointUnits } from '../values/points.ts'

/** What one criterion certainly earns and could earn. */
export interface Earned {
  readonly low: PointUnits
  readonly high: PointUnits
}

/** Something earned, as a part of a sum. */
export interface Part extends Earned {
  /** The most that it can be. */
  readonly cap: PointUnits
}

/** The range that a total is kept in. */
export interface Limits {
  readonly cap: PointUnits
  /** Left out where only the cap limits it. */
  readonly floor?: PointUnits | undefined
}

/** A sum of what its parts earn, before and after its limits. */
export interface Total extends Earned, Limits {
  /** The certain sum before the limits. */
  readonly uncapped: PointUnits
}

/** @returns the points, within the limits */
export function within({ cap, floor }: Limits, points: PointUnits): PointUnits {
  const capped = Math.min(cap, points)
  return floor === undefined ? capped : Math.max(floor, capped)
}

/** @returns what has been added up, as points */
export const scoreOf = ({ low, high, cap }: Part): Score => ({
  points: fromUnits(low),
  ceiling: fromUnits(high),
  maximum: fromUnits(cap),
})

/** @returns the sum of the parts and of what they are added to, within the limits */
export function total(parts: readonly Earned[], limits: Limits, start: PointUnits = 0): Total {
  let uncapped = start
  let high = start
  for (const part of parts) {
    uncapped += part.low
    high += part.high
  }
  const { cap, floor } = limits
  return { uncapped, cap, floor, low: within(limits, uncapped), high: within(limits, high) }
}

/** @returns the sum of the parts, within a declared cap, or within the most that they give where some do not apply */
export function sumOfParts(parts: readonly Part[], declared: PointUnits): Total {
  let most = 0
  for (const { cap } of parts) most += cap
  return total(parts, { cap: Math.min(declared, most) })
}

/**
 * How much the outermost total rises if one criterion earned so much more.
 *
 * @param totals the totals that the criterion is part of, from the innermost to the outermost
 */
export function risenBy(gain: PointUnits, ...totals: readonly Total[]): PointUnits {
  let rise = gain
  for (const each of totals) rise = within(each, each.uncapped + rise) - each.low
  return rise
}

import type { PointUnits } from '../values/points.ts'

/** What one criterion certainly earns and could earn. */
export interface Earned {
  readonly low: PointUnits
  readonly high: PointUnits
}

/** The range that a total is kept in. */
export interface Limits {
  readonly cap: PointUnits
  /** `-Infinity` where only the cap limits it. */
  readonly floor: PointUnits
}

/** A sum of what its parts earn, before and after its limits. */
export interface Total extends Earned, Limits {
  /** The certain sum before the limits. */
  readonly uncapped: PointUnits
}

/** @returns the points, within the limits */
export function within({ cap, floor }: Limits, points: PointUnits): PointUnits {
  return Math.max(floor, Math.min(cap, points))
}

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

/**
 * How much the outermost total rises if one criterion earned so much more.
 *
 * @param totals the totals that the criterion is part of, from the innermost to the outermost
 */
export function risenBy(gain: PointUnits, totals: readonly Total[]): PointUnits {
  return totals.reduce((rise, each) => within(each, each.uncapped + rise) - each.low, gain)
}

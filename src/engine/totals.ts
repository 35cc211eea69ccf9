import type { PointUnits } from '../values/points.ts'

/** What one criterion certainly earns and could earn. */
export interface Earned {
  readonly low: PointUnits
  readonly high: PointUnits
}

/** A sum of what its parts earn, before and after its cap. */
export interface Total extends Earned {
  /** The certain sum before the cap. */
  readonly uncapped: PointUnits
  readonly cap: PointUnits
}

/** @returns the sum of the parts, cut off at the cap */
export function total(parts: readonly Earned[], cap: PointUnits): Total {
  let uncapped = 0
  let high = 0
  for (const part of parts) {
    uncapped += part.low
    high += part.high
  }
  return { uncapped, cap, low: Math.min(uncapped, cap), high: Math.min(high, cap) }
}

/**
 * How much the outermost total rises if one criterion earned so much more.
 *
 * @param totals the totals that the criterion is part of, from the innermost to the outermost
 */
export function risenBy(gain: PointUnits, totals: readonly Total[]): PointUnits {
  return totals.reduce((rise, { uncapped, cap, low }) => Math.min(uncapped + rise, cap) - low, gain)
}

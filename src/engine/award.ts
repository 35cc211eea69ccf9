import type { Outcome } from '../model/assessment.ts'
import type { PointUnits } from '../values/points.ts'
import type { Earned } from './totals.ts'

/** What a criterion earns, all or nothing: its points when met, none when unmet, either while it is unknown. */
export function earnedBy(outcome: Outcome, award: PointUnits): Earned {
  return { low: outcome === 'met' ? award : 0, high: outcome === 'unmet' ? 0 : award }
}

import type { Finding, Gap } from '../model/assessment.ts'
import type { CalendarDate } from '../values/calendar-date.ts'

/**
 * @returns whether a gap can no longer be closed by anybody: its last day has passed, and nothing of its row is unknown,
 *   which could still turn out to have been done in time
 */
export function isMissed({ due }: Gap, finding: Finding | undefined, asOf: CalendarDate): boolean {
  return due !== undefined && due < asOf && finding !== undefined && finding.points === finding.ceiling
}

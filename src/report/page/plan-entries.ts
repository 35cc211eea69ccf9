import type { Finding, Gap } from '../../model/assessment.ts'
import type { FilePlace } from '../../model/dossier.ts'
import { findingsOf } from '../../rows/findings-of.ts'
import { type CalendarDate, wholeDaysBetween } from '../../values/calendar-date.ts'
import type { NeedLine } from '../assessment/need-lines.ts'
import type { Timing } from '../phrases/page-phrases.ts'
import { evidenceTitle } from '../rule-set/evidence-text.ts'
import type { Application } from './application.ts'
import { needsOf } from './need-items.ts'

/** A gap as something to do. */
export interface PlanEntry {
  readonly gap: Gap
  readonly finding: Finding
  readonly timing: Timing
  readonly needs: readonly NeedLine[]
  /** The documents that are missing, by their titles. */
  readonly documents: readonly string[]
  readonly remedy?: string
  /** Where in the file of the profile it can be closed. */
  readonly places: readonly FilePlace[]
  /** The days until it is due, where it still is. */
  readonly daysLeft?: number
}

/** @returns when a gap can be closed, seen from the as-of date */
export function timingOf({ due, clears }: Gap, asOf: CalendarDate): Timing {
  if (due !== undefined && due >= asOf) return 'due'
  if (clears !== undefined) return 'clears'
  return due === undefined ? 'undated' : 'missed'
}

/** @returns every gap of an application as something to do, in the order of their worth */
export function planEntries({ assessment, dossier, ruleSet, language }: Application): readonly PlanEntry[] {
  const { asOf, gaps } = assessment
  const findings = new Map(findingsOf(assessment).map((finding) => [finding.id, finding]))
  return gaps.flatMap((gap) => {
    const finding = findings.get(gap.criterion)
    if (finding === undefined) return []
    const timing = timingOf(gap, asOf)
    return [
      {
        gap,
        finding,
        timing,
        needs: needsOf(gap.needs, ruleSet, language),
        documents: (gap.evidence ?? []).map((each) => evidenceTitle(each, ruleSet, language)),
        ...(gap.remedy && { remedy: gap.remedy[language] }),
        places: dossier.places[gap.criterion] ?? [],
        ...(timing === 'due' && gap.due && { daysLeft: wholeDaysBetween(asOf, gap.due) }),
      },
    ]
  })
}

/** @returns the entries of a timing, what comes first first: by date, and else by worth as they came */
export function entriesOf(timing: Timing, entries: readonly PlanEntry[]): readonly PlanEntry[] {
  const dayOf = ({ gap }: PlanEntry) =>
    (timing === 'due' ? gap.due : timing === 'clears' ? gap.clears : '') ?? ''
  return entries
    .filter((each) => each.timing === timing)
    .sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : dayOf(one) > dayOf(other) ? 1 : 0))
}

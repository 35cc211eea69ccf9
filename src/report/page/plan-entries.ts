import type { Finding, Gap } from '../../model/assessment.ts'
import type { DocumentResult, FilePlace } from '../../model/dossier.ts'
import { findingsOf } from '../../rows/findings-of.ts'
import { isMissed } from '../../rows/is-missed.ts'
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
  /** Nobody can close it any more, though it may still go by itself. */
  readonly isMissed: boolean
  readonly needs: readonly NeedLine[]
  /** The documents that are missing, by their titles. */
  readonly documents: readonly string[]
  /** The documents that are attached to its row and do not count. */
  readonly flawed: readonly DocumentResult[]
  readonly remedy?: string
  /** Where in the file of the profile it can be closed. */
  readonly places: readonly FilePlace[]
  /** The days until it is due, where it still is. */
  readonly daysLeft?: number
}

/** @returns when a gap can be closed, seen from the as-of date */
export function timingOf(gap: Gap, finding: Finding, asOf: CalendarDate): Timing {
  const { due, clears } = gap
  if (due !== undefined && due >= asOf) return 'due'
  if (clears !== undefined) return 'clears'
  if (due === undefined) return 'undated'
  return isMissed(gap, finding, asOf) ? 'missed' : 'past'
}

/** @returns every gap of an application as something to do, in the order of their worth */
export function planEntries({ assessment, dossier, ruleSet, language }: Application): readonly PlanEntry[] {
  const { asOf, gaps } = assessment
  const findings = new Map(findingsOf(assessment).map((finding) => [finding.id, finding]))
  return gaps.flatMap((gap) => {
    const finding = findings.get(gap.criterion)
    if (finding === undefined) return []
    const timing = timingOf(gap, finding, asOf)
    return [
      {
        gap,
        finding,
        timing,
        isMissed: isMissed(gap, finding, asOf),
        needs: needsOf(gap.needs, ruleSet, language),
        documents: (gap.evidence ?? []).map((each) => evidenceTitle(each, ruleSet, language)),
        flawed: dossier.documents.filter(
          ({ criterion, flaws }) => criterion === gap.criterion && flaws.length > 0,
        ),
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

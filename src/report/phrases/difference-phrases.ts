import type { GateResult } from '../../model/assessment.ts'
import type { AwardPart, RulePart } from '../../model/difference.ts'

/** What of a document can be another. */
export type DocumentKey = 'kind' | 'title' | 'file' | 'date' | 'stamped'

/** The fixed words of differences in one language. */
export interface DifferencePhrases {
  readonly change: string
  readonly why: string
  readonly rows: string
  readonly nothing: string
  readonly unchanged: (rows: number) => string
  readonly otherRules: string
  readonly otherProfiles: string
  readonly otherBases: string
  readonly notAtHand: { readonly facts: string; readonly rules: string }
  /** Of a row of which no cause is known. */
  readonly unexplained: string
  readonly lacked: string
  readonly lacks: string
  readonly newRow: string
  readonly goneRow: string
  readonly unstated: string
  readonly entries: (count: number) => string
  readonly added: (members: string) => string
  readonly removed: (members: string) => string
  readonly more: (count: number) => string
  readonly threshold: string
  readonly within: (measure: string) => string
  readonly window: string
  readonly anyDay: string
  readonly points: string
  readonly award: Readonly<Record<AwardPart, string>>
  readonly readsOtherwise: Readonly<Record<RulePart, string>>
  readonly parameter: string
  readonly documents: string
  readonly document: Readonly<Record<DocumentKey, string>>
  readonly asked: string
  readonly review: string
  readonly reviewBy: (who: string, date: string) => string
  readonly reviewedOtherwise: string
  readonly confirmed: Readonly<Record<'met' | 'unmet' | 'notApplicable', string>>
  readonly gateOutcomes: Readonly<Record<GateResult['outcome'], string>>
  readonly absent: string
  /** Above the gaps that are worth most. */
  readonly widest: string
  /** Of several results. */
  readonly sameResults: (results: number) => string
  readonly onlyBefore: string
  readonly onlyAfter: string
  /** That a cause alone makes the row what it is now, or alone does not. */
  readonly decisive: string
}

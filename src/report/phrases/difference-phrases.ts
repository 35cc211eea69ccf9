import type { GateResult } from '../../model/assessment.ts'
import type { AwardPart, FollowsCause, RulePart, SectionKind } from '../../model/cause.ts'

/** What of a document can be another. */
export type DocumentKey = 'kind' | 'title' | 'file' | 'date' | 'stamped'

/** What is other in how points add up; of a row by its place and title. */
interface SumCausePhrases {
  readonly weight: (row: string) => string
  readonly maximum: (row: string) => string
  readonly totalMaximum: string
  readonly capped: (row: string) => string
  readonly kind: (section: string) => string
  readonly kinds: Readonly<Record<SectionKind, string>>
  readonly moved: (row: string) => string
  readonly start: string
  readonly floor: string
  readonly scale: string
  readonly scaled: (from: string, to: string) => string
  readonly rounding: string
  readonly notApplicable: string
  readonly nothingApplies: string
}

/** What is other in grades and gates; of a grade by its title in quotes. */
interface VerdictCausePhrases {
  readonly mark: (grade: string) => string
  readonly passes: (grade: string) => string
  readonly newGrade: (grade: string) => string
  readonly goneGrade: (grade: string) => string
  readonly renamed: string
  readonly order: string
  readonly required: (row: string) => string
  readonly forAny: string
  readonly newGate: (gate: string) => string
  readonly goneGate: (gate: string) => string
  readonly gate: (gate: string) => string
  readonly effective: string
}

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
  /** Where no cause is known and the rules are the same, and where they are not and not at hand. */
  readonly unexplained: { readonly facts: string; readonly rules: string }
  readonly follows: Readonly<Record<FollowsCause['from'], string>>
  readonly sums: SumCausePhrases
  readonly verdict: VerdictCausePhrases
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
  /** Of a document that counts on one side only. */
  readonly countedNot: (document: string, why: string) => string
  readonly countsNot: (document: string, why: string) => string
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

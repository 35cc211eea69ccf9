import type { Basis, Want, Warning } from '../../model/assessment.ts'
import type { Outcome } from '../../model/outcome.ts'
import type { AwardPhrases } from './award-phrases.ts'
import type { CiPhrases } from './ci-phrases.ts'
import type { ConditionPhrases } from './condition-phrases.ts'
import type { DifferencePhrases } from './difference-phrases.ts'
import type { DocumentPhrases } from './document-phrases.ts'
import type { PagePhrases } from './page-phrases.ts'
import type { PortfolioPhrases } from './portfolio-phrases.ts'
import type { VerdictPhrases } from './verdict-phrases.ts'

type KeysOf<Each> = Each extends unknown ? keyof Each : never

/** How each kind of want is worded. */
export type WantPhrases = Readonly<Record<KeysOf<Want>, (value: string) => string>>

/** The fixed words of reports in one language. */
export interface Phrases {
  readonly asOf: string
  readonly period: string
  readonly basis: string
  readonly bases: Readonly<Record<Basis, string>>
  readonly outcomes: Readonly<Record<Outcome, string>>
  readonly parameters: string
  readonly warning: string
  readonly warnings: Readonly<Record<Warning['code'], (date: string) => string>>
  readonly verdict: VerdictPhrases
  readonly conditions: ConditionPhrases
  readonly awards: AwardPhrases
  readonly document: DocumentPhrases
  readonly difference: DifferencePhrases
  readonly page: PagePhrases
  readonly ci: CiPhrases
  readonly portfolio: PortfolioPhrases
  readonly columns: {
    readonly row: string
    readonly section: string
    readonly item: string
    readonly criterion: string
    readonly outcome: string
    readonly points: string
    readonly ceiling: string
    readonly maximum: string
    readonly evidence: string
    readonly version: string
    readonly title: string
    readonly source: string
  }
  readonly total: string
  readonly gaps: string
  readonly noGaps: string
  readonly remedy: string
  readonly note: string
  readonly missingEvidence: string
  readonly stamped: string
  /** Of a document: in a window, in words. */
  readonly dated: (window: string) => string
  readonly reviewNote: string
  readonly review: string
  readonly notReviewed: string
  /** The rows that do not come out the same on every basis. */
  readonly partings: string
  readonly noPartings: string
  readonly reviewPoints: (points: string) => string
  readonly anyOf: string
  readonly someOf: (count: number) => string
  readonly and: string
  readonly or: string
  readonly eitherOf: (alternatives: string) => string
  readonly atLeastOf: (count: number, alternatives: string) => string
  readonly yes: string
  readonly no: string
  readonly none: string
  readonly unstated: (facts: string) => string
  readonly colon: string
  readonly comma: string
  readonly semicolon: string
  readonly list: string
  readonly quote: (text: string) => string
  readonly points: (points: number) => string
  readonly weight: (weight: string) => string
  readonly summary: (points: string, ceiling: string, maximum: string) => string
  readonly worth: (points: string) => string
  readonly due: (date: string) => string
  readonly missed: (date: string) => string
  readonly clears: (date: string) => string
  readonly have: (value: string) => string
  readonly from: (value: string) => string
  readonly upTo: (value: string) => string
  readonly range: (from: string, to: string) => string
  readonly wants: WantPhrases
  /** The same of a date. */
  readonly dateWants: WantPhrases
  readonly undecided: (entries: number) => string
  /** Put beside another word, as what explains it. */
  readonly aside: (text: string) => string
  readonly short: (value: string) => string
  readonly over: (value: string) => string
  readonly between: (from: string, to: string) => string
}

import type { Demand } from '../../model/dossier.ts'

/** The fixed words of what a CI job is told, in one language. Points come with their word. */
export interface CiPhrases {
  /** Sentences, each ended by its sign where it has none, as one text. */
  readonly sentences: (sentences: readonly string[]) => string
  /** What closing a gap alone does to the total. */
  readonly adds: (points: string) => string
  readonly addsNothing: string
  readonly takes: (points: string) => string
  /** Where a key stands that has to be changed, and where one belongs that is not there. */
  readonly changeHere: (key: string) => string
  readonly belongsHere: (key: string) => string
  /** The row of the rule set, as a place to look at. */
  readonly ruleSetRow: (source: string) => string
  /** What a run asks for; of the row, or the file, where it is about one. */
  readonly asks: Readonly<Record<Demand['demand'], (want: string, row: string) => string>>
  readonly notMet: (asked: string, have: string) => string
  /** Of a file that a document names, and why. */
  readonly noEvidence: (file: string, why: string) => string
  /** What is asked of every profile with an option, as a rule. */
  readonly rules: Readonly<Record<Demand['demand'], string>>
  readonly demands: string
  readonly gaps: string
  readonly gapCount: (count: number) => string
  readonly leftOut: (count: number) => string
  readonly applicant: string
  readonly file: string
  readonly allRows: string
}

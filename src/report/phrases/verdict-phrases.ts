import type { Reach } from '../../model/assessment.ts'
import type { GateKind } from '../../model/gate.ts'

/** The fixed words of verdicts, grades and gates in one language. */
export interface VerdictPhrases {
  readonly pass: string
  readonly reaches: Readonly<Record<Reach, string>>
  /** In place of a reach. */
  readonly stopped: string
  readonly grade: string
  readonly certainGrade: (grade: string) => string
  readonly possibleGrade: (grade: string) => string
  readonly betterGrade: (certain: string, possible: string) => string
  readonly noGrade: string
  readonly counted: string
  readonly tooFew: (have: string, ceiling: string, want: string) => string
  readonly requiredRow: string
  readonly andBetter: (grade: string) => string
  readonly gateKinds: Readonly<Record<GateKind, string>>
  /** What a gate that stands in the way does, and what a route that is not open would; of a section or grade. */
  readonly effects: Readonly<Record<GateKind, (title: string) => string>>
  /** The same of a gate of which it is not known. */
  readonly openEffects: Readonly<Record<GateKind, (title: string) => string>>
}

import type { GateKind } from '../../model/gate.ts'
import type { NotApplicablePolicy, SumRounding } from '../../model/rule-set.ts'

/** The fixed words of the document of a rule set in one language. */
export interface DocumentPhrases {
  readonly ruleSets: string
  readonly awarded: string
  readonly addingUp: string
  readonly parameters: string
  readonly grades: string
  readonly gates: string
  readonly effectiveFrom: (from: string) => string
  readonly effectiveTo: (to: string) => string
  readonly effective: (from: string, to: string) => string
  readonly applies: string
  readonly fullCredit: string
  readonly capped: string
  readonly penalty: string
  readonly requiredFor: (grade: string) => string
  readonly requiredMark: string
  readonly start: (points: string) => string
  readonly scale: (from: string, to: string) => string
  readonly bonusSections: (titles: string) => string
  readonly penaltySections: (titles: string) => string
  readonly limits: (maximum: string, floor: string) => string
  readonly rounded: Readonly<Record<SumRounding['of'][number], string>>
  readonly notApplicable: Readonly<Record<NotApplicablePolicy, string>>
  readonly ifNothingApplies: Readonly<Record<'full' | 'none', string>>
  readonly settable: (minimum: string, maximum: string) => string
  readonly changes: (value: string, from: string) => string
  readonly noPass: string
  readonly onlyOtherwise: string
  /** What a gate does, before its condition; of a section or grade. */
  readonly gateRules: Readonly<Record<GateKind, (title: string) => string>>
  readonly requiredForGrade: (grade: string) => string
}

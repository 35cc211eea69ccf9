import type { CalendarDate } from '../values/calendar-date.ts'
import type { LocalizedText } from '../values/localized-text.ts'
import type { Points } from '../values/points.ts'
import type { Rounding } from '../values/rounding.ts'
import type { Window } from '../values/window.ts'
import type { Award } from './award.ts'
import type { Condition } from './condition.ts'
import type { FactDictionary } from './fact-dictionary.ts'
import type { Gate, Grade } from './gate.ts'
import type { Measure } from './measure.ts'

/** The published document that a rule set encodes. */
export interface SourceDocument {
  readonly document: string
  readonly part?: string
  readonly issuer: string
  readonly year: number
}

/** A kind of document that a criterion asks for as proof. */
export interface EvidenceRequirement {
  readonly kind: string
  /** Only a stamped (盖章) document will do. */
  readonly stamped?: boolean
  /** Only a document dated in this window will do. */
  readonly during?: Window
}

/** What every level of the published table has. */
interface Row {
  readonly id: string
  /** The row of the published table: `五`, `五.2`, `五.2.1`. */
  readonly source: string
  readonly title: LocalizedText
  /** When the row and all below it concern the applicant; left out: always. */
  readonly applies?: Condition
}

interface CriterionRow extends Row {
  /** The most that the row gives; 0 for a pure penalty. */
  readonly points: Points
  /** It has to be met for any grade, or for this grade and better ones. */
  readonly required?: true | string
  /** Gives full points where it does not apply, whatever the rule set does with other rows. */
  readonly notApplicable?: 'full-credit'
  /** The facts of which more is meant to be worse. */
  readonly penalizes?: readonly string[]
  readonly evidence?: readonly EvidenceRequirement[]
  /** What to do to meet it. */
  readonly remedy?: LocalizedText
  /** How the row is read where its wording leaves more than one reading. */
  readonly note?: LocalizedText
}

/** One scored row (评分标准): all its points where `when` is true and else none, or what its award gives. */
export type Criterion = CriterionRow & ({ readonly when: Condition } | { readonly award: Award })

/** A group of criteria (创建内容) with the maximum that the table publishes for it. */
export interface Item extends Row {
  readonly maximum: Points
  /** Its criteria add up to more than its maximum, at which they are cut off. */
  readonly capped?: boolean
  readonly criteria: readonly Criterion[]
}

/** A part of the table (项目) with the maximum that the table publishes for it. */
export interface Section extends Row {
  readonly maximum: Points
  /** Its items add up to more than its maximum, at which they are cut off. */
  readonly capped?: boolean
  /** Its points come on top of the other sections', within the cap of the total. */
  readonly bonus?: boolean
  /** It only takes points away from what the other sections give. */
  readonly penalty?: boolean
  /** What a point of it counts in the total; 1 where left out. */
  readonly weight?: number
  readonly items: readonly Item[]
}

/** What becomes of rows that do not apply. */
export const NOT_APPLICABLE_POLICIES = [
  'renormalize-whole',
  'renormalize-section',
  'mean',
  'full-credit',
] as const

export type NotApplicablePolicy = (typeof NOT_APPLICABLE_POLICIES)[number]

/** A number with a name, that a jurisdiction or a user may set and that may change with time. */
export interface Parameter {
  readonly title: LocalizedText
  readonly value: number
  readonly minimum: number
  readonly maximum: number
  /** Its later values, each from a day on, in the order of the days. */
  readonly changes?: readonly { readonly from: CalendarDate; readonly value: number }[]
}

/** The rounding of what is added up, and where it happens. */
export interface SumRounding extends Rounding {
  readonly of: readonly ('sections' | 'total')[]
}

/** One published standard, checked: every reference in it resolves and every sum in it holds. Plain JSON data. */
export interface RuleSet {
  readonly id: string
  readonly version: string
  /** `sha256:` and the hash of its content with that of its dictionary, whatever the layout of the files. */
  readonly digest: string
  readonly title: LocalizedText
  readonly source: SourceDocument
  /** The days between which it is in force, both included. */
  readonly effective?: { readonly from?: CalendarDate; readonly to?: CalendarDate }
  /** The dictionary that declares every fact it asks for. */
  readonly facts: FactDictionary
  /** The cap of the total, bonus included. */
  readonly maximum: Points
  /** The least that the total is; 0 where left out. */
  readonly floor?: Points
  /** What the sections are added to; 0 where left out. */
  readonly start?: Points
  /** What the sections without bonus and penalties add up to, and what that is scaled to. */
  readonly scale?: { readonly from: Points; readonly to: Points }
  readonly rounding?: SumRounding
  /** Given where a row may not apply. */
  readonly notApplicable?: NotApplicablePolicy
  /** What a renormalized section or whole gives of which nothing applies: all of it, or nothing, which is the default. */
  readonly ifNothingApplies?: 'full' | 'none'
  readonly parameters: Readonly<Record<string, Parameter>>
  /** The best first; empty where the document publishes none, since no rule set may invent one. */
  readonly grades: readonly Grade[]
  readonly gates: readonly Gate[]
  /** The kinds of evidence that its criteria ask for. */
  readonly evidence: Readonly<Record<string, LocalizedText>>
  readonly measures: Readonly<Record<string, Measure>>
  /** Conditions with a name, for reuse. */
  readonly conditions: Readonly<Record<string, Condition>>
  readonly sections: readonly Section[]
}

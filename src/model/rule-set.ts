import type { LocalizedText } from '../values/localized-text.ts'
import type { Points } from '../values/points.ts'
import type { Condition } from './condition.ts'
import type { FactDictionary } from './fact-dictionary.ts'
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
}

/** What every level of the published table has. */
interface Row {
  readonly id: string
  /** The row of the published table: `五`, `五.2`, `五.2.1`. */
  readonly source: string
  readonly title: LocalizedText
}

/** One scored row (评分标准): its points are awarded when its condition is true, else none. */
export interface Criterion extends Row {
  readonly points: Points
  readonly when: Condition
  readonly evidence?: readonly EvidenceRequirement[]
  /** What to do to meet it. */
  readonly remedy?: LocalizedText
  /** How the row is read where its wording leaves more than one reading. */
  readonly note?: LocalizedText
}

/** A group of criteria (创建内容) with the maximum that the table publishes for it. */
export interface Item extends Row {
  readonly maximum: Points
  readonly criteria: readonly Criterion[]
}

/** A part of the table (项目) with the maximum that the table publishes for it. */
export interface Section extends Row {
  readonly maximum: Points
  /** Its points come on top of the other sections', within the cap of the total. */
  readonly bonus?: boolean
  readonly items: readonly Item[]
}

/** One published standard, checked: every reference in it resolves and every sum in it holds. Plain JSON data. */
export interface RuleSet {
  readonly id: string
  readonly version: string
  /** `sha256:` and the hash of its content with that of its dictionary, whatever the layout of the files. */
  readonly digest: string
  readonly title: LocalizedText
  readonly source: SourceDocument
  /** The dictionary that declares every fact it asks for. */
  readonly facts: FactDictionary
  /** The cap of the total, bonus included. */
  readonly maximum: Points
  /** Grades with their pass marks; empty, since no rule set may invent what its document does not publish. */
  readonly grades: readonly []
  /** The kinds of evidence that its criteria ask for. */
  readonly evidence: Readonly<Record<string, LocalizedText>>
  readonly measures: Readonly<Record<string, Measure>>
  /** Conditions with a name, for reuse. */
  readonly conditions: Readonly<Record<string, Condition>>
  readonly sections: readonly Section[]
}

import type { LocalizedText } from '../values/localized-text.ts'
import type { Points } from '../values/points.ts'
import type { Condition, FactReference } from './condition.ts'

/** A grade that the document publishes. */
export interface Grade {
  readonly id: string
  readonly title: LocalizedText
  /** The total, after rounding, from which it is reached; left out: only a route or a fixed grade leads to it. */
  readonly atLeast?: Points | FactReference
  /** False for a grade that is no pass. */
  readonly passes?: boolean
}

interface GateText {
  readonly id: string
  /** Where the document says so. */
  readonly source: string
  readonly title: LocalizedText
  readonly note?: LocalizedText
  readonly remedy?: LocalizedText
}

/** Has to hold before anything is scored, whatever the route. */
export interface Precondition extends GateText {
  readonly precondition: Condition
}

/** Where it holds no grade is given. */
export interface Veto extends GateText {
  readonly veto: Condition
}

/** Where it holds the review is stopped, which is not the same as failed. */
export interface Stop extends GateText {
  readonly stop: Condition
}

/** Has to hold beside the points: section minima, limits on counts, time in grade. An alternative route goes round it. */
export interface Requirement extends GateText {
  readonly require: Condition
  /** Only from this grade up. */
  readonly for?: string
}

/** Where it holds the verdict counts the section as 0. */
export interface SectionZero extends GateText {
  readonly zero: string
  readonly when: Condition
}

/** Where it holds no better grade than this one is given. */
export interface GradeCeiling extends GateText {
  readonly ceiling: string
  readonly when: Condition
}

/** Where it holds this grade is given whatever the points. */
export interface FixedGrade extends GateText {
  readonly fix: string
  readonly when: Condition
}

/** Where it holds this grade is reached without the points and the requirements. */
export interface Route extends GateText {
  readonly route: string
  readonly when: Condition
}

/** What stands beside the points and decides the verdict with them. It never changes points. */
export type Gate = Precondition | Veto | Stop | Requirement | SectionZero | GradeCeiling | FixedGrade | Route

/** The kinds of gate, each named by the key that makes it one. */
export const GATE_KINDS = [
  'precondition',
  'veto',
  'stop',
  'require',
  'zero',
  'ceiling',
  'fix',
  'route',
] as const

export type GateKind = (typeof GATE_KINDS)[number]

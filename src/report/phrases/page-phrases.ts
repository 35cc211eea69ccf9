import type { DocumentFlaw } from '../../model/dossier.ts'
import type { GateKind } from '../../model/gate.ts'

/** When a gap can be closed: by a day still to come, at any time, by waiting, or no more in the assessed year. */
export const TIMINGS = ['due', 'undated', 'clears', 'missed'] as const

export type Timing = (typeof TIMINGS)[number]

/** The parts of the page of one application, by the names of their anchors. */
export const PARTS = ['first', 'sections', 'rows', 'plan', 'reviews', 'evidence', 'gates', 'receipt'] as const

export type Part = (typeof PARTS)[number]

/** The fixed words of the page of an application in one language. */
export interface PagePhrases {
  readonly report: string
  readonly applicants: string
  readonly applicant: string
  readonly parts: Readonly<Record<Part, string>>
  /** The name of a page with several reports, of so many applicants. */
  readonly several: (applicants: number) => string
  readonly total: (title: string) => string
  readonly atMost: (points: string) => string
  readonly outOf: (points: string) => string
  readonly gradeMark: (grade: string, points: string) => string
  readonly rest: string
  readonly lost: string
  readonly axis: string
  readonly weightedAxis: string
  readonly unmetDemands: string
  readonly glance: {
    readonly gaps: string
    readonly nextDue: string
    readonly missed: string
    readonly missing: string
    readonly noDue: string
    readonly gapsOn: (gaps: number) => string
    readonly documents: (count: number) => string
    readonly items: (count: number) => string
  }
  readonly firstThings: (count: number) => string
  readonly worthMost: string
  readonly nothingFirst: string
  readonly daysLeft: (days: number) => string
  readonly noDate: string
  readonly timings: Readonly<Record<Timing, string>>
  readonly where: string
  readonly place: (line: number, key: string, isThere: boolean) => string
  readonly subtotal: string
  readonly cellCeiling: (ceiling: string) => string
  /** What a gate of each kind is where it is met, so that it does not stand in the way. */
  readonly metGates: Readonly<Record<GateKind, string>>
  readonly reviewer: string
  /** What a reviewer found. */
  readonly reviewed: string
  readonly index: {
    readonly summary: (asked: number, served: number, flawed: number, missing: number) => string
    readonly nothingAsked: string
    readonly state: string
    readonly document: string
    readonly date: string
    readonly counts: string
    readonly countsNot: string
    readonly missing: string
    readonly isStamped: string
    readonly noFile: string
    readonly flaws: Readonly<Record<DocumentFlaw, string>>
    readonly outside: (from: string, to: string) => string
  }
  readonly receipt: {
    readonly standard: string
    readonly document: string
    readonly ruleSet: string
    readonly digest: string
    readonly profile: string
    readonly file: string
    readonly inputs: string
    readonly hashed: string
    readonly hashedOf: (hashed: number, all: number) => string
    readonly sentence: string
    /** Who signs a report on paper, each beside a line of its own. */
    readonly signatures: readonly string[]
  }
}

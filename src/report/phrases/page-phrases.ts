import type { DocumentFlaw } from '../../model/dossier.ts'
import type { GateKind } from '../../model/gate.ts'

/**
 * When a gap can be closed: by a day still to come; at any time; by stating what took place in days that have passed; by
 * waiting; or no more in the assessed year.
 */
export const TIMINGS = ['due', 'undated', 'past', 'clears', 'missed'] as const

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
    /** Of the missing documents, those of gaps and those of rows that have their points without them. */
    readonly missingOf: (ofGaps: number, ofOthers: number) => string
    readonly items: (count: number) => string
  }
  readonly firstThings: (count: number) => string
  readonly worthMost: string
  readonly nothingFirst: string
  /** How many more gaps are worth the same. */
  readonly tied: (count: number, points: string) => string
  readonly restInPlan: (count: number) => string
  readonly daysLeft: (days: number) => string
  readonly noDate: string
  /** Of what should have been done by a day that has passed, and may have been. */
  readonly stillStated: string
  readonly attachedInVain: (title: string, why: string) => string
  readonly timings: Readonly<Record<Timing, string>>
  readonly where: string
  readonly places: {
    readonly there: (line: number, name: string) => string
    readonly add: (line: number, name: string) => string
    readonly document: (line: number, title: string) => string
    readonly review: (line: number) => string
    readonly addDocument: (line: number) => string
    readonly addReview: (line: number) => string
  }
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

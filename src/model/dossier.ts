import type { CalendarDate } from '../values/calendar-date.ts'
import type { Points } from '../values/points.ts'
import type { Assessment, Basis } from './assessment.ts'
import type { Outcome } from './outcome.ts'
import type { Evidence, Review } from './profile.ts'
import type { EvidenceRequirement } from './rule-set.ts'

/**
 * Why a document is not counted: by what its criterion asks for (nothing, another kind, a stamp, a date outside of the window
 * asked for, no date where one is asked for, a date after the as-of date), or by its file.
 */
export const DOCUMENT_FLAWS = [
  'not-asked',
  'other-kind',
  'not-stamped',
  'undated',
  'outside-window',
  'not-yet',
  'file-missing',
  'file-outside',
  'file-no-file',
  'file-empty',
  'file-unreadable',
] as const

export type DocumentFlaw = (typeof DOCUMENT_FLAWS)[number]

/** What was found where the file of a document should be. */
export type FileFinding =
  | { readonly bytes: number; readonly sha256: string }
  | { readonly flaw: Extract<DocumentFlaw, `file-${string}`> }

/** A document that a profile attaches, with whether it counts. */
export interface DocumentResult extends Evidence {
  /** Why it does not count; empty where it does. */
  readonly flaws: readonly DocumentFlaw[]
  /** The days in which its criterion wants it dated, where it does. */
  readonly between?: { readonly from: CalendarDate; readonly to: CalendarDate }
  /** The size and hash of its file, where files were looked at and it is sound. */
  readonly bytes?: number
  readonly sha256?: string
}

/** A place in the file of a profile, counted from 1. */
export interface FilePlace {
  /** What stands there, or belongs there, as a path of keys: `facts.guidance.sessions`. */
  readonly key: string
  readonly line: number
  readonly column: number
  /** Whether it stands there; else this is the nearest thing around it, into which it belongs. */
  readonly isThere: boolean
}

/**
 * Something in a profile that can be changed: a fact; a document or review by its position, or the list that one is to
 * be added to; the file that a document names.
 */
export type ProfilePart =
  | { readonly fact: string }
  | { readonly list: 'evidence' | 'reviews'; readonly index?: number }
  | { readonly fileOf: number }

/** Finds where a part of a profile stands in its file, or where it belongs. */
export type FindPlace = (part: ProfilePart) => FilePlace

/** What a run asks of an assessment, and whether it is so. */
export type Demand = { readonly isMet: boolean } & (
  | { readonly demand: 'min' | 'min-ceiling'; readonly want: Points; readonly have: Points }
  | { readonly demand: 'max-gap'; readonly criterion: string; readonly want: Points; readonly have: Points }
  | { readonly demand: 'require'; readonly criterion: string; readonly have: Outcome }
  /** Not below an earlier result: of a criterion, or of the total where none is named. */
  | {
      readonly demand: 'baseline'
      readonly criterion?: string
      readonly want: Points
      readonly have: Points
    }
  /** That the file of a document, counted from 0, is in the folder of evidence; only told where it is not so. */
  | {
      readonly demand: 'evidence-root'
      readonly document: number
      readonly file: string
      readonly flaw: DocumentFlaw
    }
)

/** One application with all that reports say of it. */
export interface Dossier {
  /** The file of the profile, as it was named. */
  readonly file: string
  /** The bases asked for: gaps, verdict and demands go by the first one. */
  readonly bases: readonly [Basis, ...Basis[]]
  readonly assessments: Readonly<Record<Basis, Assessment>>
  readonly documents: readonly DocumentResult[]
  /** The documents that criteria ask for and that are not there, by the ids of the criteria. */
  readonly missing: Readonly<Record<string, readonly EvidenceRequirement[]>>
  /** The reviews that have been made by the as-of date. */
  readonly reviews: readonly Review[]
  /**
   * Where in the file a gap, or a gate that is not met, can be closed, by its id, the likeliest place first; and where a
   * document names a file that is not what it should be, by the key of it: `evidence[0].file`.
   */
  readonly places: Readonly<Record<string, readonly FilePlace[]>>
  readonly demands: readonly Demand[]
}

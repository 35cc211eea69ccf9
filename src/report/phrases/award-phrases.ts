import type { Counting } from '../../model/award.ts'
import type { RoundingMode } from '../../values/rounding.ts'

/** Where units are counted from. */
export type UnitsFrom = 'nothing' | 'above' | 'below'

/** The fixed words of awards in one language. */
export interface AwardPhrases {
  /** What is given, or taken away, so many points in words. */
  readonly gives: (points: string) => string
  readonly takes: (points: string) => string
  readonly first: string
  readonly otherwise: string
  readonly from: (quantity: string, threshold: string) => string
  readonly below: (quantity: string, threshold: string) => string
  readonly reaching: (change: string) => string
  /** For every single thing that is counted. */
  readonly each: (unit: string | undefined, from: UnitsFrom, change: string) => string
  readonly every: Readonly<Record<Counting, (unit: string, from: UnitsFrom, change: string) => string>>
  readonly together: (points: string) => string
  readonly at: (value: string, change: string) => string
  readonly straight: string
  readonly roundings: Readonly<Record<RoundingMode, string>>
  readonly rounded: (mode: string, places: number) => string
  readonly best: string
  readonly assessed: (range: string) => string
  readonly assessedAmong: string
  readonly range: (from: string, to: string) => string
  readonly steps: (step: string) => string
  readonly deducting: (full: string, floor: string) => string
  readonly onlyTaking: (most: string) => string
}

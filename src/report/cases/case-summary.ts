import type { CaseFileResult } from '../../model/case-result.ts'

/** How many of the things that cases should show they do show. */
export interface Coverage {
  readonly seen: number
  readonly wanted: number
}

/** What the worked cases of one file come to. */
export interface CaseSummary {
  readonly passed: number
  readonly failed: number
  /** Of every criterion: met, unmet and unknown, as far as they are possible. */
  readonly criteria: Coverage
  /** Of every threshold: at it, just below and just above, as far as they are possible. */
  readonly boundaries: Coverage
}

const REQUIRED = ['met', 'unmet', 'unknown'] as const

function coverageOf(counts: readonly (number | undefined)[]): Coverage {
  const possible = counts.filter((count) => count !== undefined)
  return { seen: possible.filter((count) => count > 0).length, wanted: possible.length }
}

/** @returns how many cases pass and fail, and how much those that pass cover */
export function caseSummary({ cases, criteria, boundaries }: CaseFileResult): CaseSummary {
  const failed = cases.filter(({ differences }) => differences.length > 0).length
  return {
    passed: cases.length - failed,
    failed,
    criteria: coverageOf(criteria.flatMap(({ outcomes }) => REQUIRED.map((outcome) => outcomes[outcome]))),
    boundaries: coverageOf(boundaries.flatMap((boundary) => Object.values(boundary.cases))),
  }
}

/** @returns the coverage in percent, cut off after one decimal, so that 100 is all of it; 100 where nothing is wanted */
export function percentOf({ seen, wanted }: Coverage): number {
  return wanted === 0 ? 100 : Math.floor((seen * 1000) / wanted) / 10
}

/** @returns whether the coverage is at least so many percent */
export function isCovered({ seen, wanted }: Coverage, percent: number): boolean {
  return seen * 100 >= percent * wanted
}

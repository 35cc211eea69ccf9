import type { Assessment } from '../model/assessment.ts'
import type { Demand } from '../model/dossier.ts'
import { findingsOf } from '../rows/findings-of.ts'
import type { Points } from '../values/points.ts'

/** What a run asks of every assessment; rows by the ids of their criteria. */
export interface Demands {
  /** The least that is certain. */
  readonly min?: Points
  /** The least that is still possible. */
  readonly minCeiling?: Points
  /** The most that closing the gap of a row may be worth. */
  readonly maxGap?: readonly { readonly criterion: string; readonly points: Points }[]
  /** The rows that have to be met, or not apply. */
  readonly require?: readonly string[]
}

/** @returns everything that is asked of an assessment, with whether it is so */
export function demandsOf(
  { min, minCeiling, maxGap = [], require = [] }: Demands,
  assessment: Assessment,
): readonly Demand[] {
  const { total, gaps } = assessment
  const outcomes = new Map(findingsOf(assessment).map(({ id, outcome }) => [id, outcome] as const))
  const worths = new Map(gaps.map(({ criterion, worth }) => [criterion, worth] as const))
  const atLeast = (demand: 'min' | 'min-ceiling', have: Points, want: Points | undefined) =>
    want === undefined ? [] : [{ demand, want, have, isMet: have >= want }]
  return [
    ...atLeast('min', total.points, min),
    ...atLeast('min-ceiling', total.ceiling, minCeiling),
    ...maxGap.map(({ criterion, points }): Demand => {
      const have = worths.get(criterion) ?? 0
      return { demand: 'max-gap', criterion, want: points, have, isMet: have <= points }
    }),
    ...require.map((criterion): Demand => {
      const have = outcomes.get(criterion) ?? 'unknown'
      const isMet = have === 'met' || have === 'notApplicable'
      return { demand: 'require', criterion, have, isMet }
    }),
  ]
}

import { compareAssessments } from '../comparing/compare-assessments.ts'
import { fallen } from '../comparing/fallen.ts'
import type { Assessment } from '../model/assessment.ts'
import type { Demand } from '../model/dossier.ts'

/**
 * What is asked of an assessment by an earlier one: that no criterion certainly gives less, nor the total.
 *
 * @returns a demand that is not met for each that does; where none does, one for the total that is met
 */
export function baselineDemands(before: Assessment, after: Assessment): readonly Demand[] {
  const { rows, total } = fallen(compareAssessments(before, after))
  const demands: readonly Demand[] = [
    ...(total === undefined
      ? []
      : [{ demand: 'baseline' as const, isMet: false, want: total.before, have: total.after }]),
    ...rows.map((row) => ({
      demand: 'baseline' as const,
      isMet: false,
      criterion: row.id,
      want: row.before.points,
      have: row.after.points,
    })),
  ]
  if (demands.length > 0) return demands
  return [{ demand: 'baseline', isMet: true, want: before.total.points, have: after.total.points }]
}

import type { Award } from '../../model/award.ts'
import type { Criterion } from '../../model/rule-set.ts'

/** @returns where the award of a criterion stands, and what it is: the short form is all or nothing */
export function awardOf(criterion: Criterion): { readonly part: string; readonly award: Award } {
  if ('award' in criterion) return { part: 'award', award: criterion.award }
  return { part: 'when', award: { when: criterion.when, points: criterion.points } }
}

import type { Criterion, RuleSet } from '../model/rule-set.ts'

/** @returns the criteria of a rule set, in the order of the table */
export function criteriaOf({ sections }: Pick<RuleSet, 'sections'>): readonly Criterion[] {
  return sections.flatMap(({ items }) => items).flatMap(({ criteria }) => criteria)
}

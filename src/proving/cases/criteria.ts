import type { RuleSet } from '../../model/rule-set.ts'
import { criteriaOf } from '../../rows/criteria-of.ts'

/** @returns a function that finds the id of a criterion by that id or by its row in the published table */
export function criterionFinder(ruleSet: RuleSet): (name: string) => string | undefined {
  const criteria = criteriaOf(ruleSet)
  const ids = new Map([
    ...criteria.map(({ id, source }) => [source, id] as const),
    ...criteria.map(({ id }) => [id, id] as const),
  ])
  return (name) => ids.get(name)
}

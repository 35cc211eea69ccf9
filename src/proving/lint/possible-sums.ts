import type { CompiledRuleSet } from '../../engine/compiled-rule-set.ts'
import { type Evaluation, sum } from '../../engine/evaluate.ts'
import { judgedCriterion } from '../../engine/judgement.ts'
import type { TriedSection } from './tried-rows.ts'

/** @returns everything added up between the least and the most that each criterion can give */
export function possibleSums(compiled: CompiledRuleSet, sections: readonly TriedSection[]): Evaluation {
  const rows = sections.flatMap(({ items }) => items.flatMap(({ criteria }) => criteria))
  const judged = rows.map(({ compiled: criterion, reach }) =>
    judgedCriterion(criterion, {
      outcome: 'unknown',
      applies: criterion.applies === undefined ? true : 'unknown',
      claim: { low: reach.least, high: reach.most },
    }),
  )
  return sum(compiled, judged)
}

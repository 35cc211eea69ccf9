import type { CompiledRuleSet } from '../../engine/compile-rule-set.ts'
import { type Evaluation, judgedCriterion, sum } from '../../engine/evaluate.ts'
import type { TriedSection } from './tried-rows.ts'

/** @returns everything added up between the least and the most that each criterion can give */
export function possibleSums(compiled: CompiledRuleSet, sections: readonly TriedSection[]): Evaluation {
  const judged = sections.map(({ items }) =>
    items.map(({ criteria }) =>
      criteria.map(({ compiled: criterion, reach }) =>
        judgedCriterion(criterion, {
          outcome: 'unknown',
          applies: criterion.applies === undefined ? true : 'unknown',
          claim: { low: reach.least, high: reach.most },
          missingEvidence: [],
        }),
      ),
    ),
  )
  return sum(compiled, judged)
}

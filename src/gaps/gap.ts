import type { Evaluation, JudgedCriterion, JudgedItem, JudgedSection } from '../engine/evaluate.ts'
import type { Submission } from '../engine/submission.ts'
import { risenBy } from '../engine/totals.ts'
import type { Gap } from '../model/assessment.ts'
import type { EvidenceRequirement, RuleSet } from '../model/rule-set.ts'
import { fromUnits } from '../values/points.ts'
import { allOf, type Lack, lackOf } from './lack.ts'

function evidenceLack({ evidence }: RuleSet, requirement: EvidenceRequirement): Lack {
  const title = evidence[requirement.kind] ?? { zh: requirement.kind, en: requirement.kind }
  return { need: { evidence: requirement, title } }
}

/** What a criterion lacks on the basis of the submission: facts, and the documents or the review that it also takes. */
function lackOnBasis(
  { compiled, judgement }: JudgedCriterion,
  submission: Submission,
  ruleSet: RuleSet,
): Lack {
  const facts = judgement.claimed === true ? [] : [lackOf(compiled.condition, submission)]
  switch (submission.basis) {
    case 'claimed':
      return allOf(facts)
    case 'evidenced':
      return allOf([...facts, ...judgement.missingEvidence.map((each) => evidenceLack(ruleSet, each))])
    case 'verified':
      return allOf([...facts, { need: { review: 'met' } }])
  }
}

/** The gap of a criterion, if it leaves one. Its `clears` has been tried out: on that date its condition is true. */
function gapOf(
  judged: JudgedCriterion,
  worth: Gap['worth'],
  submission: Submission,
  ruleSet: RuleSet,
): readonly Gap[] {
  const { compiled, judgement } = judged
  const { criterion, condition } = compiled
  const { outcome, missingEvidence } = judgement
  if (outcome === 'met') return []
  const { need, due, clears } = lackOnBasis(judged, submission, ruleSet)
  const isCleared = clears !== undefined && condition.truth({ ...submission, asOf: clears }) === true
  return [
    {
      criterion: criterion.id,
      outcome,
      worth,
      needs: need,
      ...(due && { due }),
      ...(isCleared && { clears }),
      ...(criterion.remedy && { remedy: criterion.remedy }),
      ...(missingEvidence.length > 0 && { evidence: missingEvidence }),
    },
  ]
}

/**
 * The gaps that an evaluation leaves.
 *
 * @returns by worth, the exact rise of the certain total if that gap alone were closed; equal worth in table order
 */
export function gapsIn(
  { sections, total }: Evaluation,
  submission: Submission,
  ruleSet: RuleSet,
): readonly Gap[] {
  const gapsOfItem = (section: JudgedSection, item: JudgedItem) =>
    item.criteria.flatMap((judged) => {
      const worth = fromUnits(risenBy(judged.compiled.award, [item.total, section.total, total]))
      return gapOf(judged, worth, submission, ruleSet)
    })
  return sections
    .flatMap((section) => section.items.flatMap((item) => gapsOfItem(section, item)))
    .sort((one, other) => other.worth - one.worth)
}

import type { CompiledRuleSet } from '../engine/compile-rule-set.ts'
import {
  type Evaluation,
  type JudgedCriterion,
  type JudgedItem,
  type JudgedSection,
  judgedCriterion,
  sum,
} from '../engine/evaluate.ts'
import type { Submission } from '../engine/submission.ts'
import { risenBy } from '../engine/totals.ts'
import type { Gap } from '../model/assessment.ts'
import type { EvidenceRequirement, RuleSet } from '../model/rule-set.ts'
import { fromUnits, type PointUnits } from '../values/points.ts'
import { allOf, type Lack, lackOf } from './lack.ts'

function evidenceLack({ evidence }: RuleSet, requirement: EvidenceRequirement): Lack {
  const title = evidence[requirement.kind] ?? { zh: requirement.kind, en: requirement.kind }
  return { need: { evidence: requirement, title } }
}

/** What a criterion lacks in facts: that it applies, where that is open, and that it gives full points. */
function lackInFacts({ compiled, judgement }: JudgedCriterion, submission: Submission): readonly Lack[] {
  if (judgement.isClaimed) return []
  const { applies, award, full, condition } = compiled
  const conditions = [...(applies ? [applies] : []), condition ?? award.atLeast(full)]
  return conditions
    .filter((each) => each.truth(submission) !== true)
    .map((each) => lackOf(each, submission))
}

/** What a criterion lacks on the basis of the submission: facts, and the documents or the review that it also takes. */
function lackOnBasis(judged: JudgedCriterion, submission: Submission, ruleSet: RuleSet): Lack {
  const facts = lackInFacts(judged, submission)
  switch (submission.basis) {
    case 'claimed':
      return allOf(facts)
    case 'evidenced': {
      const missing = judged.judgement.missingEvidence.map((each) => evidenceLack(ruleSet, each))
      return allOf([...facts, ...missing])
    }
    case 'verified':
      return allOf([...facts, { need: { review: 'met' } }])
  }
}

/** Whether a criterion gives all its points to whoever looks at it on another day. */
function isMetOn(asOf: string, { compiled }: JudgedCriterion, submission: Submission): boolean {
  const { applies, award, full, condition } = compiled
  const situation = { ...submission, asOf }
  return (
    (applies === undefined || applies.truth(situation) === true) &&
    (condition ?? award.atLeast(full)).truth(situation) === true
  )
}

/** The gap of a criterion, if it leaves one. Its `clears` has been tried out: on that date its condition is true. */
function gapOf(
  judged: JudgedCriterion,
  worth: () => Gap['worth'],
  submission: Submission,
  ruleSet: RuleSet,
): readonly Gap[] {
  const { criterion } = judged.compiled
  const { outcome, missingEvidence } = judged.judgement
  if (outcome === 'met' || outcome === 'notApplicable') return []
  const { need, due, clears } = lackOnBasis(judged, submission, ruleSet)
  return [
    {
      criterion: criterion.id,
      outcome,
      worth: worth(),
      needs: need,
      ...(due && { due }),
      ...(clears !== undefined && isMetOn(clears, judged, submission) && { clears }),
      ...(criterion.remedy && { remedy: criterion.remedy }),
      ...(missingEvidence.length > 0 && { evidence: missingEvidence }),
    },
  ]
}

/** The criterion as it would count if it certainly applied and gave all its points. */
function closed({ compiled, judgement }: JudgedCriterion): JudgedCriterion {
  const { full } = compiled
  return judgedCriterion(compiled, { ...judgement, applies: true, claim: { low: full, high: full } })
}

/** How much the certain total rises if one criterion is closed. */
type Worth = (judged: JudgedCriterion, item: JudgedItem, section: JudgedSection) => PointUnits

function worthIn(evaluation: Evaluation, compiled: CompiledRuleSet): Worth {
  const { sections, total } = evaluation
  if (compiled.sums.exact === undefined) {
    return (judged, item, section) =>
      risenBy(judged.compiled.full - judged.earned.low, [item.total, section.total, total])
  }
  const judged = sections.map(({ items }) => items.map(({ criteria }) => criteria))
  return (criterion, item, section) => {
    const mended = item.criteria.map((each) => (each === criterion ? closed(each) : each))
    const inSection = section.items.map((each) => (each === item ? mended : each.criteria))
    const all = judged.map((each, index) => (sections[index] === section ? inSection : each))
    return sum(compiled, all).total.low - total.low
  }
}

/**
 * The gaps that an evaluation leaves.
 *
 * @returns by worth, the exact rise of the certain total if that gap alone were closed; equal worth in table order
 */
export function gapsIn(
  evaluation: Evaluation,
  submission: Submission,
  ruleSet: RuleSet,
  compiled: CompiledRuleSet,
): readonly Gap[] {
  const worth = worthIn(evaluation, compiled)
  return evaluation.sections
    .flatMap((section) =>
      section.items.flatMap((item) =>
        item.criteria.flatMap((judged) =>
          gapOf(judged, () => fromUnits(worth(judged, item, section)), submission, ruleSet),
        ),
      ),
    )
    .sort((one, other) => other.worth - one.worth)
}

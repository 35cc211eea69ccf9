import type { CompiledRuleSet } from '../engine/compile-rule-set.ts'
import type { CompiledCondition } from '../engine/compiled-condition.ts'
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
import type { CalendarDate } from '../values/calendar-date.ts'
import { fromUnits, type PointUnits } from '../values/points.ts'
import { allOf, type Lack, lackOf } from './lack.ts'

function evidenceLack({ evidence }: RuleSet, requirement: EvidenceRequirement): Lack {
  const title = evidence[requirement.kind] ?? { zh: requirement.kind, en: requirement.kind }
  return { need: { evidence: requirement, title } }
}

/** What has to be true of the facts for a criterion to be closed: that it applies, and gives all its points. */
const conditionsOf = ({ compiled: { applies, goal } }: JudgedCriterion): readonly CompiledCondition[] =>
  applies === undefined ? [goal] : [applies, goal]

/** What a criterion lacks in facts. */
function lackInFacts(judged: JudgedCriterion, submission: Submission): readonly Lack[] {
  const open = conditionsOf(judged).filter((each) => each.truth(submission) !== true)
  return open.map((each) => lackOf(each, submission))
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
    case 'verified': {
      // a graded row is confirmed by points, which are also those that only a review gives
      const { condition, full } = judged.compiled
      const review = condition === undefined ? { atLeast: fromUnits(full) } : 'met'
      return allOf([...facts.filter(({ need }) => !('review' in need)), { need: { review } }])
    }
  }
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
  const isMetOn = (asOf: CalendarDate) =>
    conditionsOf(judged).every((each) => each.truth({ ...submission, asOf }) === true)
  return [
    {
      criterion: criterion.id,
      outcome,
      worth: worth(),
      needs: need,
      ...(due && { due }),
      ...(clears !== undefined && isMetOn(clears) && { clears }),
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

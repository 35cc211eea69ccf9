import type { AssessOptions, Evaluator } from '../../assess.ts'
import type { CompiledRuleSet } from '../../engine/compiled-rule-set.ts'
import { evaluate } from '../../engine/evaluate.ts'
import { resultsOf } from '../../engine/results.ts'
import type { Situation } from '../../engine/situation.ts'
import { submissionOf } from '../../engine/submission.ts'
import type { Assessment } from '../../model/assessment.ts'
import type { Profile } from '../../model/profile.ts'

/** An assessment with what its conditions looked at. */
export interface Run {
  readonly assessment: Assessment
  readonly situation: Situation
}

/** Assesses a profile, and keeps what the conditions of gates and criteria look at. */
export function runOf(
  profile: Profile,
  options: AssessOptions,
  evaluator: Evaluator,
  compiled: CompiledRuleSet,
): Run {
  const assessment = evaluator.assess(profile, options)
  const { asOf, period, basis } = assessment
  const submission = submissionOf(profile, compiled.read, { asOf, period, basis, set: options.set })
  return {
    assessment,
    situation: { ...submission, results: resultsOf(evaluate(compiled, submission), compiled.sums) },
  }
}

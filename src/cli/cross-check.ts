import type { AssessOptions } from '../assess.ts'
import { assessWithEngine, createEngine, crossCheck } from '../interop/index.ts'
import type { Assessment } from '../model/assessment.ts'
import type { Profile } from '../model/profile.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { CannotRun } from './streams.ts'

/** Assesses a profile, somehow. */
export type Assess = (profile: Profile) => Assessment | Promise<Assessment>

/** @returns the second evaluator, which has json-rules-engine decide */
export function secondEvaluator(ruleSet: RuleSet, options: AssessOptions): Assess {
  const engine = createEngine(ruleSet, options)
  return (profile) => assessWithEngine(engine, profile)
}

/**
 * Assesses every profile a second time.
 *
 * @throws CannotRun with everything in which an assessment differs from the second one, so that none of them is printed
 */
export async function checkAgreement(
  profiles: readonly Profile[],
  assessments: readonly Assessment[],
  assessAgain: Assess,
): Promise<void> {
  const lines: string[] = []
  for (const [index, profile] of profiles.entries()) {
    const assessment = assessments[index]
    if (assessment === undefined) continue
    for (const difference of crossCheck(assessment, await assessAgain(profile))) {
      lines.push(`shifan: the two evaluators differ on ${profile.id}: ${difference}`)
    }
  }
  if (lines.length > 0) throw new CannotRun(...lines)
}

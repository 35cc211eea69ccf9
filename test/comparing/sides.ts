import { type AssessOptions, assess } from '../../src/assess.ts'
import { compareAssessments } from '../../src/comparing/compare-assessments.ts'
import type { Assessment } from '../../src/model/assessment.ts'
import type { Difference, RowChange } from '../../src/model/difference.ts'
import type { Profile } from '../../src/model/profile.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { ruleSetOf } from '../support/rule-set.ts'

/** What one side of a comparison in a test is made from. */
export interface Case {
  readonly rules: RuleSet
  readonly profile: Profile
  readonly options: AssessOptions
}

/** A rule set of its own content, as the digest says. */
export function rulesOf(digest: string, sketch: Parameters<typeof ruleSetOf>[0]): RuleSet {
  return { ...ruleSetOf(sketch), digest }
}

/** @returns the assessment of a side */
export const assessedSide = ({ rules, profile, options }: Case): Assessment => assess(rules, profile, options)

/** @returns how two sides differ, of which all is at hand */
export function compared(before: Case, after: Case): Difference {
  return compareAssessments(assessedSide(before), assessedSide(after), {
    rules: { before: before.rules, after: after.rules },
    profiles: { before: before.profile, after: after.profile },
  })
}

/** @returns the same of their results alone */
export function comparedResults(before: Case, after: Case): Difference {
  return compareAssessments(assessedSide(before), assessedSide(after))
}

/** @returns the only row that changed */
export function onlyRow({ rows }: Difference): RowChange {
  const [row, ...others] = rows
  if (row === undefined || others.length > 0) throw new Error(`${rows.length} rows changed`)
  return row
}

import { compile } from '../../assess.ts'
import type { Assessment } from '../../model/assessment.ts'
import type { Profile } from '../../model/profile.ts'
import type { ProblemCode } from '../../reading/problem.ts'
import type { Request } from './request.ts'

/** What is told of a profile: always its total, of the rest what was asked for. */
export type Result = Pick<Assessment, 'profile' | 'total'> & Partial<Assessment>

/** What is wrong with a text, at its place in the file. */
export interface PlacedProblem {
  readonly line: number
  readonly column: number
  readonly code: ProblemCode
  readonly message: string
}

/** Makes records, each a line without its end. */
export interface RecordFormat {
  /** What stands before the first record: nothing, or a line. */
  readonly header: string
  scored(number: number, result: Result): string
  refused(number: number, problems: readonly PlacedProblem[]): string
}

/** Compiles how profiles are scored: without findings and gaps where nobody asked for them. */
export function resultsOf({ ruleSet, detail, assess }: Request): (profile: Profile) => Result {
  const evaluator = compile(ruleSet)
  const isTotalEnough = detail === 'total' && ruleSet.grades.length === 0 && ruleSet.gates.length === 0
  return isTotalEnough
    ? (profile) => ({ profile, total: evaluator.score(profile, assess) })
    : (profile) => evaluator.assess(profile, assess)
}

import { type Assessment, BASES } from '../model/assessment.ts'
import { checkSchema } from '../reading/check-schema.ts'
import type { Reading } from '../reading/problem.ts'
import { type Placed, readJsonValues } from '../reading/read-json-values.ts'
import { field, type ProblemLog, placeOf, type SourceNode, type Step } from '../reading/source-node.ts'
import { type Listed, singleResult, threefoldResult } from './assessment-schema.ts'
import { type ResultIssue, resultIssues } from './result-issues.ts'

/** The longest text of results that is read, in UTF-16 code units: a thousand profiles take a fifth of it on one basis. */
export const LONGEST_RESULTS = 268_435_456

/** An assessment as a file of results holds it, with the documents that are listed beside it. */
export interface EarlierResult extends Assessment, Listed {}

/** The results of one profile: on one basis, or on all. */
type ProfileResults = readonly EarlierResult[]

const isThreefold = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'bases')

type Threefold = ReturnType<typeof threefoldResult.parse>

function threefold({ bases, evidence }: Threefold): ProfileResults {
  return BASES.map((basis) => ({ ...bases[basis], ...(evidence && { evidence }) }))
}

function threefoldIssues({ bases }: Threefold): readonly ResultIssue[] {
  return BASES.flatMap((basis) => {
    const inside = (path: readonly Step[]) => ['bases', basis, ...path]
    const message = `Write '${basis}', under which it stands.`
    return [
      ...resultIssues(bases[basis]).map((issue) => ({ ...issue, path: inside(issue.path) })),
      ...(bases[basis].basis === basis
        ? []
        : [{ code: 'invalid-value' as const, path: inside(['basis']), message }]),
    ]
  })
}

function make(value: unknown): ProfileResults | undefined {
  if (isThreefold(value)) {
    const { success, data } = threefoldResult.safeParse(value)
    return success && threefoldIssues(data).length === 0 ? threefold(data) : undefined
  }
  const { success, data } = singleResult.safeParse(value)
  return success && resultIssues(data).length === 0 ? [data] : undefined
}

function explain(root: SourceNode, log: ProblemLog): void {
  const report = (issues: readonly ResultIssue[]): void => {
    for (const { code, path, message } of issues) log.report(code, placeOf(root, path), message)
  }
  if (field(root, 'bases') !== undefined) {
    const results = checkSchema(threefoldResult, root, log)
    if (results !== undefined) report(threefoldIssues(results))
    return
  }
  const result = checkSchema(singleResult, root, log)
  if (result !== undefined) report(resultIssues(result))
}

/** Two results of one profile on one basis could not be told apart. */
function explainAll(all: readonly Placed<ProfileResults>[], log: ProblemLog): void {
  const seen = new Set<string>()
  for (const { made, place } of all) {
    for (const { ruleSet, profile, basis } of made) {
      const key = JSON.stringify([ruleSet.id, profile.id, basis])
      const message = `Leave one of the results out: '${profile.id}' has another one on the basis '${basis}' before.`
      if (seen.has(key)) log.report('duplicate-id', place(), message)
      seen.add(key)
    }
  }
}

/**
 * Reads what `shifan score --format json` prints: the result of one profile, or a list of several; of a profile on all
 * bases, every one of the three.
 *
 * @param file the name that problems give as their file
 */
export function parseAssessments(
  text: string,
  { file }: { readonly file: string },
): Reading<readonly EarlierResult[]> {
  const reading = readJsonValues(text, file, { longest: LONGEST_RESULTS, make, explain, explainAll })
  return reading.ok ? { ok: true, value: reading.value.flat() } : reading
}

/** @returns whether a text is meant to be results, right or not, and not a profile */
export function areResults(text: string): boolean {
  const isJson = /^\ufeff?\s*[[{]/.test(text)
  return isJson && /"ruleSet"\s*:/.test(text) && /"(sections|bases)"\s*:/.test(text)
}

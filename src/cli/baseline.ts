import { compareAssessments } from '../comparing/compare-assessments.ts'
import { baselineDemands } from '../dossier/baseline.ts'
import type { Assessment, Basis } from '../model/assessment.ts'
import type { Difference } from '../model/difference.ts'
import type { Demand } from '../model/dossier.ts'
import type { Profile } from '../model/profile.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { type EarlierResult, LONGEST_RESULTS, parseAssessments } from '../results/parse-assessments.ts'
import { oneLine } from '../values/one-line.ts'
import { orCannotRun } from './load.ts'
import { type ReadFile, readTextFile } from './read-file.ts'
import { CannotRun } from './streams.ts'

/** How many profiles of an earlier result are named that are not scored now. */
const MOST_NAMED = 5

/** Earlier results that new ones must not fall below. */
export interface Baseline {
  /** @returns what is asked of an assessment by the earlier one of the same profile; nothing where there is none */
  demandsOf(assessment: Assessment): readonly Demand[]
  /**
   * @param profile what it assesses, which tells more of why
   * @returns what is other than in the earlier result of the same profile; `undefined` where there is none
   */
  differenceOf(assessment: Assessment, profile?: Profile): Difference | undefined
  /** @returns what cannot be compared, a line each: it has fallen nowhere, but nobody has looked */
  notesOn(assessments: readonly Assessment[]): readonly string[]
}

/** The results that are by a rule set and on a basis, by the ids of the profiles. */
function resultsBy(
  results: readonly EarlierResult[],
  path: string,
  { id }: RuleSet,
  basis: Basis,
): ReadonlyMap<string, EarlierResult> {
  const ofRules = results.filter(({ ruleSet }) => ruleSet.id === id)
  if (ofRules.length === 0) {
    const others = [...new Set(results.map(({ ruleSet }) => `'${ruleSet.id}'`))].join(', ')
    throw new CannotRun(`shifan: ${path} holds results by ${others || 'no rule set'}, none by '${id}'`)
  }
  const onBasis = ofRules.filter((each) => each.basis === basis)
  if (onBasis.length === 0) {
    throw new CannotRun(`shifan: ${path} holds no results on the basis '${basis}'`)
  }
  return new Map(onBasis.map((each) => [each.profile.id, each]))
}

/**
 * Reads earlier results, as `shifan score --format json` printed them.
 *
 * @throws CannotRun if they cannot be read, or none is by the rule set and on the basis
 */
export function baselineOf(
  path: string,
  ruleSet: RuleSet,
  basis: Basis,
  read: ReadFile = readTextFile,
): Baseline {
  const text = orCannotRun(read(path, LONGEST_RESULTS))
  const earlier = resultsBy(orCannotRun(parseAssessments(text, { file: path })), path, ruleSet, basis)
  return {
    notesOn(assessments) {
      const scored = new Set(assessments.map(({ profile }) => profile.id))
      const fresh = [...scored].filter((id) => !earlier.has(id))
      const gone = [...earlier.keys()].filter((id) => !scored.has(id))
      return [
        ...fresh.map((id) =>
          oneLine(`shifan: ${path} has no result of ${id}, which is compared with nothing`),
        ),
        ...(gone.length === 0
          ? []
          : [
              oneLine(
                `shifan: ${path} has results that are not scored now: ${gone.slice(0, MOST_NAMED).join(', ')}${gone.length > MOST_NAMED ? ', …' : ''}`,
              ),
            ]),
      ]
    },
    demandsOf(assessment) {
      const before = earlier.get(assessment.profile.id)
      return before === undefined ? [] : baselineDemands(before, assessment)
    },
    differenceOf(assessment, profile) {
      const before = earlier.get(assessment.profile.id)
      if (before === undefined) return undefined
      return compareAssessments(before, assessment, {
        rules: { after: ruleSet },
        ...(profile && { profiles: { after: profile } }),
        ...(before.evidence && { documents: { before: before.evidence } }),
      })
    },
  }
}

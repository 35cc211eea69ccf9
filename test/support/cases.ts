import type { CaseFileResult } from '../../src/model/case-result.ts'
import type { Profile } from '../../src/model/profile.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { parseCases } from '../../src/proving/cases/parse-cases.ts'
import { runCases } from '../../src/proving/cases/run-cases.ts'
import { formatProblem, type Reading } from '../../src/reading/problem.ts'

const FILE = 'invented.cases.yaml'

/** Reads worked cases of a rule set that is named `invented`, with profiles that are named. */
export function readCases(
  text: string,
  ruleSet: RuleSet,
  profiles: Readonly<Record<string, Reading<Profile>>> = {},
) {
  return parseCases(text, {
    file: FILE,
    ruleSet: (reference) => (reference === 'invented' ? { ok: true, value: ruleSet } : undefined),
    profile: (reference) => profiles[reference],
  })
}

/** Runs worked cases, which have to be sound. */
export function resultOf(text: string, ruleSet: RuleSet): CaseFileResult {
  const reading = readCases(text, ruleSet)
  if (!reading.ok) throw new Error(reading.problems.map(formatProblem).join('\n'))
  return runCases(reading.value)
}

/** Cases that expect nothing that could differ, one for each of the facts given in YAML's flow style. */
export function casesStating(...facts: readonly string[]): string {
  const cases = facts.map(
    (each, index) =>
      `  - { name: case ${index}, asOf: 2025-06-30, profile: { facts: ${each} }, expect: { rows: {} } }`,
  )
  return ['rules: invented', 'cases:', ...cases].join('\n')
}

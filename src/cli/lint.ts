import { parseDictionary } from '../facts/parse-dictionary.ts'
import { parseProfile } from '../facts/parse-profile.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { lintRuleSet } from '../proving/lint/lint-rule-set.ts'
import { fileKind } from '../reading/file-kind.ts'
import { formatProblem, type Problem, type Reading } from '../reading/problem.ts'
import { oneLine } from '../values/one-line.ts'
import { casesText } from './case-file.ts'
import { ruleSetNamed, ruleSetText } from './load.ts'
import { hasOwnFacts } from './own-facts.ts'
import { readTextFile } from './read-file.ts'
import { CannotRun, EXIT, type ExitCode, type Streams } from './streams.ts'

/** What was found in one file. */
interface Linted {
  readonly kind: string
  readonly problems: readonly Problem[]
}

const problemsOf = (reading: Reading<unknown>): readonly Problem[] => (reading.ok ? [] : reading.problems)

/** What is wrong with a rule set by its text alone or, where nothing is, by what it does. */
function problemsInRuleSet(path: string, text: string): readonly Problem[] {
  const reading = ruleSetText(path, text)
  if (!reading.ok) return reading.problems
  return lintRuleSet(text, reading.value, {
    file: path,
    hasOwnFacts: (reference) => hasOwnFacts(path, reference),
  })
}

function lintFile(path: string, rules: () => RuleSet): Linted {
  const text = readTextFile(path)
  if (!text.ok) return { kind: 'file', problems: text.problems }
  const kind = fileKind(text.value)
  switch (kind) {
    case 'rule set':
      return { kind, problems: problemsInRuleSet(path, text.value) }
    case 'dictionary':
      return { kind, problems: problemsOf(parseDictionary(text.value, { file: path })) }
    case 'profile':
      return { kind, problems: problemsOf(parseProfile(text.value, rules(), { file: path })) }
    case 'cases':
      return { kind, problems: problemsOf(casesText(path, text.value)) }
  }
}

/** `shifan lint`: the problems of rule sets, dictionaries, profiles and worked cases, each at its line and column. */
export function lint(
  paths: readonly string[],
  { rules }: { readonly rules: string },
  { stdout, stderr }: Streams,
): ExitCode {
  let ruleSet: RuleSet | undefined
  const ruleSetOnce = (): RuleSet => {
    ruleSet ??= ruleSetNamed(rules)
    return ruleSet
  }
  const unreadable: string[] = []
  let isSound = true
  for (const path of paths) {
    try {
      const { kind, problems } = lintFile(path, ruleSetOnce)
      if (problems.length === 0) stdout(`${oneLine(path)}: ${kind}, no problems\n`)
      for (const problem of problems) stderr(`${formatProblem(problem)}\n`)
      isSound &&= problems.length === 0
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error
      unreadable.push(...error.lines)
    }
  }
  if (unreadable.length > 0) throw new CannotRun(...new Set(unreadable))
  return isSound ? EXIT.done : EXIT.failed
}

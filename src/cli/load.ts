import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseRuleSet } from '../authoring/parse-rule-set.ts'
import { parseDictionary } from '../facts/parse-dictionary.ts'
import { parseProfile } from '../facts/parse-profile.ts'
import type { FactDictionary } from '../model/fact-dictionary.ts'
import type { Profile } from '../model/profile.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { formatProblem, type Problem, type Reading } from '../reading/problem.ts'
import { suggestion } from '../reading/suggestion.ts'
import { builtInDictionaries, builtInRuleSets } from '../rules.ts'
import { readTextFile } from './read-file.ts'
import { CannotRun } from './streams.ts'

/** @returns the value, or throws its problems, one a line */
export function orCannotRun<T>(reading: Reading<T>): T {
  if (reading.ok) return reading.value
  throw new CannotRun(...reading.problems.map(formatProblem))
}

/** Reads a dictionary from a file. */
export function dictionaryFile(path: string): Reading<FactDictionary> {
  const text = readTextFile(path)
  return text.ok ? parseDictionary(text.value, { file: path }) : text
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true

/** Reads a rule set from a file. Its dictionary is a built-in one, or a file beside it, whose problems count as well. */
export function ruleSetFile(path: string): Reading<RuleSet> {
  const text = readTextFile(path)
  if (!text.ok) return text
  const inDictionary: Problem[] = []
  const dictionary = (reference: string): FactDictionary | undefined => {
    const builtIn = builtInDictionaries.find(({ id }) => id === reference)
    const beside = join(dirname(path), reference)
    if (builtIn !== undefined || !isFile(beside)) return builtIn
    const reading = dictionaryFile(beside)
    if (reading.ok) return reading.value
    inDictionary.push(...reading.problems)
    return undefined
  }
  const reading = parseRuleSet(text.value, { file: path, dictionary })
  const [first, ...rest] = inDictionary
  if (reading.ok || first === undefined) return reading
  const others = reading.problems.filter(({ code }) => code !== 'unknown-dictionary')
  return { ok: false, problems: [first, ...rest, ...others] }
}

/** Reads a profile, YAML or JSON, from a file. */
export function profileFile(path: string, ruleSet: RuleSet): Reading<Profile> {
  const text = readTextFile(path)
  return text.ok ? parseProfile(text.value, ruleSet, { file: path }) : text
}

/**
 * Finds a rule set by the id of a built-in one, or by path.
 *
 * @throws CannotRun if there is none, or it has problems
 */
export function ruleSetNamed(reference: string): RuleSet {
  const builtIn = builtInRuleSets.find(({ id }) => id === reference)
  if (builtIn !== undefined) return builtIn
  const isPath = /[/\\]|\.(ya?ml|json)$/i.test(reference) || existsSync(reference)
  if (isPath) return orCannotRun(ruleSetFile(reference))
  const hint = suggestion(
    reference,
    builtInRuleSets.map(({ id }) => id),
  )
  throw new CannotRun(`shifan: unknown rule set '${reference}'. ${hint}`.trim())
}

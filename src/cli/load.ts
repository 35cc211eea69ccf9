import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseRuleSet } from '../authoring/parse-rule-set.ts'
import { parseDictionary } from '../facts/parse-dictionary.ts'
import { parseProfile } from '../facts/parse-profile.ts'
import type { FactDictionary } from '../model/fact-dictionary.ts'
import type { Profile } from '../model/profile.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { fileKind } from '../reading/file-kind.ts'
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

/** @returns what a parser makes of the text of a file, or the problem that the file is no text */
function readWith<T>(path: string, parse: (text: string) => Reading<T>): Reading<T> {
  const text = readTextFile(path)
  return text.ok ? parse(text.value) : text
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true

/** Parses a rule set. Its dictionary is a built-in one, or a file beside it, whose problems count as well. */
export function ruleSetText(path: string, text: string): Reading<RuleSet> {
  const inDictionary: Problem[] = []
  const dictionary = (reference: string): FactDictionary | undefined => {
    const builtIn = builtInDictionaries.find(({ id }) => id === reference)
    const beside = join(dirname(path), reference)
    if (builtIn !== undefined || !isFile(beside)) return builtIn
    const reading = readWith(beside, (dictionary) => parseDictionary(dictionary, { file: beside }))
    if (reading.ok) return reading.value
    inDictionary.push(...reading.problems)
    return undefined
  }
  const reading = parseRuleSet(text, { file: path, dictionary })
  const [first, ...rest] = inDictionary
  if (reading.ok || first === undefined) return reading
  const others = reading.problems.filter(({ code }) => code !== 'unknown-dictionary')
  return { ok: false, problems: [first, ...rest, ...others] }
}

/** Reads a profile, YAML or JSON, from a file. */
export function profileFile(path: string, ruleSet: RuleSet): Reading<Profile> {
  return readWith(path, (text) => {
    const kind = fileKind(text)
    if (kind !== 'profile') throw new CannotRun(`shifan: ${path} is a ${kind}, not a profile`)
    return parseProfile(text, ruleSet, { file: path })
  })
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
  if (isPath) return orCannotRun(readWith(reference, (text) => ruleSetText(reference, text)))
  const hint = suggestion(
    reference,
    builtInRuleSets.map(({ id }) => id),
  )
  throw new CannotRun(`shifan: unknown rule set '${reference}'. ${hint}`.trim())
}

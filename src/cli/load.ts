import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseRuleSet } from '../authoring/parse-rule-set.ts'
import { type RowPlace, rowPlaces } from '../authoring/row-places.ts'
import { parseDictionary } from '../facts/parse-dictionary.ts'
import { type PlacedProfile, parsePlacedProfile } from '../facts/parse-profile.ts'
import type { FactDictionary } from '../model/fact-dictionary.ts'
import type { Profile } from '../model/profile.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { fileKind } from '../reading/file-kind.ts'
import { formatProblem, type Problem, type Reading } from '../reading/problem.ts'
import { suggestion } from '../reading/suggestion.ts'
import { builtInDictionaries, builtInRuleSets } from '../rules.ts'
import { type ReadFile, readTextFile } from './read-file.ts'
import { CannotRun } from './streams.ts'

/** @returns the value, or throws its problems, one a line */
export function orCannotRun<T>(reading: Reading<T>): T {
  if (reading.ok) return reading.value
  throw new CannotRun(...reading.problems.map(formatProblem))
}

/** @returns what a parser makes of the text of a file, or the problem that the file is no text */
function readWith<T>(path: string, parse: (text: string) => Reading<T>, read: ReadFile): Reading<T> {
  const text = read(path)
  return text.ok ? parse(text.value) : text
}

/** @returns whether there is a file at a path */
export const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true

/** Parses a rule set. Its dictionary is a built-in one, or a file beside it, whose problems count as well. */
export function ruleSetText(path: string, text: string, read: ReadFile = readTextFile): Reading<RuleSet> {
  const inDictionary: Problem[] = []
  const dictionary = (reference: string): FactDictionary | undefined => {
    const builtIn = builtInDictionaries.find(({ id }) => id === reference)
    const beside = join(dirname(path), reference)
    if (builtIn !== undefined || !isFile(beside)) return builtIn
    const reading = readWith(beside, (dictionary) => parseDictionary(dictionary, { file: beside }), read)
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

/** Reads a rule set, with its dictionary, from a file. */
export function ruleSetFile(path: string, read: ReadFile = readTextFile): Reading<RuleSet> {
  return readWith(path, (text) => ruleSetText(path, text, read), read)
}

/** A profile with the file that it was read from, and the places in it. */
export interface ProfileSource extends PlacedProfile {
  readonly path: string
}

/** Reads a profile, YAML or JSON, from a file, and keeps where everything stands. */
export function profileSource(
  path: string,
  ruleSet: RuleSet,
  read: ReadFile = readTextFile,
): Reading<ProfileSource> {
  const parse = (text: string): Reading<ProfileSource> => {
    const reading = parsePlacedProfile(text, ruleSet, { file: path })
    if (reading.ok) return { ok: true, value: { path, ...reading.value } }
    // what is read without a problem is a profile: only what is not is read again, for what else it may be
    const kind = fileKind(text)
    if (kind === 'profile') return reading
    const found = kind === 'cases' ? 'file of worked cases' : kind
    throw new CannotRun(`shifan: ${path} is a ${found}, not a profile`)
  }
  return readWith(path, parse, read)
}

/** Reads a profile, YAML or JSON, from a file. */
export function profileFile(path: string, ruleSet: RuleSet, read: ReadFile = readTextFile): Reading<Profile> {
  const reading = profileSource(path, ruleSet, read)
  return reading.ok ? { ok: true, value: reading.value.profile } : reading
}

/**
 * Finds a rule set by the id of a built-in one, or by path.
 *
 * @throws CannotRun if there is none, or it has problems
 */
export function ruleSetNamed(reference: string, read: ReadFile = readTextFile): RuleSet {
  const builtIn = builtInRuleSets.find(({ id }) => id === reference)
  if (builtIn !== undefined) return builtIn
  const isPath = /[/\\]|\.(ya?ml|json)$/i.test(reference) || existsSync(reference)
  if (isPath) return orCannotRun(ruleSetFile(reference, read))
  const hint = suggestion(
    reference,
    builtInRuleSets.map(({ id }) => id),
  )
  throw new CannotRun(`shifan: unknown rule set '${reference}'. ${hint}`.trim())
}

/** @returns where a rule set that has been loaded has its rows and gates in its file; nowhere, if it is a built-in one */
export function ruleSetRows(reference: string, read: ReadFile): Readonly<Record<string, RowPlace>> {
  if (builtInRuleSets.some(({ id }) => id === reference)) return {}
  const text = read(reference)
  return text.ok ? rowPlaces(text.value, reference) : {}
}

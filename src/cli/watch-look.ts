import { dirname, isAbsolute, join, resolve } from 'node:path'
import process from 'node:process'
import { compile, type Evaluator } from '../assess.ts'
import { parseRuleSet } from '../authoring/parse-rule-set.ts'
import { makeDossier } from '../dossier/make-dossier.ts'
import type { Basis } from '../model/assessment.ts'
import type { Dossier } from '../model/dossier.ts'
import type { Profile } from '../model/profile.ts'
import type { RuleSet } from '../model/rule-set.ts'
import type { Reading } from '../reading/problem.ts'
import { isFile, orCannotRun, profileSource, ruleSetNamed } from './load.ts'
import { parameterSettings, type Setting } from './parameter-settings.ts'
import { type ReadFile, readTextFile, reasonOf, recordingReader } from './read-file.ts'
import { CannotRun } from './streams.ts'

/** What is scored, and how. */
export interface LookOptions {
  readonly rules: string
  readonly asOf: string
  readonly period?: number
  readonly basis: Basis
  readonly set?: readonly Setting[]
}

/** What is scored at one moment. */
export interface Scored {
  readonly evaluator: Evaluator
  readonly profile: Profile
  readonly dossier: Dossier
}

/** What one look at the files gives: something scored, or what is wrong with them, and which files they are. */
export interface Look {
  readonly scored?: Scored
  readonly problems: readonly string[]
  /** Absolute paths of those that were read, and of those that would have been if they were there. */
  readonly files: readonly string[]
  /** The same for the same texts. */
  readonly texts: string
}

/** Relative paths begin where the command was started, also where that folder was moved away, or made anew. */
function returnTo(start: string, path: string): void {
  try {
    process.chdir(start)
  } catch (error) {
    if (!isAbsolute(path)) throw new CannotRun(`shifan: cannot read ${path}: ${reasonOf(error)}`)
  }
}

function scoredFrom(path: string, options: LookOptions, read: ReadFile): Scored {
  const ruleSet = ruleSetNamed(options.rules, read)
  const { asOf, period, basis, set = [] } = options
  const settings = parameterSettings(set, ruleSet)
  const { profile, placeOf } = orCannotRun(profileSource(path, ruleSet, read))
  const evaluator = compile(ruleSet)
  const dossier = makeDossier(evaluator, profile, {
    file: path,
    asOf,
    ...(period !== undefined && { period }),
    set: settings,
    bases: [basis],
    placeOf,
  })
  return { evaluator, profile, dossier }
}

/** @returns where the dictionary of a rule set is looked for, if its text names one; it need not be there */
function dictionaryPaths(rules: string, reading: Reading<string> | undefined): readonly string[] {
  const paths: string[] = []
  if (reading?.ok !== true) return paths
  parseRuleSet(reading.value, {
    file: rules,
    dictionary: (reference) => {
      paths.push(join(dirname(rules), reference))
      return undefined
    },
  })
  return paths
}

/** @param start the folder where the command was started */
export function lookAt(path: string, options: LookOptions, start: string): Look {
  const { read, paths } = recordingReader()
  const texts = new Map<string, Reading<string>>()
  const remembering: ReadFile = (file, longest) => {
    const reading = read(file, longest)
    texts.set(file, reading)
    return reading
  }
  const filesWith = (...others: readonly string[]): readonly string[] =>
    [path, ...paths, ...others].map((file) => resolve(start, file))
  try {
    returnTo(start, path)
    const scored = scoredFrom(path, options, remembering)
    return { scored, problems: [], files: filesWith(), texts: JSON.stringify([...texts]) }
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error
    const { lines } = error
    const files = filesWith(...dictionaryPaths(options.rules, texts.get(options.rules)))
    return { problems: lines, files, texts: JSON.stringify([...texts, lines]) }
  }
}

/** @returns a rule set; `undefined` where something is wrong in its file or its dictionary */
function ruleSetUnlessBroken(rules: string): RuleSet | undefined {
  try {
    return ruleSetNamed(rules)
  } catch (error) {
    if (error instanceof CannotRun && isFile(rules)) return undefined
    throw error
  }
}

/**
 * Checks arguments with which nothing was scored: what is only wrong in the files can be mended while they are watched.
 *
 * @throws CannotRun if the profile or the rule set is not there, the profile is a file of another kind, or the rule set
 * has no such parameter
 */
export function checkArguments(path: string, { rules, set = [] }: LookOptions): void {
  readTextFile(path)
  const ruleSet = ruleSetUnlessBroken(rules)
  if (ruleSet === undefined) return
  parameterSettings(set, ruleSet)
  profileSource(path, ruleSet)
}

import { basename, dirname, extname, join } from 'node:path'
import type { CaseFile } from '../proving/cases/case-file.ts'
import { parseCases } from '../proving/cases/parse-cases.ts'
import { fileKind } from '../reading/file-kind.ts'
import type { Reading } from '../reading/problem.ts'
import { readText } from '../reading/read-text.ts'
import { field } from '../reading/source-node.ts'
import { builtInRuleSets } from '../rules.ts'
import { isFile, profileFile, ruleSetFile } from './load.ts'
import { type ReadFile, readTextFile } from './read-file.ts'
import { CannotRun } from './streams.ts'

/** Parses worked cases. Their rule set is a built-in one, or a file beside them, as a profile in a file of its own is. */
export function casesText(path: string, text: string, read: ReadFile = readTextFile): Reading<CaseFile> {
  const beside = (reference: string) => join(dirname(path), reference)
  return parseCases(text, {
    file: path,
    ruleSet: (reference) => {
      const builtIn = builtInRuleSets.find(({ id }) => id === reference)
      if (builtIn !== undefined) return { ok: true, value: builtIn }
      return isFile(beside(reference)) ? ruleSetFile(beside(reference), read) : undefined
    },
    profile: (reference, ruleSet) =>
      isFile(beside(reference)) ? profileFile(beside(reference), ruleSet, read) : undefined,
  })
}

/** Finds the worked cases of a rule set, which lie beside it. */
function besideRuleSet(path: string): string {
  const own = `${basename(path, extname(path))}.cases.yaml`
  const found = [own, 'cases.yaml'].map((name) => join(dirname(path), name)).find(isFile)
  if (found === undefined) {
    throw new CannotRun(
      `shifan: there are no cases for ${path}: neither ${own} nor cases.yaml lies beside it`,
    )
  }
  return found
}

/**
 * Reads worked cases from their own file, or from the one that lies beside a rule set.
 *
 * @throws CannotRun if the file is of another kind, or no cases lie beside the rule set
 */
export function caseFile(path: string, read: ReadFile): Reading<CaseFile> {
  const text = read(path)
  if (!text.ok) return text
  // of a text that is no YAML nothing can be told
  const source = readText(text.value, path, (root) => root)
  if (!source.ok) return source
  const kind = fileKind(text.value)
  const hasCases = kind === 'profile' && field(source.value, 'cases') !== undefined
  if (kind === 'cases' || hasCases) return casesText(path, text.value, read)
  if (kind !== 'rule set') throw new CannotRun(`shifan: ${path} is a ${kind}, not a file of worked cases`)
  const ruleSet = ruleSetFile(path, read)
  if (!ruleSet.ok) return ruleSet
  const cases = besideRuleSet(path)
  const casesRead = read(cases)
  if (!casesRead.ok) return casesRead
  const reading = casesText(cases, casesRead.value, read)
  if (reading.ok && reading.value.ruleSet.digest !== ruleSet.value.digest) {
    throw new CannotRun(`shifan: the cases in ${cases} are of another rule set than ${path}`)
  }
  return reading
}

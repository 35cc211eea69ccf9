import { profileTypes } from '../drafting/types/profile-types.ts'
import { parseDictionary } from '../facts/parse-dictionary.ts'
import { fileKind } from '../reading/file-kind.ts'
import { orCannotRun, ruleSetNamed } from './load.ts'
import { type ReadFile, recordingReader } from './read-file.ts'
import { CannotRun, EXIT, type ExitCode, type Streams } from './streams.ts'
import { writeReport } from './write-report.ts'

export interface TypesOptions {
  readonly rules?: string
  readonly output?: string
}

function typesOfDictionary(path: string, read: ReadFile): string {
  const text = orCannotRun(read(path))
  const kind = fileKind(text)
  if (kind === 'rule set') throw new CannotRun(`shifan: ${path} is a rule set: name it with --rules`)
  if (kind !== 'dictionary') throw new CannotRun(`shifan: ${path} is a ${kind}, not a dictionary`)
  return profileTypes(orCannotRun(parseDictionary(text, { file: path })))
}

function typesOfRuleSet(reference: string, read: ReadFile): string {
  const ruleSet = ruleSetNamed(reference, read)
  return profileTypes(ruleSet.facts, ruleSet)
}

/** `shifan types`: TypeScript types of the profiles of a dictionary, or of one with the names of its rule set. */
export function types(
  dictionary: string | undefined,
  { rules, output }: TypesOptions,
  defaultRules: string,
  { stdout }: Streams,
): ExitCode {
  if (dictionary !== undefined && rules !== undefined) {
    throw new CannotRun('shifan: give a dictionary, or a rule set with --rules, which has its own dictionary')
  }
  const { read, paths } = recordingReader()
  const text =
    dictionary === undefined
      ? typesOfRuleSet(rules ?? defaultRules, read)
      : typesOfDictionary(dictionary, read)
  if (output === undefined) stdout(text)
  else writeReport(output, text, paths)
  return EXIT.done
}

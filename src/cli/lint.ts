import { fileKind } from '../reading/file-kind.ts'
import { formatProblem, type Problem } from '../reading/problem.ts'
import { oneLine } from '../values/one-line.ts'
import { dictionaryFile, profileFile, ruleSetFile, ruleSetNamed } from './load.ts'
import { readTextFile } from './read-file.ts'
import { EXIT, type ExitCode, forEveryOne, type Streams } from './streams.ts'

/** What was found in one file. */
interface Linted {
  readonly kind: string
  readonly problems: readonly Problem[]
}

function lintFile(path: string, rules: string): Linted {
  const text = readTextFile(path)
  if (!text.ok) return { kind: 'file', problems: text.problems }
  const kind = fileKind(text.value)
  const reading = {
    'rule set': () => ruleSetFile(path),
    dictionary: () => dictionaryFile(path),
    profile: () => profileFile(path, ruleSetNamed(rules)),
  }[kind]()
  return { kind, problems: reading.ok ? [] : reading.problems }
}

/** `shifan lint`: the problems of rule sets, dictionaries and profiles, each at its line and column. */
export function lint(
  paths: readonly string[],
  { rules }: { readonly rules: string },
  { stdout, stderr }: Streams,
): ExitCode {
  const linted = forEveryOne(paths, (path) => ({ path, ...lintFile(path, rules) }))
  for (const { path, kind, problems } of linted) {
    if (problems.length === 0) stdout(`${oneLine(path)}: ${kind}, no problems\n`)
    for (const problem of problems) stderr(`${formatProblem(problem)}\n`)
  }
  return linted.some(({ problems }) => problems.length > 0) ? EXIT.failed : EXIT.done
}

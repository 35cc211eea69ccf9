import type { AssessOptions, Evaluator } from '../assess.ts'
import type { Assessment } from '../model/assessment.ts'
import type { Unscored } from '../model/portfolio.ts'
import { formatProblem, type Problem } from '../reading/problem.ts'
import { readSource } from '../reading/read-source.ts'
import { field, problemLog } from '../reading/source-node.ts'
import { quoted } from '../reading/suggestion.ts'
import type { Progress } from './batch/progress.ts'
import { profileSource } from './load.ts'
import type { ReadFile } from './read-file.ts'
import { CannotRun } from './streams.ts'

/** How files are scored. */
export interface FileScoring {
  readonly evaluator: Evaluator
  readonly assess: AssessOptions
  readonly read: ReadFile
}

/** What came of one file: what it comes to, what is wrong with it, or why it cannot be read at all. */
type Outcome =
  | { readonly file: string; readonly assessment: Assessment }
  | { readonly file: string; readonly problems: readonly Problem[] }
  | { readonly file: string; readonly reasons: readonly string[] }

/** What came of all files. */
export interface ScoredFiles {
  readonly assessments: readonly Assessment[]
  /** The files, by the ids of the applicants. */
  readonly files: ReadonlyMap<string, string>
  readonly unscored: readonly Unscored[]
  /** What is wrong with the others, a line each. */
  readonly lines: readonly string[]
}

/** How long files are scored before an interruption is listened for, in milliseconds. */
const PATIENCE = 50

const breath = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Where a profile that could be read states its id. */
function idPlace(file: string, read: ReadFile) {
  const text = read(file)
  const root = text.ok ? readSource(text.value, problemLog(file)) : undefined
  return field(root, 'id')?.place ?? { line: 1, column: 1 }
}

/** Two files that are said to be of one applicant cannot both be right, and which one is cannot be told. */
function withoutNamesakes(outcomes: readonly Outcome[], read: ReadFile): readonly Outcome[] {
  const named = new Map<string, string[]>()
  for (const each of outcomes) {
    if (!('assessment' in each)) continue
    const { id } = each.assessment.profile
    named.set(id, [...(named.get(id) ?? []), each.file])
  }
  return outcomes.map((each) => {
    if (!('assessment' in each)) return each
    const { file } = each
    const { id } = each.assessment.profile
    const other = named.get(id)?.find((namesake) => namesake !== file)
    if (other === undefined) return each
    const message = `Give every applicant an id of its own: ${quoted(id)} is also that of ${quoted(other)}.`
    return { file, problems: [{ file, ...idPlace(file, read), code: 'duplicate-id', message }] }
  })
}

/** Scores one file; what is wrong with it is no reason to leave out the others. */
function outcomeOf(file: string, { evaluator, assess, read }: FileScoring): Outcome {
  try {
    const reading = profileSource(file, evaluator.ruleSet, read)
    if (!reading.ok) return { file, problems: reading.problems }
    return { file, assessment: evaluator.assess(reading.value.profile, assess) }
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error
    return { file, reasons: error.lines }
  }
}

function unscoredOf(outcome: Outcome): readonly Unscored[] {
  const { file } = outcome
  if ('assessment' in outcome) return []
  if ('reasons' in outcome) return [{ file, problems: outcome.reasons.map((message) => ({ message })) }]
  const problems = outcome.problems.map(({ line, column, code, message }) => ({
    line,
    column,
    code,
    message,
  }))
  return [{ file, problems }]
}

function linesOf(outcome: Outcome): readonly string[] {
  if ('assessment' in outcome) return []
  return 'reasons' in outcome ? outcome.reasons : outcome.problems.map(formatProblem)
}

/**
 * Scores files, one after the other.
 *
 * @throws CannotRun where it is interrupted
 */
export async function scoreFiles(
  paths: readonly string[],
  scoring: FileScoring,
  progress: Progress,
  interruption: AbortSignal,
): Promise<ScoredFiles> {
  const outcomes: Outcome[] = []
  let listened = performance.now()
  for (const path of paths) {
    outcomes.push(outcomeOf(path, scoring))
    if (performance.now() - listened < PATIENCE) continue
    progress.show(outcomes.length, outcomes.length)
    await breath()
    if (interruption.aborted) {
      throw new CannotRun(`shifan: interrupted after ${outcomes.length} of ${paths.length} profiles`)
    }
    listened = performance.now()
  }
  const distinct = withoutNamesakes(outcomes, scoring.read)
  const scored = distinct.flatMap((each) => ('assessment' in each ? [each] : []))
  return {
    assessments: scored.map(({ assessment }) => assessment),
    files: new Map(scored.map(({ file, assessment }) => [assessment.profile.id, file])),
    unscored: distinct.flatMap(unscoredOf),
    lines: distinct.flatMap(linesOf),
  }
}

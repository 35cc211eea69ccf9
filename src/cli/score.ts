import { type AssessOptions, compile } from '../assess.ts'
import { BASES, type Basis } from '../model/assessment.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { formatProblem } from '../reading/problem.ts'
import { differenceTable } from '../report/difference/difference-table.ts'
import type { Format } from '../report/format.ts'
import type { Language } from '../values/localized-text.ts'
import { type Application, applicationMaker } from './application.ts'
import { type Baseline, baselineOf } from './baseline.ts'
import { demandLines } from './demand-lines.ts'
import { type DemandOptions, demandingOption, demandsIn } from './demand-options.ts'
import { evidenceFiles } from './evidence-files.ts'
import { evidenceProblems } from './evidence-problems.ts'
import { orCannotRun, profileSource, ruleSetNamed, ruleSetRows } from './load.ts'
import { parameterSettings, type Setting } from './parameter-settings.ts'
import { profilePaths } from './profile-paths.ts'
import { recordingReader } from './read-file.ts'
import { renderDossiers } from './render-dossiers.ts'
import { CannotRun, EXIT, type ExitCode, forEveryOne, type Streams } from './streams.ts'
import { appendSummary, writeReport } from './write-report.ts'

/** One basis, or all of them side by side. */
export const BASIS_CHOICES = [...BASES, 'all'] as const

export interface ScoreOptions extends Omit<AssessOptions, 'set' | 'basis'>, DemandOptions {
  readonly rules: string
  readonly basis: (typeof BASIS_CHOICES)[number]
  readonly format: Format
  readonly lang: Language
  readonly output?: string
  readonly set?: readonly Setting[]
  readonly crossCheck?: boolean
  readonly evidenceRoot?: string
}

/** The formats that tell of gaps and demands, and so of one basis. */
const ONE_BASIS: readonly Format[] = ['junit', 'sarif', 'github']

/** The bases asked for, of which reports that go by one take the first. */
function basesIn(options: ScoreOptions): readonly [Basis, ...Basis[]] {
  const { basis, format } = options
  if (basis !== 'all') return [basis]
  const demanding = demandingOption(options)
  const single = demanding ?? (ONE_BASIS.includes(format) ? `--format ${format}` : undefined)
  if (single !== undefined) {
    throw new CannotRun(`shifan: ${single} goes by one basis: give --basis claimed, evidenced or verified`)
  }
  return BASES
}

async function crossCheck(
  applications: readonly Application[],
  bases: readonly Basis[],
  ruleSet: RuleSet,
  options: Omit<AssessOptions, 'basis'>,
): Promise<void> {
  // it brings a whole engine along, which nobody waits for otherwise
  const { checkAgreement, secondEvaluator } = await import('./cross-check.ts')
  for (const basis of bases) {
    await checkAgreement(
      applications.map(({ counted }) => counted),
      applications.map(({ dossier }) => dossier.assessments[basis]),
      secondEvaluator(ruleSet, { ...options, basis }),
    )
  }
}

/** What became of an application that fell below an earlier result, a line each after an empty one. */
function fallLines(
  { counted, dossier }: Application,
  baseline: Baseline | undefined,
  ruleSet: RuleSet,
  language: Language,
): readonly string[] {
  const { demands, assessments, bases } = dossier
  const hasFallen = demands.some(({ demand, isMet }) => demand === 'baseline' && !isMet)
  const difference = hasFallen ? baseline?.differenceOf(assessments[bases[0]], counted) : undefined
  if (difference === undefined) return []
  const text = differenceTable(difference, { after: ruleSet }, { language, color: false })
  return ['', ...text.trimEnd().split('\n')]
}

/** Everything that is wrong with applications, a line each: files of evidence, and what is asked for and is not so. */
function complaints(
  applications: readonly Application[],
  baseline: Baseline | undefined,
  ruleSet: RuleSet,
  language: Language,
): readonly string[] {
  return [
    ...applications.flatMap(({ source, dossier }) =>
      evidenceProblems(source, dossier.documents).map(formatProblem),
    ),
    ...applications.flatMap(({ dossier }) => demandLines(dossier)),
    ...applications.flatMap((each) => fallLines(each, baseline, ruleSet, language)),
  ]
}

/** `shifan score`: scores profiles and prints them; fails where something is asked for that is not so. */
export async function score(
  given: readonly string[],
  options: ScoreOptions,
  streams: Streams,
): Promise<ExitCode> {
  const { read, paths: inputs } = recordingReader()
  const ruleSet = ruleSetNamed(options.rules, read)
  const evaluator = compile(ruleSet)
  const { asOf, period, format, lang, output, evidenceRoot } = options
  const bases = basesIn(options)
  const set = parameterSettings(options.set ?? [], ruleSet)
  const assess = { asOf, ...(period !== undefined && { period }), set }
  const baseline =
    options.baseline === undefined ? undefined : baselineOf(options.baseline, ruleSet, bases[0], read)
  const documents: string[] = []
  const applicationOf = applicationMaker(evaluator, {
    assess,
    bases,
    demands: demandsIn(options, ruleSet),
    ...(baseline && { baseline }),
    ...(evidenceRoot !== undefined && {
      lookAtFiles: evidenceFiles(evidenceRoot, (path) => documents.push(path)),
    }),
  })
  const sources = forEveryOne(profilePaths(given), (path) => orCannotRun(profileSource(path, ruleSet, read)))
  const applications = sources.map(applicationOf)
  if (options.crossCheck) await crossCheck(applications, bases, ruleSet, assess)

  const dossiers = applications.map(({ dossier }) => dossier)
  const { text, summary } = await renderDossiers(dossiers, ruleSet, {
    format,
    language: lang,
    color: streams.color && output === undefined,
    rows: format === 'sarif' ? ruleSetRows(options.rules, read) : {},
  })
  if (output === undefined) streams.stdout(text)
  else writeReport(output, text, [...inputs, ...documents])

  const notes = baseline?.notesOn(dossiers.map(({ assessments }) => assessments[bases[0]])) ?? []
  const lines = complaints(applications, baseline, ruleSet, lang)
  for (const line of [...notes, ...lines]) streams.stderr(`${line}\n`)
  if (summary !== undefined && streams.jobSummary !== undefined) appendSummary(streams.jobSummary, summary)
  return lines.length > 0 ? EXIT.failed : EXIT.done
}

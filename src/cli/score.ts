import { type AssessOptions, compile, type Evaluator } from '../assess.ts'
import { demandsOf } from '../dossier/demands.ts'
import { makeDossier } from '../dossier/make-dossier.ts'
import { profilePlaces } from '../facts/profile-places.ts'
import { BASES, type Basis } from '../model/assessment.ts'
import type { Dossier } from '../model/dossier.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { formatProblem } from '../reading/problem.ts'
import { noCommand } from '../report/ci/github-command.ts'
import { differenceTable } from '../report/difference/difference-table.ts'
import type { Format } from '../report/format.ts'
import type { Language } from '../values/localized-text.ts'
import { type Baseline, baselineOf } from './baseline.ts'
import { demandLines } from './demand-lines.ts'
import { type DemandOptions, demandingOption, demandsIn } from './demand-options.ts'
import { evidenceFiles, type LookAtFiles } from './evidence-files.ts'
import { evidenceProblems } from './evidence-problems.ts'
import { orCannotRun, type ProfileSource, profileSource, ruleSetNamed, ruleSetRows } from './load.ts'
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
    throw new CannotRun(`shifan: ${single} goes by one basis: give --basis ${BASES.join(', ')}, not all`)
  }
  return BASES
}

function dossierMaker(
  evaluator: Evaluator,
  options: ScoreOptions,
  lookAtFiles: LookAtFiles,
  baseline: Baseline | undefined,
): (source: ProfileSource) => Dossier {
  const { ruleSet } = evaluator
  const { asOf, period } = options
  const bases = basesIn(options)
  const demands = demandsIn(options, ruleSet)
  const set = parameterSettings(options.set ?? [], ruleSet)
  return ({ path, text, profile }) => {
    const { placeOf } = profilePlaces(text)
    return makeDossier(evaluator, profile, {
      file: path,
      asOf,
      ...(period !== undefined && { period }),
      set,
      bases,
      files: lookAtFiles(profile),
      placeOf,
      demandsOf: (assessment) => [
        ...demandsOf(demands, assessment),
        ...(baseline?.demandsOf(assessment) ?? []),
      ],
    })
  }
}

async function crossCheck(
  sources: readonly ProfileSource[],
  dossiers: readonly Dossier[],
  ruleSet: RuleSet,
  options: ScoreOptions,
): Promise<void> {
  // it brings a whole engine along, which nobody waits for otherwise
  const { checkAgreement, secondEvaluator } = await import('./cross-check.ts')
  const { asOf, period } = options
  const set = parameterSettings(options.set ?? [], ruleSet)
  for (const basis of basesIn(options)) {
    const asked = { asOf, ...(period !== undefined && { period }), set, basis }
    await checkAgreement(
      sources.map(({ profile }) => profile),
      dossiers.map(({ assessments }) => assessments[basis]),
      secondEvaluator(ruleSet, asked),
    )
  }
}

/** What became of the applications that fell below an earlier result. */
function fallTexts(
  sources: readonly ProfileSource[],
  dossiers: readonly Dossier[],
  baseline: Baseline | undefined,
  ruleSet: RuleSet,
  language: Language,
): readonly string[] {
  return dossiers.flatMap(({ demands, assessments, bases: [basis] }, index) => {
    const hasFallen = demands.some(({ demand, isMet }) => demand === 'baseline' && !isMet)
    const difference = hasFallen
      ? baseline?.differenceOf(assessments[basis], sources[index]?.profile)
      : undefined
    const options = { language, color: false }
    return difference === undefined ? [] : [differenceTable(difference, { after: ruleSet }, options)]
  })
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
  const lookAtFiles =
    options.evidenceRoot === undefined ? () => new Map() : evidenceFiles(options.evidenceRoot)
  const [basis] = basesIn(options)
  const baseline =
    options.baseline === undefined ? undefined : baselineOf(options.baseline, ruleSet, basis, read)
  const dossierOf = dossierMaker(evaluator, options, lookAtFiles, baseline)
  const sources = forEveryOne(profilePaths(given), (path) => orCannotRun(profileSource(path, ruleSet, read)))
  const dossiers = sources.map(dossierOf)
  if (options.crossCheck) await crossCheck(sources, dossiers, ruleSet, options)

  const { format, lang, output } = options
  const { text, summary } = await renderDossiers(dossiers, ruleSet, {
    format,
    language: lang,
    color: streams.color && output === undefined,
    rows: format === 'sarif' ? ruleSetRows(options.rules, read) : {},
  })
  if (output === undefined) streams.stdout(text)
  else writeReport(output, text, inputs)
  if (summary !== undefined && streams.jobSummary !== undefined) appendSummary(streams.jobSummary, summary)

  const problems = sources.flatMap((source, index) =>
    evidenceProblems(source, dossiers[index]?.documents ?? []),
  )
  const failures = dossiers.flatMap(demandLines)
  const falls = fallTexts(sources, dossiers, baseline, ruleSet, lang).flatMap((text) => [
    '',
    ...text.trimEnd().split('\n'),
  ])
  // a CI server reads what is said here as well
  for (const line of [...problems.map(formatProblem), ...failures, ...falls]) {
    streams.stderr(`${noCommand(line)}\n`)
  }
  return problems.length + failures.length > 0 ? EXIT.failed : EXIT.done
}

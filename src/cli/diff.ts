import { type AssessOptions, compile } from '../assess.ts'
import { compareAssessments, isUnchanged } from '../comparing/compare-assessments.ts'
import { type TriableSide, withDecisiveCauses } from '../dossier/decisive-causes.ts'
import { BASES, type Basis } from '../model/assessment.ts'
import type { Change } from '../model/change.ts'
import type { Difference, ResultsDifference } from '../model/difference.ts'
import type { Profile } from '../model/profile.ts'
import type { RuleSet } from '../model/rule-set.ts'
import type { Format } from '../report/format.ts'
import { builtInRuleSets } from '../rules.ts'
import type { Language } from '../values/localized-text.ts'
import { own } from '../values/own.ts'
import { matchedSides } from './diff-matching.ts'
import { type ComparedFile, type ComparedSide, comparedFile, profileSides } from './diff-sides.ts'
import { evidenceFiles } from './evidence-files.ts'
import { ruleSetNamed } from './load.ts'
import { parameterSettings, type Setting } from './parameter-settings.ts'
import { type ReadFile, recordingReader } from './read-file.ts'
import { type RuledDifference, renderDifferences } from './render-differences.ts'
import { CannotRun, EXIT, type ExitCode, forEveryOne, type Streams } from './streams.ts'
import { writeReport } from './write-report.ts'

export interface DiffOptions extends Omit<AssessOptions, 'set' | 'basis'> {
  readonly rules: string
  /** The rule set of the second one, where it is another. */
  readonly newRules?: string
  /** Left out where nobody said so: then that of the results, or what is claimed. */
  readonly basis?: Basis
  readonly format: Extract<Format, 'table' | 'markdown' | 'json'>
  readonly lang: Language
  readonly output?: string
  readonly set?: readonly Setting[]
  readonly exitCode?: boolean
  readonly evidenceRoot?: string
  /** Whether somebody gave the date: else a profile is assessed on that of the result that it is compared with. */
  readonly isDated: boolean
}

/** The settings that a rule set has; one that neither has is told of the first. */
function settingsFor(
  which: RuleSet,
  { before, after }: Change<RuleSet>,
  settings: readonly Setting[],
): Readonly<Record<string, number>> {
  const knows = ({ parameters }: RuleSet, [name]: Setting) => own(parameters, name) !== undefined
  const mine = settings.filter(
    (setting) => knows(which, setting) || !(knows(before, setting) || knows(after, setting)),
  )
  return parameterSettings(mine, which)
}

/** The bases on which a profile is assessed: the one asked for, else those of the results that it is compared with. */
function basesFor(asked: Basis | undefined, other: ComparedFile): readonly Basis[] {
  if (asked !== undefined) return [asked]
  if (!('results' in other)) return ['claimed']
  const found = new Set(other.results.map(({ assessment }) => assessment.basis))
  return BASES.filter((basis) => found.has(basis))
}

/** The date and year on which a profile is assessed: those asked for, else those of its result in the other file. */
function datesFor(
  { asOf, period, isDated }: DiffOptions,
  { id }: Profile,
  other: ComparedFile,
): Pick<AssessOptions, 'asOf' | 'period'> {
  const results = 'results' in other ? other.results : []
  const result = results.find(({ assessment }) => assessment.profile.id === id)?.assessment
  const isOfResult = !isDated && result !== undefined
  const year = period ?? (isOfResult ? result.period : undefined)
  return { asOf: isOfResult ? result.asOf : asOf, ...(year !== undefined && { period: year }) }
}

function sidesOf(
  files: Change<ComparedFile>,
  rules: Change<RuleSet>,
  options: DiffOptions,
): Change<readonly ComparedSide[]> {
  const { basis, set = [], evidenceRoot } = options
  const lookAtFiles = evidenceRoot === undefined ? undefined : evidenceFiles(evidenceRoot)
  const sides = (which: 'before' | 'after', other: ComparedFile): readonly ComparedSide[] => {
    const file = files[which]
    const ruleSet = rules[which]
    if ('results' in file) return file.results
    const profile = file.profileBy(ruleSet)
    const assess = { ...datesFor(options, profile, other), set: settingsFor(ruleSet, rules, set) }
    return profileSides(profile, ruleSet, {
      assess,
      bases: basesFor(basis, other),
      ...(lookAtFiles && { lookAtFiles }),
    })
  }
  const [before = [], after = []] = forEveryOne(['before', 'after'] as const, (which) =>
    sides(which, which === 'before' ? files.after : files.before),
  )
  const isAsked = ({ assessment }: ComparedSide) => basis === undefined || assessment.basis === basis
  return { before: before.filter(isAsked), after: after.filter(isAsked) }
}

function compared(pair: Change<ComparedSide>, known: readonly RuleSet[]): RuledDifference {
  const { before, after } = pair
  const rulesOf = ({ assessment: { ruleSet } }: ComparedSide) =>
    known.find(({ id, digest }) => id === ruleSet.id && digest === ruleSet.digest)
  const [was, is] = [rulesOf(before), rulesOf(after)]
  const rules = { ...(was && { before: was }), ...(is && { after: is }) }
  const sides = <T>(one: T | undefined, other: T | undefined) => ({
    ...(one !== undefined && { before: one }),
    ...(other !== undefined && { after: other }),
  })
  const difference = compareAssessments(before.assessment, after.assessment, {
    rules,
    profiles: sides(before.profile, after.profile),
    documents: sides(before.documents, after.documents),
  })
  if (!before.profile || !after.profile || !was || !is) return { difference, rules }
  const side = ({ assessment }: ComparedSide, ruleSet: RuleSet, profile: Profile): TriableSide => ({
    evaluator: compile(ruleSet),
    profile,
    assessment,
  })
  const tried = withDecisiveCauses(
    difference,
    side(before, was, before.profile),
    side(after, is, after.profile),
  )
  return { difference: tried, rules }
}

function filesOf(
  paths: { readonly before: string; readonly after?: string },
  { newRules }: DiffOptions,
  read: ReadFile,
): Change<ComparedFile> {
  if (paths.after !== undefined) {
    const [before, after] = forEveryOne([paths.before, paths.after], (path) => comparedFile(path, read))
    if (before !== undefined && after !== undefined) return { before, after }
  }
  if (newRules === undefined) {
    throw new CannotRun('shifan: name a second file to compare with, or another rule set with --new-rules')
  }
  const file = comparedFile(paths.before, read)
  if ('results' in file) {
    throw new CannotRun(
      `shifan: ${paths.before} holds results: only a profile can be assessed by another rule set`,
    )
  }
  return { before: file, after: file }
}

const isOther = (difference: Difference): boolean => !isUnchanged(difference)

/** `shifan diff`: compares results or profiles, or one profile under two rule sets, and says why they differ. */
export function diff(
  paths: { readonly before: string; readonly after?: string },
  options: DiffOptions,
  streams: Streams,
): ExitCode {
  const { read, paths: inputs } = recordingReader()
  const before = ruleSetNamed(options.rules, read)
  const after = options.newRules === undefined ? before : ruleSetNamed(options.newRules, read)
  const rules = { before, after }
  const files = filesOf(paths, options, read)
  if (options.evidenceRoot !== undefined && [files.before, files.after].every((file) => 'results' in file)) {
    throw new CannotRun(
      'shifan: --evidence-root is for the documents of a profile: both files hold results, which say what counted',
    )
  }
  const { pairs, onlyBefore, onlyAfter } = matchedSides(sidesOf(files, rules, options))
  if (pairs.length === 0) {
    throw new CannotRun(
      `shifan: ${files.before.path} and ${files.after.path} have no profile in common on the same basis`,
    )
  }
  const ruled = pairs.map((pair) => compared(pair, [before, after, ...builtInRuleSets]))
  const differences = ruled.map(({ difference }) => difference)
  const results: ResultsDifference = { differences, onlyBefore, onlyAfter }
  const { format, lang, output } = options
  const text = renderDifferences(ruled, results, {
    format,
    language: lang,
    color: streams.color && output === undefined,
  })
  if (output === undefined) streams.stdout(text)
  else writeReport(output, text, inputs)
  const differ = differences.some(isOther) || onlyBefore.length + onlyAfter.length > 0
  return options.exitCode === true && differ ? EXIT.failed : EXIT.done
}

import { compile, type Evaluator } from '../assess.ts'
import { compareAssessments } from '../comparing/compare-assessments.ts'
import { withDecisiveCauses } from '../dossier/decisive-causes.ts'
import { makeDossier } from '../dossier/make-dossier.ts'
import { profilePlaces } from '../facts/profile-places.ts'
import type { Basis } from '../model/assessment.ts'
import type { Dossier } from '../model/dossier.ts'
import type { Profile } from '../model/profile.ts'
import { differenceSummary } from '../report/difference/difference-table.ts'
import { standingText } from '../report/difference/standing-text.ts'
import type { Language } from '../values/localized-text.ts'
import { oneLine } from '../values/one-line.ts'
import { orCannotRun, profileSource, ruleSetNamed } from './load.ts'
import { parameterSettings, type Setting } from './parameter-settings.ts'
import { type ReadFile, recordingReader } from './read-file.ts'
import { CannotRun, EXIT, type ExitCode, type Streams } from './streams.ts'
import { watchFiles } from './watch-files.ts'

export interface WatchOptions {
  readonly rules: string
  readonly asOf: string
  readonly period?: number
  readonly basis: Basis
  readonly set?: readonly Setting[]
  readonly lang: Language
}

/** What is scored at one moment. */
interface Scored {
  readonly evaluator: Evaluator
  readonly profile: Profile
  readonly dossier: Dossier
}

/** What one look at the files gives: something scored, or what is wrong with them, and which files they are. */
interface Look {
  readonly scored?: Scored
  readonly problems: readonly string[]
  readonly files: readonly string[]
  /** The same for the same texts. */
  readonly texts: string
}

function scoredFrom(path: string, options: WatchOptions, read: ReadFile): Scored {
  const ruleSet = ruleSetNamed(options.rules, read)
  const { asOf, period, basis, set = [] } = options
  const settings = parameterSettings(set, ruleSet)
  const { text, profile } = orCannotRun(profileSource(path, ruleSet, read))
  const { placeOf } = profilePlaces(text)
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

function look(path: string, options: WatchOptions): Look {
  const { read, paths } = recordingReader()
  const texts: unknown[] = []
  const remembering: ReadFile = (file, longest) => {
    const reading = read(file, longest)
    texts.push([file, reading])
    return reading
  }
  const files = () => [...new Set([path, ...paths])]
  try {
    const scored = scoredFrom(path, options, remembering)
    return { scored, problems: [], files: files(), texts: JSON.stringify(texts) }
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error
    return { problems: error.lines, files: files(), texts: JSON.stringify([texts, error.lines]) }
  }
}

/** What is different from what was scored last. */
function changesText(before: Scored, after: Scored, { basis, lang }: WatchOptions, color: boolean): string {
  const rules = { before: before.evaluator.ruleSet, after: after.evaluator.ruleSet }
  const side = ({ evaluator, profile, dossier }: Scored) => ({
    evaluator,
    profile,
    assessment: dossier.assessments[basis],
  })
  const [was, is] = [side(before), side(after)]
  const profiles = { before: was.profile, after: is.profile }
  const difference = compareAssessments(was.assessment, is.assessment, { rules, profiles })
  const tried = withDecisiveCauses(difference, was, is)
  return differenceSummary(tried, rules, { language: lang, color })
}

/** Fails where the files cannot be read at all: what is only wrong in them can be mended while they are watched. */
function checkFirst(path: string, { rules }: WatchOptions, { problems, scored }: Look): void {
  if (scored !== undefined) return
  const isInFile = problems.every((line) =>
    [path, rules].some((file) => line.startsWith(`${oneLine(file)}:`)),
  )
  if (!isInFile) throw new CannotRun(...problems)
}

/** `shifan watch`: scores a profile again whenever it is saved, and says what changed, until it is interrupted. */
export async function watch(path: string, options: WatchOptions, streams: Streams): Promise<ExitCode> {
  const interruption = streams.interruption()
  const tell = (text: string): void => streams.stdout(text)
  const tellProblems = (lines: readonly string[]): void =>
    tell(lines.map((line) => `${oneLine(line)}\n`).join(''))
  const first = look(path, options)
  checkFirst(path, options, first)
  let last = first
  let scored = first.scored
  const { lang } = options
  if (scored === undefined) tellProblems(first.problems)
  else tell(standingText(scored.dossier, scored.evaluator.ruleSet, { language: lang, color: streams.color }))

  await watchFiles(first.files, interruption, () => {
    const now = look(path, options)
    if (now.texts === last.texts) return now.files
    last = now
    tell('\n')
    if (now.scored === undefined) tellProblems(now.problems)
    else if (scored === undefined)
      tell(
        standingText(now.scored.dossier, now.scored.evaluator.ruleSet, {
          language: lang,
          color: streams.color,
        }),
      )
    else tell(changesText(scored, now.scored, options, streams.color))
    scored = now.scored ?? scored
    return now.files
  })
  return EXIT.done
}

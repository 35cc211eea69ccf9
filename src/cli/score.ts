import { type AssessOptions, compile } from '../assess.ts'
import type { Assessment } from '../model/assessment.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { jsonReport } from '../report/assessment/json-report.ts'
import { markdownReport } from '../report/assessment/markdown-report.ts'
import { tableReport } from '../report/assessment/table-report.ts'
import type { Format } from '../report/format.ts'
import type { Language } from '../values/localized-text.ts'
import { oneLine } from '../values/one-line.ts'
import { orCannotRun, profileFile, ruleSetNamed } from './load.ts'
import { parameterSettings, type Setting } from './parameter-settings.ts'
import { recordingReader } from './read-file.ts'
import { EXIT, type ExitCode, forEveryOne, type Streams } from './streams.ts'
import { writeReport } from './write-report.ts'

export interface ScoreOptions extends Omit<AssessOptions, 'set'> {
  readonly rules: string
  readonly format: Format
  readonly lang: Language
  readonly output?: string
  readonly min?: number
  readonly set?: readonly Setting[]
  readonly crossCheck?: boolean
}

function render(
  assessments: readonly Assessment[],
  ruleSet: RuleSet,
  { format, lang, output }: ScoreOptions,
  color: boolean,
): string {
  switch (format) {
    case 'json':
      return jsonReport(assessments)
    case 'markdown':
      return assessments.map((each) => markdownReport(each, ruleSet, lang)).join('\n')
    case 'table': {
      const options = { language: lang, color: color && output === undefined }
      return assessments.map((each) => tableReport(each, ruleSet, options)).join('\n')
    }
  }
}

/** `shifan score`: scores profiles and prints them; fails where one is below the minimum asked for. */
export async function score(
  paths: readonly string[],
  options: ScoreOptions,
  streams: Streams,
): Promise<ExitCode> {
  const { read, paths: inputs } = recordingReader()
  const ruleSet = ruleSetNamed(options.rules, read)
  const evaluator = compile(ruleSet)
  const asked = { ...options, set: parameterSettings(options.set ?? [], ruleSet) }
  const profiles = forEveryOne(paths, (path) => orCannotRun(profileFile(path, ruleSet, read)))
  const assessments = profiles.map((profile) => evaluator.assess(profile, asked))
  if (options.crossCheck) {
    // it brings a whole engine along, which nobody waits for otherwise
    const { checkAgreement, secondEvaluator } = await import('./cross-check.ts')
    await checkAgreement(profiles, assessments, secondEvaluator(ruleSet, asked))
  }
  const text = render(assessments, ruleSet, options, streams.color)
  if (options.output === undefined) streams.stdout(text)
  else writeReport(options.output, text, inputs)

  const { min } = options
  const below = min === undefined ? [] : assessments.filter(({ total }) => total.points < min)
  for (const { profile, total } of below) {
    streams.stderr(
      `${oneLine(`shifan: ${profile.id} has ${total.points} points, below the minimum of ${min}`)}\n`,
    )
  }
  return below.length > 0 ? EXIT.failed : EXIT.done
}

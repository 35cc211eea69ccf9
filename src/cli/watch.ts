import process from 'node:process'
import { compareAssessments } from '../comparing/compare-assessments.ts'
import { withDecisiveCauses } from '../dossier/decisive-causes.ts'
import { standingText } from '../report/assessment/standing-text.ts'
import { differenceSummary } from '../report/difference/difference-table.ts'
import type { Language } from '../values/localized-text.ts'
import { oneLine } from '../values/one-line.ts'
import { EXIT, type ExitCode, type Streams } from './streams.ts'
import { watchFiles } from './watch-files.ts'
import { checkArguments, type Look, type LookOptions, lookAt, type Scored } from './watch-look.ts'

export interface WatchOptions extends LookOptions {
  readonly lang: Language
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

/** What is told of a look: where things stand, what changed since something was scored, or what is wrong. */
function textOf(look: Look, before: Scored | undefined, options: WatchOptions, color: boolean): string {
  const { scored, problems } = look
  if (scored === undefined) return problems.map((line) => `${oneLine(line)}\n`).join('')
  if (before !== undefined) return changesText(before, scored, options, color)
  return standingText(scored.dossier, scored.evaluator.ruleSet, { language: options.lang, color })
}

/**
 * `shifan watch`: scores a profile again whenever it is saved, and says what changed, until it is interrupted, or nobody
 * reads on.
 */
export async function watch(path: string, options: WatchOptions, streams: Streams): Promise<ExitCode> {
  const interruption = streams.interruption()
  const unread = new AbortController()
  const tell = async (text: string): Promise<void> => {
    if (!(await streams.print(Buffer.from(text)))) unread.abort()
  }
  const start = process.cwd()
  const first = lookAt(path, options, start)
  if (first.scored === undefined) checkArguments(path, options)
  let { texts, scored } = first
  await tell(textOf(first, undefined, options, streams.color))

  await watchFiles(first.files, AbortSignal.any([interruption, unread.signal]), async () => {
    const now = lookAt(path, options, start)
    if (now.texts === texts) return now.files
    texts = now.texts
    await tell(`\n${textOf(now, scored, options, streams.color)}`)
    scored = now.scored ?? scored
    return now.files
  })
  return EXIT.done
}

import type { Dossier } from '../../model/dossier.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import type { Language } from '../../values/localized-text.ts'
import { shortText } from '../medium/short-text.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { type Concern, concernsOf, type Level, mainAssessment, worthOf } from './concern.ts'
import { concernMessage, placeText, shortTitle } from './concern-text.ts'
import { githubCommand, noCommand } from './github-command.ts'

const COMMANDS: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', note: 'notice' }

const LEVELS = ['error', 'warning', 'note'] as const satisfies readonly Level[]

/** The longest path that is written, in UTF-16 code units. */
const LONGEST_PATH = 4096

interface Placed {
  readonly concern: Concern
  readonly file: string
}

/** What is asked for comes before what is worth points: GitHub shows the first ten of a level. */
const weightOf = ({ concern }: Placed): number => (concern.type === 'demand' ? Infinity : worthOf(concern))

function byWeight(one: Placed, other: Placed): number {
  const [first, second] = [weightOf(one), weightOf(other)]
  return first === second ? 0 : second > first ? 1 : -1
}

function annotation({ concern, file }: Placed, language: Language): string {
  const [place] = concern.places
  const { line, column } = place
  // the log shows the message only, and has to name the place too
  const at = phrasesIn(language).aside(placeText(file, place))
  return githubCommand(
    COMMANDS[concern.level],
    { file: shortText(file, LONGEST_PATH), line, col: column, title: shortTitle(concern) },
    `${concernMessage(concern, language)}${at}`,
  )
}

function summaryLine(dossier: Dossier, language: Language): string {
  const { profile, total, gaps } = mainAssessment(dossier)
  const { summary, colon, comma, aside, ci } = phrasesIn(language)
  const score = summary(String(total.points), String(total.ceiling), String(total.maximum))
  const name = shortText(`${profile.name}${aside(dossier.file)}`, LONGEST_PATH)
  return noCommand(`${name}${colon}${score}${comma}${ci.gapCount(gaps.length)}`)
}

/**
 * Applications as annotations of GitHub Actions, and a line for the log on each.
 *
 * @returns workflow commands: errors, warnings, notices, each by what they are worth; then the lines
 */
export function githubReport(dossiers: readonly Dossier[], ruleSet: RuleSet, language: Language): string {
  const placed = dossiers.flatMap((dossier) =>
    concernsOf(dossier, ruleSet, language).map((concern) => ({ concern, file: dossier.file })),
  )
  const annotations = LEVELS.flatMap((level) =>
    placed
      .filter(({ concern }) => concern.level === level)
      .sort(byWeight)
      .map((each) => annotation(each, language)),
  )
  return [...annotations, ...dossiers.map((each) => summaryLine(each, language)), ''].join('\n')
}

import type { Outcome } from '../../model/outcome.ts'
import type { Applicant, Portfolio } from '../../model/portfolio.ts'
import type { Language } from '../../values/localized-text.ts'
import { outcomePaint } from '../medium/outcome-paint.ts'
import { shortText } from '../medium/short-text.ts'
import type { Colors } from '../medium/terminal-style.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'

/** One place of a terminal each, in every font and language, so that the columns stay below each other. */
const LETTERS: Readonly<Record<Outcome, string>> = {
  met: '+',
  partly: '~',
  unmet: 'x',
  unknown: '?',
  notApplicable: '.',
}

const MOST_OF_ID = 24

/** @returns what the letters mean */
export function heatLegend(language: Language, colors: Colors): string {
  const { outcomes, comma } = phrasesIn(language)
  const paint = outcomePaint(colors)
  const entry = (outcome: Outcome) => `${paint[outcome](LETTERS[outcome])} ${outcomes[outcome]}`
  return [entry('met'), entry('partly'), entry('unmet'), entry('unknown'), entry('notApplicable')].join(comma)
}

/** @returns the cells of the heat map for a table: rank, id, and a letter for each row, the sections apart */
export function heatCells(
  { applicants, rows }: Portfolio,
  colors: Colors,
): readonly (readonly [rank: string, id: string, letters: string])[] {
  const paint = outcomePaint(colors)
  const starts = rows.map(({ section }, index) => index > 0 && rows[index - 1]?.section !== section)
  const lettersOf = ({ criteria }: Applicant): string =>
    criteria
      .map(({ outcome }, index) => `${starts[index] ? ' ' : ''}${paint[outcome](LETTERS[outcome])}`)
      .join('')
  return applicants.map((each) => [String(each.rank), shortText(each.id, MOST_OF_ID), lettersOf(each)])
}

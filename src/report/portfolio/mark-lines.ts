import { type MarkStandings, STANDINGS } from '../../model/portfolio.ts'
import { oneLine } from '../../values/one-line.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { markText, nearestTo, standingText } from './standing-text.ts'
import { cell, MOST_LINES, type TableContext } from './table-context.ts'

/** @returns where the applicants stand to one mark, and who is nearest */
export function markLines(standings: MarkStandings, context: TableContext): readonly string[] {
  const { portfolio, ruleSet, language } = context
  const phrases = phrasesIn(language)
  const words = phrases.portfolio
  const counts = STANDINGS.filter((each) => standings.counts[each] > 0).map(
    (each) => `${words.standings[each]} ${standings.counts[each]}`,
  )
  const near = nearestTo(standings)
  const names = new Map(portfolio.applicants.map(({ id, name }) => [id, name]))
  const lines = near.slice(0, MOST_LINES).map((each) => {
    const { standing, short, takes } = standingText(each, portfolio, ruleSet, language)
    const name = cell(names.get(each.id) ?? each.id)
    const texts = [...(short === undefined ? [] : [short]), ...takes, standing]
    return `    ${name}${phrases.colon}${oneLine(texts.join(phrases.comma))}`
  })
  const rest = near.length - lines.length
  return [
    `  ${oneLine(markText(standings, language))}${phrases.colon}${counts.join(phrases.comma)}`,
    ...lines,
    ...(rest > 0 ? [`    ${words.otherApplicants(rest)}`] : []),
  ]
}

import { pageText } from '../../medium/page-text.ts'
import type { PortfolioPart } from '../../phrases/portfolio-phrases.ts'
import { percentText } from '../percent-text.ts'
import { rowName } from '../row-name.ts'
import { markText } from '../standing-text.ts'
import { headlineMark } from './headline-mark.ts'
import type { Overview } from './overview.ts'

interface Tile {
  readonly part: PortfolioPart
  readonly label: string
  readonly figure: string
  readonly more: string
}

function markTiles(each: Overview): readonly Tile[] {
  const { portfolio, phrases, language } = each
  const words = phrases.portfolio
  const standings = headlineMark(each)
  if (standings === undefined) {
    const { points, ceiling } = portfolio.spread
    const more = `${phrases.columns.ceiling} ${ceiling.mean}`
    return [{ part: 'sections', label: words.spread.mean, figure: String(points.mean), more }]
  }
  const { reached, possible } = standings.counts
  const figure = words.reachedOf(reached, portfolio.applicants.length)
  const label = `${markText(standings, language)}${phrases.aside(words.standings.reached)}`
  return [{ part: 'marks', label, figure, more: `${words.standings.possible} ${possible}` }]
}

function trainingTiles({ portfolio, phrases, language }: Overview): readonly Tile[] {
  const words = phrases.portfolio
  const worst = portfolio.rows.find(({ id }) => id === portfolio.mostMissed.rows[0])
  if (worst?.missedShare === undefined) return []
  const figure = percentText(worst.missedShare)
  return [{ part: 'training', label: words.whereToTrain, figure, more: rowName(worst, language) }]
}

/** @returns what a bureau wants to know at once, each with the way to its part */
export function tiles(each: Overview): string {
  const { portfolio, phrases } = each
  const words = phrases.portfolio
  const { points } = portfolio.spread
  const all: readonly Tile[] = [
    {
      part: 'ranking',
      label: words.spread.highest,
      figure: String(points.highest),
      more: `${words.spread.lowest} ${points.lowest}`,
    },
    {
      part: 'distribution',
      label: words.spread.median,
      figure: String(points.median),
      more: words.quartiles(String(points.lowerQuartile), String(points.upperQuartile)),
    },
    ...markTiles(each),
    ...trainingTiles(each),
  ]
  const items = all.map(
    ({ part, label, figure, more }) =>
      `<li><a href="#${part}"><span class="label">${pageText(label)}</span> <b>${figure}</b> ` +
      `<span class="more">${pageText(more)}</span></a></li>`,
  )
  return `<ul class="glance">${items.join('')}</ul>`
}

import { type GlanceTile, glanceTiles } from '../../medium/glance-tiles.ts'
import { percentText } from '../percent-text.ts'
import { rowName } from '../row-name.ts'
import { markText } from '../standing-text.ts'
import { headlineMark } from './headline-mark.ts'
import type { Overview } from './overview.ts'

function markTiles(each: Overview): readonly GlanceTile[] {
  const { portfolio, phrases, language } = each
  const words = phrases.portfolio
  const standings = headlineMark(each)
  if (standings === undefined) {
    const { points, ceiling } = portfolio.spread
    const more = `${phrases.columns.ceiling} ${ceiling.mean}`
    return [{ anchor: 'sections', label: words.spread.mean, figure: String(points.mean), more }]
  }
  const { reached, possible } = standings.counts
  const figure = words.reachedOf(reached, portfolio.applicants.length)
  const label = `${markText(standings, language)}${phrases.aside(words.standings.reached)}`
  return [{ anchor: 'marks', label, figure, more: `${words.standings.possible} ${possible}` }]
}

/** The row that most miss, so that it can be talked about. */
function mostMissedTiles({ portfolio, phrases, language }: Overview): readonly GlanceTile[] {
  const words = phrases.portfolio
  const worst = portfolio.rows.find(({ id }) => id === portfolio.mostMissed.rows[0])
  if (worst?.missedShare === undefined) return []
  const share = `${percentText(worst.missedShare)}${phrases.aside(`${worst.missed} / ${worst.applies}`)}`
  const figure = rowName(worst, language)
  return [{ anchor: 'training', label: words.mostMissed, figure, isWords: true, more: share }]
}

/** @returns what a bureau wants to know at once, each with the way to its part */
export function tiles(each: Overview): string {
  const { portfolio, phrases } = each
  const words = phrases.portfolio
  const { points } = portfolio.spread
  return glanceTiles([
    {
      anchor: 'ranking',
      label: words.spread.highest,
      figure: String(points.highest),
      more: `${words.spread.lowest} ${points.lowest}`,
    },
    {
      anchor: 'distribution',
      label: words.spread.median,
      figure: String(points.median),
      more: words.quartiles(String(points.lowerQuartile), String(points.upperQuartile)),
    },
    ...markTiles(each),
    ...mostMissedTiles(each),
  ])
}

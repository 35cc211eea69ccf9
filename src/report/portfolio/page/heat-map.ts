import { scaleLinear } from 'd3-scale'
import type { Portfolio } from '../../../model/portfolio.ts'
import { drawing, length } from '../../chart/drawing.ts'
import { fitText } from '../../chart/fit-text.ts'
import { pageText } from '../../medium/page-text.ts'
import { percentText } from '../percent-text.ts'
import { cellPaths, DRAWN, type Drawn, type Run } from './cell-drawing.ts'
import { cellLegend } from './cell-legend.ts'
import { headlineMark } from './headline-mark.ts'
import { type Overview, scrollable } from './overview.ts'

const LABELS = 250
const MAP = 670
const SHARES = 80
const WIDTH = LABELS + MAP + SHARES
const TOP = 30
const STEP = 17
const CELL = 13
const SECTION_GAP = 9
const SIZE = 12

/** Where each row of the map begins, and where the map ends. */
function tops({ rows }: Portfolio): { readonly at: readonly number[]; readonly end: number } {
  let next = TOP
  const at = rows.map(({ section }, index) => {
    if (index > 0 && rows[index - 1]?.section !== section) next += SECTION_GAP
    const top = next
    next += STEP
    return top
  })
  return { at, end: next }
}

/** The runs of neighbours in the ranking that a row came out the same for, by outcome. */
function runsOf(
  { applicants, rows }: Portfolio,
  at: readonly number[],
): Readonly<Record<Drawn, readonly Run[]>> {
  const runs: Record<Drawn, Run[]> = { met: [], partly: [], unmet: [], unknown: [] }
  const isDrawn = (outcome: string): outcome is Drawn => outcome in runs
  for (const [row] of rows.entries()) {
    let from = 0
    while (from < applicants.length) {
      const outcome = applicants[from]?.criteria[row]?.outcome ?? 'notApplicable'
      let to = from + 1
      while (to < applicants.length && applicants[to]?.criteria[row]?.outcome === outcome) to += 1
      if (isDrawn(outcome)) runs[outcome].push({ from, length: to - from, top: at[row] ?? 0 })
      from = to
    }
  }
  return runs
}

function rowLabels({ portfolio, language }: Overview, at: readonly number[]): readonly string[] {
  return portfolio.rows.map((row, index) => {
    const y = (at[index] ?? 0) + CELL - 2.5
    const name = fitText(`${row.source} ${row.title[language]}`, LABELS - 10, SIZE)
    const share = row.missedShare === undefined ? '' : percentText(row.missedShare)
    return (
      `<text class="row-label" x="${LABELS - 8}" y="${length(y)}" text-anchor="end">${pageText(name)}</text>` +
      `<text class="row-share" x="${WIDTH}" y="${length(y)}" text-anchor="end">${share}</text>`
    )
  })
}

/** The ranks along the upper edge, and the line up to which the mark is reached. */
function axis(each: Overview, end: number): readonly string[] {
  const { portfolio, phrases } = each
  const count = portfolio.applicants.length
  const x = scaleLinear([0, count], [LABELS, LABELS + MAP])
  const ranks = x
    .ticks(8)
    .filter((tick) => tick > 0)
    .map((tick) => {
      const place = length(x(tick))
      return `<path class="zero" d="M${place} ${TOP - 6}v4"/><text class="scale" x="${place}" y="${TOP - 10}" text-anchor="middle">${tick}</text>`
    })
  const standings = headlineMark(each)
  const mark = standings?.mark
  if (standings === undefined || mark === undefined || !('points' in mark)) return ranks
  const { reached } = standings.counts
  const place = length(x(reached))
  const isRight = reached > count / 2
  const label = phrases.portfolio.markAt(String(mark.points))
  return [
    ...ranks,
    `<path class="threshold" d="M${place} ${TOP - 4}V${end + 8}"/>`,
    `<text class="line-label" x="${length(x(reached) + (isRight ? -5 : 5))}" y="${end + 16}" text-anchor="${isRight ? 'end' : 'start'}">${pageText(label)}</text>`,
  ]
}

/**
 * @returns rows by applicants as one drawing, which stays light however many there are: a line of the map for every row
 *   of the standard, the applicants from left to right by rank
 */
export function heatMap(each: Overview): readonly string[] {
  const { portfolio, phrases } = each
  const words = phrases.portfolio
  const { at, end } = tops(portfolio)
  const runs = runsOf(portfolio, at)
  const scale = length((MAP / portfolio.applicants.length) * 10_000) // kept whole, for it is small
  const cells = DRAWN.map((outcome) => cellPaths(outcome, runs[outcome], CELL))
  return [
    cellLegend(each),
    `<p class="lede">${words.heatMapHelp}</p>`,
    ...scrollable(words.parts['heat-map'], [
      drawing(
        {
          kind: 'heat-drawing',
          width: WIDTH,
          height: end + 22,
          title: words.parts['heat-map'],
          description: words.heatMapHelp,
        },
        [
          `<g transform="translate(${LABELS} 0) scale(${Number(scale) / 10_000} 1)">${cells.join('')}</g>`,
          ...rowLabels(each, at),
          ...axis(each, end),
          `<text class="scale" x="${LABELS - 8}" y="${TOP - 10}" text-anchor="end">${words.columns.rank}</text>`,
          `<text class="scale" x="${WIDTH}" y="${TOP - 10}" text-anchor="end">${words.columns.share}</text>`,
        ],
      ),
    ]),
  ]
}

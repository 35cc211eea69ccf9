import {
  type ApplicantStanding,
  type MarkStandings,
  STANDINGS,
  type Standing,
} from '../../../model/portfolio.ts'
import { drawing, length } from '../../chart/drawing.ts'
import { hatching } from '../../chart/hatching.ts'
import { pageText } from '../../medium/page-text.ts'
import { shortText } from '../../medium/short-text.ts'
import { marksToReach, markText, nearestTo, standingText } from '../standing-text.ts'
import { type Overview, partOf, scrollable } from './overview.ts'

const WIDTH = 920
const HEIGHT = 34
const SWATCH = { width: 26, height: 14 }
/** So many applicants are named; the ranking has all. */
const MOST_NEAREST = 20
const MOST_OF_NAME = 80

/** A rectangle that shows a standing: filled, hatched, outlined. */
function box(standing: Standing, x: number, width: number, height: number): string {
  const hatch = standing === 'possible' ? `<path class="hatch" d="${hatching(x, 1, width, height)}"/>` : ''
  const place = `x="${length(x)}" y="1" width="${length(width)}" height="${length(height)}"`
  return `<rect class="standing-${standing}" ${place}/>${hatch}`
}

function bar({ counts, applicants, mark }: MarkStandings, each: Overview): string {
  const { portfolio: words, colon, semicolon } = each.phrases
  let x = 1
  const parts = STANDINGS.map((standing) => {
    const width = (counts[standing] * (WIDTH - 2)) / applicants.length
    if (width === 0) return ''
    const drawn = box(standing, x, width, HEIGHT - 2)
    x += width
    return drawn
  })
  const description = STANDINGS.map((standing) => `${words.standings[standing]}${colon}${counts[standing]}`)
  const title = markText({ mark, counts, applicants }, each.language)
  return drawing(
    { kind: 'standings', width: WIDTH, height: HEIGHT, title, description: description.join(semicolon) },
    parts,
  )
}

function countList({ counts, mark }: MarkStandings, { phrases }: Overview): string {
  const words = phrases.portfolio
  // nothing but points is in the way of points
  const possible = STANDINGS.filter((standing) => !('points' in mark && standing === 'blocked'))
  const items = possible.map((standing) => {
    const swatch = `<svg class="chart swatch" viewBox="0 0 ${SWATCH.width} ${SWATCH.height}" aria-hidden="true">${box(standing, 1, SWATCH.width - 2, SWATCH.height - 2)}</svg>`
    return `<li>${swatch}${words.standings[standing]} <b data-standing="${standing}">${counts[standing]}</b></li>`
  })
  return `<ul class="legend">${items.join('')}</ul>`
}

function nearestLine(standing: ApplicantStanding, each: Overview): string {
  const { portfolio, ruleSet, language, phrases } = each
  const applicant = portfolio.applicants.find(({ id }) => id === standing.id)
  const { total } = applicant ?? { total: undefined }
  const text = standingText(standing, portfolio, ruleSet, language)
  return [
    `<tr><th scope="row">${pageText(shortText(applicant?.name ?? standing.id, MOST_OF_NAME))}</th>`,
    `<td class="points">${total?.points}</td><td class="points">${total?.ceiling}</td>`,
    `<td class="points"><b>${standing.short ?? ''}</b></td>`,
    `<td>${text.standing}</td><td>${pageText(text.takes.join(phrases.semicolon))}</td></tr>`,
  ].join('')
}

function nearest(standings: MarkStandings, each: Overview): readonly string[] {
  const { phrases, language } = each
  const words = phrases.portfolio
  const near = nearestTo(standings)
  if (near.length === 0) return [`<p class="none">${words.nobodyNear}</p>`]
  const rest = near.length - MOST_NEAREST
  const head = [phrases.columns.points, phrases.columns.ceiling, words.columns.short]
  return [
    ...scrollable(words.nearest(markText(standings, language)), [
      '<table class="nearest">',
      `<caption>${pageText(words.nearest(markText(standings, language)))}</caption>`,
      `<thead><tr><th scope="col">${words.columns.name}</th>`,
      ...head.map((title) => `<th scope="col" class="points">${title}</th>`),
      `<th scope="col">${words.columns.standing}</th><th scope="col">${words.columns.takes}</th></tr></thead>`,
      '<tbody>',
      ...near.slice(0, MOST_NEAREST).map((standing) => nearestLine(standing, each)),
      '</tbody></table>',
    ]),
    ...(rest > 0 ? [`<p class="none">${words.othersNear(rest)}</p>`] : []),
  ]
}

/** What the standings that occur mean. */
function help(all: readonly MarkStandings[], { phrases }: Overview): string {
  const words = phrases.portfolio
  const found = STANDINGS.filter((standing) => all.some(({ counts }) => counts[standing] > 0))
  const items = found.map(
    (standing) =>
      `<li><b>${words.standings[standing]}</b>${phrases.colon}${words.standingHelp[standing]}</li>`,
  )
  return `<ul class="help">${items.join('')}</ul>`
}

/** @returns where the applicants stand to every mark, or why there is none */
export function marksPart(each: Overview): readonly string[] {
  const { portfolio, phrases, language } = each
  const marks = marksToReach(portfolio)
  if (marks.length === 0) return partOf(each, 'marks', [`<p class="none">${phrases.portfolio.noMark}</p>`])
  return partOf(each, 'marks', [
    ...marks.flatMap((standings, index) => [
      `<div class="mark-block" data-mark="${index}"><h3>${pageText(markText(standings, language))}</h3>`,
      `<figure>${bar(standings, each)}<figcaption>${countList(standings, each)}</figcaption></figure>`,
      ...nearest(standings, each),
      '</div>',
    ]),
    help(marks, each),
  ])
}

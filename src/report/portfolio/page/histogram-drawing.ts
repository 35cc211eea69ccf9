import { type ScaleLinear, scaleLinear } from 'd3-scale'
import type { Bin } from '../../../model/portfolio.ts'
import { drawing, length } from '../../chart/drawing.ts'
import { pageText } from '../../medium/page-text.ts'
import { markLines } from './headline-mark.ts'
import type { Overview } from './overview.ts'

const WIDTH = 460
const HEIGHT = 312
const EDGE = { left: 34, right: 14, top: 64, bottom: 46 }
const BOTTOM = HEIGHT - EDGE.bottom
/** Figures on the axis of points are no nearer to each other than this. */
const FIGURES_APART = 28
/** The names of lines stand on so many levels, one above the other. */
const LEVELS = { count: 3, first: 14, apart: 16 }

type Scale = ScaleLinear<number, number>

function grid(y: Scale): readonly string[] {
  return y
    .ticks(4)
    .filter(Number.isInteger)
    .map((tick) => {
      const place = length(y(tick))
      return (
        `<path class="${tick === 0 ? 'zero' : 'grid'}" d="M${EDGE.left} ${place}H${WIDTH - EDGE.right}"/>` +
        `<text class="scale" x="${EDGE.left - 6}" y="${place}" dy=".35em" text-anchor="end">${tick}</text>`
      )
    })
}

function bar({ from, to, applicants }: Bin, x: Scale, y: Scale): string {
  const left = x(from) + 1
  const width = Math.max(x(to) - x(from) - 2, 1)
  const top = y(applicants)
  return `<rect class="certain" x="${length(left)}" y="${length(top)}" width="${length(width)}" height="${length(BOTTOM - top)}"/>`
}

function count({ from, to, applicants }: Bin, x: Scale, y: Scale): string {
  const middle = length((x(from) + x(to)) / 2)
  return `<text class="count" x="${middle}" y="${length(y(applicants) - 5)}" text-anchor="middle">${applicants}</text>`
}

/** The edges of bins, each with a tick, and with its figure where there is room. */
function figures(edges: readonly number[], x: Scale): readonly string[] {
  let shown = Number.NEGATIVE_INFINITY
  return edges.map((edge) => {
    const place = x(edge)
    const tick = `<path class="zero" d="M${length(place)} ${BOTTOM}v4"/>`
    if (place - shown < FIGURES_APART) return tick
    shown = place
    return `${tick}<text class="scale" x="${length(place)}" y="${BOTTOM + 18}" text-anchor="middle">${edge}</text>`
  })
}

/** The median and the marks, as lines across with their names above. */
function lines(each: Overview, x: Scale): readonly string[] {
  const { median } = each.portfolio.spread.points
  const all = [
    { at: median, title: each.phrases.portfolio.medianAt(String(median)), kind: 'median' },
    ...markLines(each).map((mark) => ({ ...mark, kind: 'threshold' })),
  ]
  const [low = 0, high = 0] = x.domain()
  return all
    .filter(({ at }) => at >= low && at <= high)
    .map(({ at, title, kind }, index) => {
      const place = x(at)
      const level = LEVELS.first + (index % LEVELS.count) * LEVELS.apart
      // a name stands on the side where there is more room
      const isRight = place > WIDTH / 2
      const anchor = `x="${length(place + (isRight ? -5 : 5))}" y="${level}" text-anchor="${isRight ? 'end' : 'start'}"`
      return (
        `<path class="${kind}" d="M${length(place)} ${level - 10}V${BOTTOM}"/>` +
        `<text class="line-label" ${anchor}>${pageText(title)}</text>`
      )
    })
}

/** @returns the distribution as bars, one for every range, with the median and the marks as lines across */
export function histogramDrawing(each: Overview): string {
  const { portfolio, phrases } = each
  const { bins } = portfolio
  const words = phrases.portfolio
  const edges = [...bins.map(({ from }) => from), bins.at(-1)?.to ?? 0]
  const [low = 0, high = low] = [edges[0], edges.at(-1)]
  const most = Math.max(1, ...bins.map(({ applicants }) => applicants))
  const x = scaleLinear([low, high > low ? high : low + 1], [EDGE.left, WIDTH - EDGE.right])
  const y = scaleLinear([0, most], [BOTTOM, EDGE.top]).nice(4)
  const filled = bins.filter(({ applicants }) => applicants > 0)
  const description = bins.map(({ from, to, toIncluded, applicants }) => {
    return `${words.bin(String(from), String(to), toIncluded)}${phrases.colon}${applicants}`
  })
  return drawing(
    {
      kind: 'histogram',
      width: WIDTH,
      height: HEIGHT,
      title: words.parts.distribution,
      description: description.join(phrases.semicolon),
    },
    [
      ...grid(y),
      ...filled.map((bin) => bar(bin, x, y)),
      ...figures(edges, x),
      ...lines(each, x),
      ...filled.map((bin) => count(bin, x, y)),
      `<text class="scale" x="${WIDTH - EDGE.right}" y="${HEIGHT - 8}" text-anchor="end">${phrases.columns.points}</text>`,
      `<text class="scale" x="0" y="${EDGE.top - 14}">${words.applicantsAxis}</text>`,
    ],
  )
}

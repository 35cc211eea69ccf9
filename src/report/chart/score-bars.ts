import { type ScaleLinear, scaleLinear } from 'd3-scale'
import type { Score } from '../../model/assessment.ts'
import { htmlText } from '../medium/html-text.ts'
import { drawing, length } from './drawing.ts'
import { fitText } from './fit-text.ts'
import { hatching } from './hatching.ts'

/** One bar: a score with its name and its figures in words. */
export interface ScoreBar extends Score {
  readonly title: string
  readonly figures: string
  /** What a point of it counts; 1 where left out. */
  readonly weight?: number
}

/** The words of a chart of bars. */
export interface BarsWords {
  readonly title: string
  readonly description: string
  /** What the axis measures. */
  readonly axis: string
}

const WIDTH = 460
const EDGE = 12
const STEP = 44
const BAR = 15
/** Where a bar begins below the top of its row, which has its name first. */
const TOP = 25
const SIZE = 14
const LETTER = 0.58

function rectangle(kind: string, from: number, to: number, y: number): string {
  return to - from < 0.01
    ? ''
    : `<rect class="${kind}" x="${length(from)}" y="${length(y)}" width="${length(to - from)}" height="${BAR}"/>`
}

/** A bar to the right for points that are given, and to the left for points that are taken. */
function bar({ points, ceiling, maximum, weight = 1 }: ScoreBar, x: ScaleLinear<number, number>, y: number) {
  const [zero, certain, possible, most] = [0, points, ceiling, maximum].map((each) => x(each * weight)) as [
    number,
    number,
    number,
    number,
  ] // safe: four in, four out
  const taken = Math.min(zero, possible)
  const open = [Math.min(zero, certain), taken] as const
  const lost = rectangle('lost', taken, zero, y)
  const mayBeLost = rectangle('possible', open[0], open[1], y)
  const from = Math.max(zero, certain)
  const to = Math.max(zero, possible)
  const hatched = [open, [from, to] as const].filter(([left, right]) => right - left >= 0.01)
  return [
    rectangle('rest', zero, Math.max(zero, most), y),
    rectangle('certain', zero, from, y),
    rectangle('possible', from, to, y),
    lost,
    mayBeLost,
    ...hatched.map(([left, right]) => `<path class="hatch" d="${hatching(left, y, right - left, BAR)}"/>`),
  ].join('')
}

function label({ title, figures }: ScoreBar, y: number): string {
  const room = WIDTH - 2 * EDGE - (figures.length * LETTER + 1) * SIZE
  return [
    `<text class="name" x="${EDGE}" y="${y}">${htmlText(fitText(title, room, SIZE))}</text>`,
    `<text class="figures" x="${WIDTH - EDGE}" y="${y}" text-anchor="end">${htmlText(figures)}</text>`,
  ].join('')
}

/** The scale below the bars, with a line at nothing and fine ones through the bars, not through their names. */
function axis(x: ScaleLinear<number, number>, rows: number, words: string): string {
  const bottom = rows * STEP + 4
  const ticks = x.ticks(5).map((tick) => {
    const place = length(x(tick))
    const lines = Array.from({ length: rows }, (_, row) => `M${place} ${row * STEP + TOP - 3}v${BAR + 6}`)
    const line = `<path class="${tick === 0 ? 'zero' : 'grid'}" d="${lines.join('')}M${place} ${bottom - 3}v4"/>`
    return `${line}<text class="scale" x="${place}" y="${bottom + 15}" text-anchor="middle">${tick}</text>`
  })
  return `${ticks.join('')}<text class="scale" x="${WIDTH - EDGE}" y="${bottom + 32}" text-anchor="end">${htmlText(words)}</text>`
}

/**
 * Scores as bars below each other, each as long as its points count in the whole: what is certain filled, what is
 * possible hatched, the rest empty; points taken away to the left of nothing.
 */
export function scoreBars(bars: readonly ScoreBar[], { title, description, axis: words }: BarsWords): string {
  const ends = bars.flatMap(({ points, ceiling, maximum, weight = 1 }) =>
    [points, ceiling, maximum].map((each) => each * weight),
  )
  const least = Math.min(0, ...ends)
  const most = Math.max(0, ...ends)
  const x = scaleLinear([least, most > least ? most : 1], [EDGE, WIDTH - EDGE])
  const bottom = bars.length * STEP + 4
  const rows = bars.map(
    (each, index) => `<g>${label(each, index * STEP + 18)}${bar(each, x, index * STEP + TOP)}</g>`,
  )
  return drawing({ kind: 'bars', width: WIDTH, height: bottom + 38, title, description }, [
    axis(x, bars.length, words),
    ...rows,
  ])
}

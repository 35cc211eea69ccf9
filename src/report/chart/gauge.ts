import { scaleLinear } from 'd3-scale'
import { arc } from 'd3-shape'
import type { Score } from '../../model/assessment.ts'
import { htmlText } from '../medium/html-text.ts'
import { drawing, length } from './drawing.ts'

/** A mark at the rim of a gauge, such as the points that a grade takes. */
export interface GaugeMark {
  readonly at: number
  readonly title: string
}

/** The words in a gauge. */
export interface GaugeWords {
  readonly title: string
  readonly description: string
  /** What the large figure is. */
  readonly points: string
  /** What is possible, and what there is, with their figures. */
  readonly below: readonly string[]
}

const WIDTH = 280
const HEIGHT = 218
const OUTER = 104
const INNER = 80
/** A gauge is open below. */
const HALF_TURN = (Math.PI * 2) / 3
const LINES_APART = 0.07
const SLANT = 0.09
/** Marks nearer to each other than this, as an angle, share the figure of the first. */
const LABELS_APART = 0.19

const ring = arc<{ readonly from: number; readonly to: number }>()
  .innerRadius(INNER)
  .outerRadius(OUTER)
  .startAngle(({ from }) => from)
  .endAngle(({ to }) => to)

/** @returns where an angle, clockwise from above, lies at a distance from the centre */
function at(angle: number, radius: number): string {
  return `${length(radius * Math.sin(angle))} ${length(-radius * Math.cos(angle))}`
}

const part = (kind: string, from: number, to: number): string =>
  to > from ? `<path class="${kind}" d="${ring({ from, to }) ?? ''}"/>` : ''

/** The slanted lines across a part of the ring, cut at its ends. */
function ringHatching(from: number, to: number): string {
  const lines: string[] = []
  for (let start = from - SLANT + LINES_APART / 2; start < to; start += LINES_APART) {
    const inner = Math.max(from, start)
    const outer = Math.min(to, start + SLANT)
    const radius = (angle: number) => INNER + ((angle - start) / SLANT) * (OUTER - INNER)
    if (outer > inner) lines.push(`M${at(inner, radius(inner))}L${at(outer, radius(outer))}`)
  }
  return lines.length === 0 ? '' : `<path class="hatch" d="${lines.join('')}"/>`
}

function marks(all: readonly GaugeMark[], angleOf: (points: number) => number): readonly string[] {
  let labelled = Number.NEGATIVE_INFINITY
  return [...all]
    .sort((one, other) => one.at - other.at)
    .map((mark) => {
      const angle = angleOf(mark.at)
      const tick = `<path class="tick" d="M${at(angle, OUTER + 2)}L${at(angle, OUTER + 9)}"/>`
      if (angle - labelled < LABELS_APART) return tick
      labelled = angle
      const [x, y] = at(angle, OUTER + 20).split(' ')
      const label = htmlText(String(mark.at))
      return `${tick}<text class="mark" x="${x}" y="${y}" dy=".35em" text-anchor="middle">${label}</text>`
    })
}

/**
 * A total as a gauge: what is certain filled, what is possible hatched, the rest empty, with the figures in the middle.
 * Less than nothing is drawn as nothing, and more than everything as everything.
 */
export function gauge(
  { points, ceiling, maximum }: Score,
  { title, description, points: label, below }: GaugeWords,
  thresholds: readonly GaugeMark[] = [],
): string {
  const angleOf = scaleLinear([0, Math.max(maximum, Number.MIN_VALUE)], [-HALF_TURN, HALF_TURN]).clamp(true)
  const certain = angleOf(points)
  const possible = Math.max(certain, angleOf(ceiling))
  const figure = String(points)
  const size = Math.min(54, 210 / figure.length)
  const lines = below.map(
    (text, index) =>
      `<text class="below" y="${38 + index * 20}" text-anchor="middle">${htmlText(text)}</text>`,
  )
  return drawing({ kind: 'gauge', width: WIDTH, height: HEIGHT, title, description }, [
    `<g transform="translate(${WIDTH / 2} ${OUTER + 32})">`,
    part('rest', -HALF_TURN, HALF_TURN),
    part('possible', certain, possible),
    ringHatching(certain, possible),
    part('certain', -HALF_TURN, certain),
    ...marks(thresholds, angleOf),
    `<text class="label" y="-34" text-anchor="middle">${htmlText(label)}</text>`,
    `<text class="figure" y="12" text-anchor="middle" font-size="${length(size)}">${htmlText(figure)}</text>`,
    ...lines,
    '</g>',
  ])
}

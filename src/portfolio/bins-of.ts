import type { Bin } from '../model/portfolio.ts'
import { fromUnits, type Points, type PointUnits, toUnits } from '../values/points.ts'

/** With fewer applicants than this there are fewer bins: most of many would be empty. */
const MANY = 50
const MOST_BINS = { few: 10, many: 20 }

/** The widths that a reader can count in: one, two or five tenths, ones, tens … */
function* widths(): Generator<PointUnits> {
  for (let power = 1; ; power *= 10) yield* [power, 2 * power, 5 * power]
}

/** @returns the least width with which the bins between two ends, cut at its multiples, are not too many */
function widthFor(low: PointUnits, high: PointUnits, most: number): PointUnits {
  for (const width of widths()) {
    if (Math.ceil(high / width) - Math.floor(low / width) <= most) return width
  }
  throw new RangeError('There is always a width that is enough.')
}

/** @returns where bins begin, and where the last one ends: the ends, and the multiples of a width between them */
function edgesOf(low: PointUnits, high: PointUnits, most: number): readonly PointUnits[] {
  const width = widthFor(low, high, most)
  const edges = [low]
  for (let edge = (Math.floor(low / width) + 1) * width; edge < high; edge += width) edges.push(edge)
  return [...edges, high]
}

/**
 * Counts points in bins that cover all that a total can be, and all that is given.
 *
 * @param lowest the least that a total can be
 * @param highest the most
 */
export function binsOf(points: readonly Points[], lowest: Points, highest: Points): readonly Bin[] {
  const units = points.map(toUnits)
  const low = units.reduce((least, each) => Math.min(least, each), toUnits(lowest))
  const high = units.reduce((most, each) => Math.max(most, each), toUnits(highest))
  const edges = edgesOf(low, high, points.length < MANY ? MOST_BINS.few : MOST_BINS.many)
  const last = edges.length - 2
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1] ?? from
    const toIncluded = index === last
    const inside = units.filter((each) => each >= from && (each < to || (toIncluded && each === to)))
    return { from: fromUnits(from), to: fromUnits(to), toIncluded, applicants: inside.length }
  })
}

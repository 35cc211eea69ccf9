import { table, threeDigits } from '../table.ts'
import type { Growth, GrowthPoint } from './growth.ts'

/** How many times as much as at the cheapest size is worth a mark. */
const REMARKABLE = 2

function cell({ size, time, each, risen = 1 }: GrowthPoint): string {
  if (time === undefined) return 'too long'
  if (each === undefined) return size === 0 ? `(${threeDigits(time)} us)` : ''
  return `${threeDigits(each)}${risen > REMARKABLE ? ` (${threeDigits(risen)}x)` : ''}`
}

function tableOf(growths: readonly Growth[], unit: Growth['unit']): string {
  const ofUnit = growths.filter((each) => each.unit === unit)
  const sizes = ofUnit[0]?.points.map(({ size }) => String(size)) ?? []
  return table(
    [`nanoseconds for each ${unit}, at so many`, ...sizes, 'order', 'linear'],
    ofUnit.map(({ what, points, order, isLinear }) => [
      what,
      ...points.map(cell),
      order.toFixed(1),
      isLinear ? 'yes' : 'NO',
    ]),
  )
}

/** @returns the growths as text */
export function growthReport(growths: readonly Growth[]): string {
  return [
    '## Growth',
    '',
    'In brackets: how many times as much each costs as at the size where it is cheapest, where that is more than 2; and the',
    'time with an empty list, which is taken off the others. Order: 1 is linear, 1.5 by the root as well, 2 quadratic, from the smallest',
    'size to the largest; as the caches of the processor fill up, it is a little over 1 for what is linear: see the row for scale.',
    '',
    tableOf(growths, 'row'),
    '',
    tableOf(growths, 'entry'),
  ].join('\n')
}

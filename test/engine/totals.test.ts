import { describe, expect, it } from 'vitest'
import { type Earned, type Limits, risenBy, total } from '../../src/engine/totals.ts'

const upTo = (cap: number): Limits => ({ cap, floor: Number.NEGATIVE_INFINITY })
const earned = (low: number, high = low): Earned => ({ low, high })

describe('total', () => {
  it.each<[string, readonly Earned[], number, object]>([
    ['is 0 without parts', [], 10, { uncapped: 0, low: 0, high: 0 }],
    [
      'adds what is certain and what is possible',
      [earned(3), earned(0, 4), earned(0)],
      10,
      { uncapped: 3, low: 3, high: 7 },
    ],
    ['can reach its cap', [earned(6), earned(4)], 10, { uncapped: 10, low: 10, high: 10 }],
    [
      'cuts off at its cap and keeps the sum before it',
      [earned(6), earned(5)],
      10,
      { uncapped: 11, low: 10, high: 10 },
    ],
    ['cuts off what is possible alone', [earned(6), earned(0, 5)], 10, { uncapped: 6, low: 6, high: 10 }],
    ['can have a cap of 0', [earned(6)], 0, { uncapped: 6, low: 0, high: 0 }],
  ])('%s', (_, parts, cap, expected) => {
    expect(total(parts, upTo(cap))).toStrictEqual({ ...expected, ...upTo(cap) })
  })

  it('begins with what the parts are added to', () => {
    expect(total([earned(-4, -1)], upTo(100), 100)).toMatchObject({ uncapped: 96, low: 96, high: 99 })
  })

  it('is not below its floor, and keeps the sum before it', () => {
    expect(total([earned(-9, -4)], { cap: 10, floor: 0 }, 5)).toMatchObject({ uncapped: -4, low: 0, high: 1 })
  })
})

describe('risenBy', () => {
  /** Totals from the innermost to the outermost, each of a certain sum and a cap. */
  const totals = (...levels: readonly (readonly [sum: number, cap: number])[]) =>
    levels.map(([sum, cap]) => total([earned(sum)], upTo(cap)))

  it('is only what lifts the total over its floor', () => {
    expect(risenBy(6, total([earned(-4)], { cap: 10, floor: 0 }))).toBe(2)
  })

  it.each([
    ['is the whole gain where no cap is near', 4, totals([1, 10], [5, 20], [40, 100]), 4],
    ['is what is left under the cap of the item', 4, totals([8, 10], [8, 20], [40, 100]), 2],
    ['is what is left under the cap of the section', 4, totals([1, 10], [19, 20], [40, 100]), 1],
    ['is what is left under the cap of the total', 4, totals([1, 10], [5, 20], [97, 100]), 3],
    ['is the least that any cap leaves', 6, totals([5, 10], [17, 20], [98, 100]), 2],
    ['is 0 where the total is at its cap', 4, totals([1, 10], [5, 20], [100, 100]), 0],
    ['is 0 where the sum is above the cap already', 4, totals([1, 10], [5, 20], [103, 100]), 0],
    ['is 0 where the item is at its cap', 4, totals([10, 10], [10, 20], [40, 100]), 0],
    ['is 0 for no gain', 0, totals([1, 10], [5, 20], [40, 100]), 0],
    ['is the gain outside any total', 4, [], 4],
  ])('%s', (_, gain, levels, rise) => {
    expect(risenBy(gain, ...levels)).toBe(rise)
  })
})

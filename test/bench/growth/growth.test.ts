import { describe, expect, it } from 'vitest'
import { growth } from '../../../bench/growth/growth.ts'

const SIZES = [10, 100, 1000, 10_000, 40_000]

const grown = (timeOf: (size: number) => number, sizes: readonly number[] = SIZES) =>
  growth('something', 'row', sizes, timeOf)

describe('growth', () => {
  it.each<[string, number, (size: number) => number]>([
    ['so much for each', 1, (size) => size],
    ['sorted', 1.2, (size) => size * Math.log(size)],
    ['dearer where the caches fill up, and then not', 1.3, (size) => size * (size > 1000 ? 10 : 1)],
  ])('is linear: %s', (_, order, timeOf) => {
    const { isLinear, ...measured } = grown(timeOf)
    expect(isLinear).toBe(true)
    expect(measured.order).toBeCloseTo(order, 1)
  })

  it.each<[string, number, (size: number) => number]>([
    ['by the root of the size', 1.5, (size) => size ** 1.5 / 100],
    ['quadratic', 2, (size) => size ** 2 / 1e4],
    ['quadratic behind what is linear', 1.6, (size) => size + size ** 2 / 200],
  ])('is not linear: %s', (_, order, timeOf) => {
    const { isLinear, ...measured } = grown(timeOf)
    expect(isLinear).toBe(false)
    expect(measured.order).toBeCloseTo(order, 1)
  })

  it('is not linear where the largest size would take too long', () => {
    const { points, isLinear } = grown((size) => size ** 2)
    expect(points.at(-1)).toEqual({ size: 40_000 })
    expect(isLinear).toBe(false)
  })

  it('takes off what nothing costs', () => {
    const { points } = grown((size) => 1000 + size, [0, 10, 100])
    expect(points.map(({ each }) => each)).toEqual([undefined, 1000, 1000])
  })
})

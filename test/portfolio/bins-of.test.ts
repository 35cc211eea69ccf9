import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binsOf } from '../../src/portfolio/bins-of.ts'
import { toUnits } from '../../src/values/points.ts'

/** `10..20 3` for three from 10 to under 20, `90..=100` where 100 is in it. */
const textsOf = (points: readonly number[], lowest: number, highest: number) =>
  binsOf(points, lowest, highest).map(
    ({ from, to, toIncluded, applicants }) => `${from}..${toIncluded ? '=' : ''}${to} ${applicants}`,
  )

describe('the bins of a distribution', () => {
  it('are ten of ten for a hundred points and few applicants, and the last has its upper end', () => {
    // 10 begins the second bin, 9.999999 ends the first, 100 is in the last
    expect(textsOf([0, 9.999999, 10, 90, 100], 0, 100)).toEqual([
      '0..10 2',
      '10..20 1',
      '20..30 0',
      '30..40 0',
      '40..50 0',
      '50..60 0',
      '60..70 0',
      '70..80 0',
      '80..90 0',
      '90..=100 2',
    ])
  })

  it('are twenty of five for many', () => {
    const many = Array.from({ length: 50 }, () => 42)
    const bins = binsOf(many, 0, 100)
    expect(bins).toHaveLength(20)
    expect(bins[8]).toEqual({ from: 40, to: 45, toIncluded: false, applicants: 50 })
  })

  it.each<[string, readonly number[], number, number, readonly string[]]>([
    [
      'end at a maximum that is no multiple',
      [65],
      0,
      65,
      ['0..10 0', '10..20 0', '20..30 0', '30..40 0', '40..50 0', '50..60 0', '60..=65 1'],
    ],
    // one by one there would be eleven, so they are two wide, cut at even numbers
    [
      'begin at a floor below zero',
      [-3, -2],
      -3,
      8,
      ['-3..-2 1', '-2..0 1', '0..2 0', '2..4 0', '4..6 0', '6..=8 0'],
    ],
    [
      'are counted in tenths where there is but one point',
      [0.3],
      0,
      0.4,
      [
        '0..0.05 0',
        '0.05..0.1 0',
        '0.1..0.15 0',
        '0.15..0.2 0',
        '0.2..0.25 0',
        '0.25..0.3 0',
        '0.3..0.35 1',
        '0.35..=0.4 0',
      ],
    ],
    ['are a single one where a total can be but one number', [0, 0], 0, 0, ['0..=0 2']],
    [
      'cover what is outside of what should be',
      [-1, 7],
      0,
      5,
      ['-1..0 1', '0..1 0', '1..2 0', '2..3 0', '3..4 0', '4..5 0', '5..6 0', '6..=7 1'],
    ],
  ])('%s', (_, points, lowest, highest, expected) => {
    expect(textsOf(points, lowest, highest)).toEqual(expected)
  })

  it('hold everybody once, side by side, and are never too many', () => {
    const points = fc.integer({ min: -4_000_000, max: 400_000_000 }).map((units) => units / 1_000_000)
    fc.assert(
      fc.property(fc.array(points, { minLength: 1, maxLength: 120 }), points, points, (all, one, other) => {
        const bins = binsOf(all, Math.min(one, other), Math.max(one, other))
        expect(bins.reduce((sum, { applicants }) => sum + applicants, 0)).toBe(all.length)
        expect(bins.length).toBeLessThanOrEqual(20)
        expect(bins.filter(({ toIncluded }) => toIncluded)).toEqual(bins.slice(-1))
        for (const [index, { from, to }] of bins.entries()) {
          if (index > 0) expect(from).toBe(bins[index - 1]?.to)
          if (bins.length > 1) expect(toUnits(from)).toBeLessThan(toUnits(to))
        }
      }),
    )
  })
})

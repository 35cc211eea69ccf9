import { DOMParser } from '@xmldom/xmldom'
import { describe, expect, it } from 'vitest'
import { type ScoreBar, scoreBars } from '../../../src/report/chart/score-bars.ts'

const WORDS = { title: 'Sections', description: 'in words', axis: 'points' }

const bar = (points: number, ceiling: number, maximum: number, weight?: number): ScoreBar => ({
  title: 'A',
  figures: 'figures',
  points,
  ceiling,
  maximum,
  ...(weight !== undefined && { weight }),
})

/** The rectangles of a chart: what they are, where they begin, and how wide they are. */
const rectangles = (...bars: readonly ScoreBar[]) =>
  [...scoreBars(bars, WORDS).matchAll(/<rect class="(\w+)" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].map(
    ([, kind, x, width]) => [kind, Number(x), Number(width)],
  )

describe('bars of scores', () => {
  // 460 wide with an edge of 12 on either side: 436 for the whole scale
  it.each<[string, readonly ScoreBar[], readonly (readonly [string, number, number])[]]>([
    [
      'are filled for what is certain, hatched for what is possible, empty for all',
      [bar(2, 6, 8)],
      [
        ['rest', 12, 436],
        ['certain', 12, 109],
        ['possible', 121, 218],
      ],
    ],
    [
      'have one scale',
      [bar(4, 4, 4), bar(1, 1, 2)],
      [
        ['rest', 12, 436],
        ['certain', 12, 436],
        ['rest', 12, 218],
        ['certain', 12, 109],
      ],
    ],
    [
      'are as long as their points count in the whole',
      [bar(100, 100, 100, 0.5), bar(100, 100, 100, 0.25)],
      [
        ['rest', 12, 436],
        ['certain', 12, 436],
        ['rest', 12, 218],
        ['certain', 12, 218],
      ],
    ],
    [
      'go to the left for what is taken away, hatched for what may be',
      [bar(-4, -1, 0), bar(0, 0, 4)],
      [
        ['lost', 175.5, 54.5],
        ['possible', 12, 163.5],
        ['rest', 230, 218],
      ],
    ],
    [
      'may be open on both sides of nothing',
      [bar(-2, 2, 2)],
      [
        ['rest', 230, 218],
        ['possible', 230, 218],
        ['possible', 12, 218],
      ],
    ],
    ['are not there for nothing of nothing', [bar(0, 0, 0)], []],
  ])('%s', (_, bars, expected) => {
    expect(rectangles(...bars)).toEqual(expected)
  })

  it('hatch whatever is open', () => {
    expect(scoreBars([bar(2, 6, 8)], WORDS).match(/class="hatch"/g)).toHaveLength(1)
    expect(scoreBars([bar(-2, 2, 2)], WORDS).match(/class="hatch"/g)).toHaveLength(2)
    expect(scoreBars([bar(2, 2, 8)], WORDS)).not.toContain('class="hatch"')
  })

  it('are sound XML without ids, with every name and figure in it as text', () => {
    const title = '<script>"&'
    const svg = scoreBars([{ ...bar(1, 2, 3), title, figures: '1 / 3' }], { ...WORDS, title })
    const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
    expect(root?.getAttribute('role')).toBe('img')
    const texts = [...(root?.getElementsByTagName('text') ?? [])].map(({ textContent }) => textContent)
    expect(texts).toContain('<script>"&')
    expect(texts).toContain('1 / 3')
    expect(svg).not.toMatch(/ id=|url\(/)
  })
})

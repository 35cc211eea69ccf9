import { DOMParser } from '@xmldom/xmldom'
import { describe, expect, it } from 'vitest'
import { type GaugeMark, gauge } from '../../../src/report/chart/gauge.ts'

const WORDS = { title: 'Total', description: 'all of it', points: 'Points', below: ['8 possible', 'of 10'] }

const drawn = (points: number, ceiling: number, maximum: number, marks: readonly GaugeMark[] = []) =>
  gauge({ points, ceiling, maximum }, WORDS, marks)

/** The ends of a part of the ring at its outer edge, as SVG states them: of a ring of 104 around the centre. */
function outerEnds(svg: string, kind: string): readonly string[] | undefined {
  const [, from, to] =
    new RegExp(`class="${kind}" d="M([-\\d.,]+)A104,104,0,[01],1,([-\\d.,]+)L`).exec(svg) ?? []
  return from === undefined || to === undefined ? undefined : [from, to]
}

// 120° to either side of above: sin 120° × 104 = 90.067, -cos 120° × 104 = 52
const LEFT = '-90.067,52'
const RIGHT = '90.067,52'
const TOP = '0,-104'

describe('a gauge', () => {
  it.each<[string, number, number, string[] | undefined, string[] | undefined]>([
    ['is filled to the middle for half of its points', 5, 5, [LEFT, TOP], undefined],
    ['is hatched from what is certain to what is possible', 5, 10, [LEFT, TOP], [TOP, RIGHT]],
    ['is all hatched where nothing is certain', 0, 10, undefined, [LEFT, RIGHT]],
    ['is filled to its end where all is certain', 10, 10, [LEFT, RIGHT], undefined],
    ['draws more than everything as everything', 12, 12, [LEFT, RIGHT], undefined],
    ['draws less than nothing as nothing', -3, 0, undefined, undefined],
    ['hatches from nothing where less than nothing is certain', -3, 5, undefined, [LEFT, TOP]],
  ])('%s', (_, points, ceiling, certain, possible) => {
    const svg = drawn(points, ceiling, 10)
    const round = (ends: readonly string[] | undefined) => ends?.map((end) => end.replace(/^0,/, '0,'))
    expect(round(outerEnds(svg, 'certain'))).toEqual(certain)
    expect(round(outerEnds(svg, 'possible'))).toEqual(possible)
    expect(outerEnds(svg, 'rest')).toEqual([LEFT, RIGHT])
    expect(svg.includes('class="hatch"')).toBe(possible !== undefined)
  })

  it('has its figures as text, whatever they are', () => {
    const svg = drawn(-3.25, 8, 10)
    expect(svg).toMatch(/<text class="figure"[^>]*>-3.25<\/text>/)
    expect(svg).toMatch(/<text class="below"[^>]*>8 possible<\/text><text class="below"[^>]*>of 10<\/text>/)
  })

  it('draws nothing for a maximum of 0 but its ring', () => {
    const svg = drawn(0, 0, 0)
    expect(outerEnds(svg, 'certain')).toBeUndefined()
    expect(svg).not.toContain('NaN')
  })

  it('has a mark for each grade, and figures only where they do not stand in each other', () => {
    // a whole of 100 takes 240°, so 2 points are 4.8° and 10 points are 24°; figures need 10.9°
    const marks = [90, 70, 72].map((at) => ({ at, title: 'grade' }))
    const svg = drawn(5, 5, 100, marks)
    expect(svg.match(/class="tick"/g)).toHaveLength(3)
    expect([...svg.matchAll(/class="mark"[^>]*>(\d+)</g)].map(([, figure]) => figure)).toEqual(['70', '90'])
  })

  it('is an image with a name, without ids, of sound XML, whatever its words', () => {
    const title = '</title><script>"&\u0000'
    const svg = gauge(
      { points: 1, ceiling: 2, maximum: 3 },
      { title, description: title, points: title, below: [title] },
    )
    const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
    expect(root?.getAttribute('role')).toBe('img')
    expect(root?.firstChild?.textContent).toBe('</title><script>"&\ufffd')
    expect(root?.getElementsByTagName('script')).toHaveLength(0)
    expect(svg).not.toMatch(/ id=|url\(|xlink|http/)
  })
})

import { describe, expect, it } from 'vitest'
import { firstEntries, firstThings } from '../../../src/report/page/first-things.ts'
import { type PlanEntry, planEntries } from '../../../src/report/page/plan-entries.ts'
import { applicationOf } from './invented-application.ts'

const EACH = applicationOf()
const [MODEL] = planEntries(EACH)

type Worth = readonly [name: string, worth: number, isMissed?: true]

/** Entries that are worth so much, the letter first; those in brackets are missed. */
const entries = (...all: readonly Worth[]) =>
  all.map(([criterion, worth, isMissed = false]): PlanEntry => {
    if (MODEL === undefined) throw new Error('There is an entry.')
    return { ...MODEL, isMissed, gap: { ...MODEL.gap, criterion, worth } }
  })

describe('what to do first', () => {
  it.each<[string, readonly PlanEntry[], readonly string[], number]>([
    ['is nothing where there is no gap', [], [], 0],
    ['is the three gaps that add most', entries(['a', 5], ['b', 4], ['c', 3], ['d', 2]), ['a', 'b', 'c'], 0],
    ['is no gap that is missed', entries(['a', 5, true], ['b', 4], ['c', 3, true], ['d', 2]), ['b', 'd'], 0],
    ['is no gap that adds nothing', entries(['a', 1], ['b', 0], ['c', -1]), ['a'], 0],
    [
      'counts the gaps besides that add as much',
      entries(['a', 5], ['b', 5], ['c', 5], ['d', 5], ['e', 5], ['f', 4]),
      ['a', 'b', 'c'],
      2,
    ],
    [
      'counts no gap that is missed',
      entries(['a', 5], ['b', 5], ['c', 5], ['d', 5, true], ['e', 5]),
      ['a', 'b', 'c'],
      1,
    ],
    [
      'counts those as much as the last of the three, not as the first',
      entries(['a', 5], ['b', 4], ['c', 4], ['d', 4]),
      ['a', 'b', 'c'],
      1,
    ],
  ])('%s', (_, all, expected, tied) => {
    const found = firstEntries(all)
    expect([found.first.map(({ gap }) => gap.criterion), found.tied]).toEqual([expected, tied])
  })

  it('says how many more gaps are worth as much, with the way to the plan', () => {
    const line = (each: typeof EACH, ...all: readonly Worth[]) =>
      firstThings(entries(...all), each).find((text) => text.startsWith('<p class="tied">'))
    const four: readonly Worth[] = [
      ['a', 5],
      ['b', 5],
      ['c', 5],
      ['d', 5],
    ]
    expect(line(EACH, ...four)).toBe(
      '<p class="tied"><a href="#application-1-plan">另有 1 项同为 +5 分，见整改计划</a></p>',
    )
    expect(line(applicationOf({}, 'en'), ...four)).toContain(
      '1 more gap is worth as much: +5 points, see the plan',
    )
    expect(line(applicationOf({}, 'en'), ...four, ['e', 5])).toContain('2 more gaps are worth as much')
    expect(line(EACH, ...four.slice(0, 3))).toBeUndefined()
  })

  it('says where the rest of many needs is', () => {
    const needs = ['one', 'two', 'three', 'four', 'five'].map((text) => ({ text, isAlternative: false }))
    const shown = (count: number) => {
      const [entry] = entries(['a', 5])
      const html = firstThings(entry === undefined ? [] : [{ ...entry, needs: needs.slice(0, count) }], EACH)
      return /<ul class="needs">(.*?)<\/ul>/.exec(html.join(''))?.[1]
    }
    expect(shown(3)).toBe('<li>one</li><li>two</li><li>three</li>')
    expect(shown(5)).toBe('<li>one</li><li>two</li><li>three</li><li>另有 2 条，见整改计划</li>')
  })
})

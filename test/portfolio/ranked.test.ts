import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ranked } from '../../src/portfolio/ranked.ts'

type Sketch = readonly [id: string, points: number]

const entry = ([id, points]: Sketch) => ({ id, total: { points } })

const placesOf = (all: readonly Sketch[]) =>
  ranked(all.map(entry)).map(({ id, rank, tied }) => `${rank}${tied ? '=' : ''} ${id}`)

describe('a ranking', () => {
  it.each<[string, readonly Sketch[], readonly string[]]>([
    [
      'puts the most points first',
      [
        ['a', 1],
        ['b', 3],
        ['c', 2],
      ],
      ['1 b', '2 c', '3 a'],
    ],
    [
      'gives those of the same points one rank, and leaves out the next',
      [
        ['a', 9],
        ['b', 7.5],
        ['c', 7.5],
        ['d', 1],
      ],
      ['1 a', '2= b', '2= c', '4 d'],
    ],
    [
      'orders those of one rank by id',
      [
        ['c', 5],
        ['a', 5],
        ['b', 5],
      ],
      ['1= a', '1= b', '1= c'],
    ],
    [
      'knows points apart that differ by the least there is',
      [
        ['a', 0.3],
        ['b', 0.300001],
      ],
      ['1 b', '2 a'],
    ],
    [
      'takes sums that are the same as the same',
      [
        ['a', 0.3],
        ['b', 0.1 + 0.2],
      ],
      ['1= a', '1= b'],
    ],
    [
      'ranks points below zero',
      [
        ['a', -3],
        ['b', -0.5],
        ['c', 0],
      ],
      ['1 c', '2 b', '3 a'],
    ],
    [
      'orders ids by their characters, not by a language',
      [
        ['b', 1],
        ['é', 1],
        ['B', 1],
        ['重', 1],
      ],
      ['1= B', '1= b', '1= é', '1= 重'],
    ],
    ['of one is that one', [['a', 1]], ['1 a']],
  ])('%s', (_, all, expected) => {
    expect(placesOf(all)).toEqual(expected)
  })
})

const sketches = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1 }),
    total: fc.record({ points: fc.integer({ min: -40, max: 40 }).map((quarters) => quarters / 4) }),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 40 },
)

describe('every ranking', () => {
  it('gives each the rank after all that have more, and calls tied who shares it', () => {
    fc.assert(
      fc.property(sketches, (all) => {
        for (const { rank, tied, total } of ranked(all)) {
          expect(rank).toBe(1 + all.filter((each) => each.total.points > total.points).length)
          expect(tied).toBe(all.filter((each) => each.total.points === total.points).length > 1)
        }
      }),
    )
  })

  it('is the same whatever the order', () => {
    const shuffled = sketches.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(ranked(other)).toEqual(ranked(all))
      }),
    )
  })
})

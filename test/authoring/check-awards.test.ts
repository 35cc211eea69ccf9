import { describe, expect, it } from 'vitest'
import { codesOf, readStandard } from './invented-standard.ts'

const when = 'office.signage'
const round = { mode: 'down', places: 0 }
const at = (value: unknown, points: number) => ({ at: value, points })

const codes = (award: object) =>
  codesOf(readStandard({ maximum: 5 }, [{ maximum: 5, criteria: [{ points: 5, award }] }]))

describe('an award', () => {
  it.each([
    ['of units may give more for one unit than the row has', { per: 'staff.fullTime', points: 20, most: 30 }],
    [
      'may deduct more than the row has',
      {
        deduct: [
          { when, points: 20 },
          { per: 'staff.fullTime', points: 20 },
        ],
      },
    ],
    ['may take points away in a level', { levels: [{ when, points: -3 }, { points: 5 }] }],
    ['may have one level for everything', { levels: [{ points: 5 }] }],
    [
      'may have ranges of single points',
      {
        assessed: [
          { from: 5, to: 5 },
          { from: 0, to: 0 },
        ],
        step: 2.5,
      },
    ],
    ['may give less for more', { interpolate: 'staff.fullTime', from: at(5, 0), to: at(1, 5), round }],
    ['may begin with points below a threshold', { per: 'staff.fullTime', points: 1, below: 5, start: 2 }],
  ])('%s', (_, award) => {
    expect(codes(award)).toEqual([])
  })

  it.each([
    [
      'of parts of units in deductions says how it is rounded',
      { deduct: [{ per: 'staff.fullTime', points: 1, counting: 'exact' }] },
      'missing-key',
    ],
    [
      'has its floor within what it deducts from',
      { deduct: [{ when, points: 1 }], full: 3, floor: 4 },
      'invalid-value',
    ],
    ['in an alternative is held to the row', { best: [{ best: [{ when, points: 6 }] }] }, 'above-points'],
  ])('%s', (_, award, code) => {
    expect(codes(award)).toEqual([code])
  })
})

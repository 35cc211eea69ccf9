import { describe, expect, it } from 'vitest'
import { codesOf, readStandard, type SectionSketch } from './invented-standard.ts'

const of = (points: number, more: object = {}): SectionSketch => ({
  maximum: points,
  criteria: [{ points }],
  more: { ...more },
})

const penalty: SectionSketch = {
  maximum: 0,
  criteria: [{ points: 0, award: { deduct: [{ when: 'office.signage', points: 3 }], floor: -3 } }],
  more: { penalty: true },
}

const rounded = { rounding: { mode: 'half-up', places: 1, of: ['total'] } }
const sometimes = { applies: 'office.signage' }
const capped = { capped: true }

describe('a total', () => {
  const cases: readonly (readonly [string, object, readonly SectionSketch[], readonly string[]])[] = [
    ['is the sum of the sections', { maximum: 15 }, [of(10), of(5)], []],
    ['is not less than the sections', { maximum: 14 }, [of(10), of(5)], ['wrong-total']],
    ['may leave the bonus within it', { maximum: 10 }, [of(10), of(5, { bonus: true })], []],
    ['may have the bonus on top', { maximum: 15 }, [of(10), of(5, { bonus: true })], []],
    ['does not take half of the bonus', { maximum: 12 }, [of(10), of(5, { bonus: true })], ['wrong-total']],
    ['counts no penalties', { maximum: 10 }, [of(10), penalty], []],
    ['begins at its start', { maximum: 100, start: 100 }, [penalty], []],
    ['adds the sections to its start', { maximum: 100, start: 90 }, [of(10), penalty], []],
    [
      'is the weighted sum of the sections',
      { maximum: 100, ...rounded },
      [of(100, { weight: 0.3 }), of(100, { weight: 0.7 })],
      [],
    ],
    [
      'is what the sections are scaled to',
      { maximum: 110, scale: { from: 1000, to: 100 }, ...rounded },
      [of(600), of(400), of(10, { bonus: true })],
      [],
    ],
    [
      'is scaled from the weighted sections',
      { maximum: 100, scale: { from: 50, to: 100 }, ...rounded },
      [of(100, { weight: 0.5 })],
      [],
    ],
    [
      'is as much as one row where it is a mean',
      { maximum: 100, notApplicable: 'mean', ...rounded },
      [{ maximum: 200, criteria: [{ points: 100, ...sometimes }, { points: 100 }] }, of(100)],
      [],
    ],
    [
      'is not the sum of the rows where it is a mean',
      { maximum: 300, notApplicable: 'mean', ...rounded },
      [{ maximum: 200, criteria: [{ points: 100, ...sometimes }, { points: 100 }] }, of(100)],
      ['wrong-total'],
    ],
    [
      'is cut off only where there is more',
      { maximum: 10 },
      [{ maximum: 10, item: capped, criteria: [{ points: 10 }] }],
      ['wrong-total'],
    ],
    [
      'is cut off by sections and items that say so',
      { maximum: 6 },
      [{ maximum: 6, item: { maximum: 7, ...capped }, more: capped, criteria: [{ points: 8 }] }],
      [],
    ],
  ]

  it.each(cases)('%s', (_, head, sections, codes) => {
    expect(codesOf(readStandard(head, sections))).toEqual(codes)
  })
})

describe('a standard with rows that may not apply', () => {
  const cases: readonly (readonly [string, object, readonly SectionSketch[], readonly string[]])[] = [
    ['says what becomes of them', {}, [of(10, sometimes)], ['missing-key']],
    [
      'also where it is a criterion',
      {},
      [{ maximum: 10, criteria: [{ points: 10, ...sometimes }] }],
      ['missing-key'],
    ],
    [
      'also where it is an item',
      {},
      [{ maximum: 10, criteria: [{ points: 10 }], item: sometimes }],
      ['missing-key'],
    ],
    [
      'need not where each of them gives full points by itself',
      {},
      [{ maximum: 10, more: sometimes, criteria: [{ points: 10, notApplicable: 'full-credit' }] }],
      [],
    ],
    ['need not for a bonus', {}, [of(10), of(5, { bonus: true, ...sometimes })], []],
    ['need not round where they give full points', { notApplicable: 'full-credit' }, [of(10, sometimes)], []],
    [
      'rounds where the others are scaled',
      { notApplicable: 'renormalize-whole' },
      [of(10, sometimes)],
      ['missing-key'],
    ],
    [
      'may cut off a bonus where the others are scaled',
      { notApplicable: 'renormalize-section', ...rounded },
      [of(10, sometimes), { maximum: 5, item: capped, more: { bonus: true }, criteria: [{ points: 6 }] }],
      [],
    ],
    [
      'cuts off no row where the others are scaled',
      { notApplicable: 'renormalize-whole', ...rounded },
      [{ maximum: 10, item: capped, more: sometimes, criteria: [{ points: 12 }] }],
      ['invalid-value'],
    ],
  ]

  it.each(cases)('%s', (_, head, sections, codes) => {
    expect(codesOf(readStandard({ maximum: 10, ...head }, sections))).toEqual(codes)
  })
})

import { describe, expect, it } from 'vitest'
import { codesOf, readStandard } from './invented-standard.ts'

const title = { zh: '题', en: 'title' }
const gate = (condition: unknown) => [{ id: 'gate', source: '第一条', title, require: condition }]
const moreThan = (fact: string, value: unknown) => ({ fact, operator: 'greaterThan', value })

const read = (head: object, criterion: object = {}) =>
  readStandard({ maximum: 5, ...head }, [{ maximum: 5, criteria: [{ points: 5, ...criterion }] }])

const parameters = { 'least-staff': { title, value: 3, minimum: 1, maximum: 5 } }

describe('a name of a number', () => {
  const cases: readonly (readonly [string, object, object, readonly string[]])[] = [
    ['may be a parameter in a condition', { parameters }, { when: moreThan('least-staff', 2) }, []],
    [
      'may be a parameter to compare with',
      { parameters },
      { when: moreThan('staff.fullTime', { fact: 'least-staff' }) },
      [],
    ],
    ['may be a parameter in an award', { parameters }, { award: { per: 'least-staff', points: 1 } }, []],
    [
      'may be a parameter that a grade is given from',
      { parameters, grades: [{ id: 'pass', title, atLeast: { fact: 'least-staff' } }] },
      {},
      [],
    ],
    [
      'is not one of the results where a grade is given from it',
      {
        measures: { points: { pointsOf: 'total' } },
        grades: [{ id: 'pass', title, atLeast: { fact: 'points' } }],
      },
      {},
      ['unknown-measure'],
    ],
    [
      'may be one of the results in a gate',
      { measures: { 'total-share': { pointShareOf: 'total' } }, gates: gate(moreThan('total-share', 0.5)) },
      {},
      [],
    ],
    [
      'may be one of the results in a named condition and a measure that a gate asks for',
      {
        measures: { points: { pointsOf: 's1.i.c1' }, ways: { holding: [{ condition: 'enough' }] } },
        conditions: { enough: moreThan('points', 3) },
        gates: gate(moreThan('ways', 0)),
      },
      {},
      [],
    ],
    [
      'is not one of the results where it is asked whether a row applies',
      { notApplicable: 'full-credit', measures: { unmet: { rows: 'all', outcome: 'unmet' } } },
      { applies: moreThan('unmet', 1) },
      ['misplaced-measure'],
    ],
  ]

  it.each(cases)('%s', (_, head, criterion, codes) => {
    expect(codesOf(read(head, criterion))).toEqual(codes)
  })
})

describe('conditions that grow', () => {
  const many = { all: Array.from({ length: 3400 }, () => 'office.signage') }
  const head = { conditions: { many }, measures: { ways: { holding: [{ condition: 'many' }] } } }
  const reference = { condition: 'many' }

  it.each([
    [
      'in levels',
      { award: { levels: [reference, reference, reference].map((when) => ({ when, points: 5 })) } },
    ],
    [
      'in deductions',
      { award: { deduct: [reference, reference, reference].map((when) => ({ when, points: 1 })) } },
    ],
    ['by a measure that counts them', { when: { all: [moreThan('ways', 0), reference, reference] } }],
    [
      'by a measure that units are counted of',
      { when: undefined, award: { best: [0, 1, 2].map(() => ({ per: 'ways', points: 1 })) } },
    ],
  ])('%s are refused', (_, criterion) => {
    expect(codesOf(read(head, criterion))).toEqual(['oversized-condition'])
  })

  it('by whether rows apply and by gates are refused', () => {
    const all = { all: [reference, reference] }
    const rest = { notApplicable: 'full-credit', gates: gate(all) }
    expect(codesOf(read({ ...head, ...rest }, { applies: reference }))).toEqual(['oversized-condition'])
    expect(codesOf(read({ ...head, ...rest }))).toEqual([])
  })

  it('through measures and conditions in turn are refused where the row is longer than 64', () => {
    const conditions = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `step-${index}`,
        index === 39 ? 'office.signage' : moreThan(`ways-${index}`, 0),
      ]),
    )
    const measures = Object.fromEntries(
      Array.from({ length: 39 }, (_, index) => [
        `ways-${index}`,
        { holding: [{ condition: `step-${index + 1}` }] },
      ]),
    )
    expect(codesOf(read({ conditions, measures }))).toEqual(['oversized-condition'])
  })
})

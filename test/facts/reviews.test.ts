import { describe, expect, it } from 'vitest'
import { parseProfile } from '../../src/facts/parse-profile.ts'
import { codesOf, soundStandard } from '../authoring/invented-standard.ts'

const title = { zh: '题', en: 'title' }
const when = 'office.signage'
const assessed = {
  assessed: [
    { from: 3, to: 6 },
    { from: 7, to: 10 },
  ],
  step: 0.5,
}

const AWARDS = {
  assessed,
  nested: {
    levels: [
      { when, points: 0 },
      { when, award: { best: [assessed, { when, points: 6.3 }] } },
      { points: 2 },
    ],
  },
  'assessed in one case': { levels: [{ when, award: assessed }] },
  'assessed in every other case': { levels: [{ when, points: 2 }, { award: assessed }] },
  levels: { levels: [{ when, points: 8 }, { points: -1 }] },
  units: { per: 'staff.fullTime', points: 2.5 },
  line: {
    interpolate: 'staff.fullTime',
    from: { at: 0, points: 2 },
    to: { at: 5, points: 8 },
    round: { mode: 'down', places: 0 },
  },
  deductions: { deduct: [{ when, points: 4 }], floor: -4 },
  'whole deductions': { deduct: [{ when, points: 4 }] },
} satisfies Readonly<Record<string, unknown>>

type Kind = keyof typeof AWARDS | 'condition'

function problemsOf(kind: Kind, review: object, criterion: object = {}): readonly string[] {
  const body = kind === 'condition' ? { when } : { award: AWARDS[kind] }
  const rules = soundStandard(
    {
      maximum: 10,
      notApplicable: 'full-credit',
      gates: [{ id: 'gate', source: '第一条', title, veto: when }],
    },
    [{ maximum: 10, criteria: [{ points: 10, ...body, ...criterion }] }],
  )
  const reviews = [{ criterion: 's1.i.c1', by: '李敏', on: '2025-12-08', ...review }]
  const text = JSON.stringify({ id: 'a', name: 'a', facts: {}, reviews })
  return codesOf(parseProfile(text, rules, { file: 'a.json' }))
}

const RANGE = ['number-out-of-range']
const VALUE = ['invalid-value']

describe('the points of a review', () => {
  const cases: readonly (readonly [string, Kind, number, readonly string[]])[] = [
    ['may be all of a condition', 'condition', 10, []],
    ['are not more than all', 'condition', 10.5, RANGE],
    ['are not below 0', 'condition', -1, RANGE],
    ['may be at the end of a range', 'assessed', 6, []],
    ['may be at a step within it', 'assessed', 7.5, []],
    ['are not between the steps', 'assessed', 7.25, RANGE],
    ['are not between the ranges', 'assessed', 6.5, RANGE],
    ['are not 0 where a range begins above it', 'assessed', 0, RANGE],
    ['may be in a range of a level', 'nested', 8, []],
    ['may be those of another level', 'nested', 2, []],
    ['may be those of an alternative', 'nested', 6.3, []],
    ['may be none, as a level gives', 'nested', 0, []],
    ['are of no other level', 'nested', 1, RANGE],
    ['may be none where no level may hold', 'assessed in one case', 0, []],
    ['are not none where a level always holds', 'assessed in every other case', 0, RANGE],
    ['may be the least of the levels', 'levels', -1, []],
    ['may be between the levels, which no assessor has to keep to', 'levels', 3, []],
    ['are not below the least of the levels', 'levels', -2, RANGE],
    ['may be any of units', 'units', 10, []],
    ['are not negative for units', 'units', -1, RANGE],
    ['may be on a line', 'line', 5, []],
    ['may be the floor of deductions', 'deductions', -4, []],
    ['are not below the floor', 'deductions', -5, RANGE],
    ['are not below 0 where the floor is left out', 'whole deductions', -1, RANGE],
  ]

  it.each(cases)('%s', (_, kind, points, codes) => {
    expect(problemsOf(kind, { points })).toEqual(codes)
  })

  it('have at most six decimal places', () => {
    expect(problemsOf('condition', { points: 0.1234567 })).toEqual(VALUE)
  })
})

describe('the outcome of a review', () => {
  const cases: readonly (readonly [string, Kind, object, object, readonly string[]])[] = [
    ['may be met for levels that take nothing away', 'units', { outcome: 'met' }, {}, []],
    ['may be unmet for a condition', 'condition', { outcome: 'unmet' }, {}, []],
    ['is not met where an assessor chooses', 'assessed', { outcome: 'met' }, {}, VALUE],
    ['is not met where an assessor chooses in a level', 'nested', { outcome: 'met' }, {}, VALUE],
    ['is not unmet where points may be taken away', 'levels', { outcome: 'unmet' }, {}, VALUE],
    ['is not met where deductions go below 0', 'deductions', { outcome: 'met' }, {}, VALUE],
    ['may be met where they do not', 'whole deductions', { outcome: 'met' }, {}, []],
    ['leaves no row out that always applies', 'assessed', { outcome: 'notApplicable' }, {}, VALUE],
    [
      'may leave a row out that need not apply',
      'assessed',
      { outcome: 'notApplicable' },
      { applies: when },
      [],
    ],
    ['is met or unmet for a gate', 'condition', { criterion: 'gate', outcome: 'unmet' }, {}, []],
    ['is no points for a gate', 'condition', { criterion: 'gate', points: 1 }, {}, VALUE],
  ]

  it.each(cases)('%s', (_, kind, review, criterion, codes) => {
    expect(problemsOf(kind, review, criterion)).toEqual(codes)
  })

  it('may leave a row out whose section need not apply', () => {
    const rules = soundStandard({ maximum: 10, notApplicable: 'full-credit' }, [
      { maximum: 10, more: { applies: when }, criteria: [{ points: 10 }] },
    ])
    const reviews = [{ criterion: 's1.i.c1', outcome: 'notApplicable', by: '李敏', on: '2025-12-08' }]
    const reading = parseProfile(JSON.stringify({ id: 'a', name: 'a', facts: {}, reviews }), rules, {
      file: 'a.json',
    })
    expect(reading).toMatchObject({ ok: true, value: { reviews } })
  })
})

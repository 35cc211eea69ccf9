import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseRuleSet } from '../../src/authoring/parse-rule-set.ts'
import { printRuleSet } from '../../src/authoring/print-rule-set.ts'
import { ruleSetSchema } from '../../src/authoring/rule-set-schema.ts'
import { soundStandard, standardText } from './invented-standard.ts'

const title = { zh: '题', en: 'title' }
const bare = 'office.signage'
const written = { fact: 'office.signage', operator: 'equal', value: true }
const atPath = {
  fact: 'staff',
  path: '$.fullTime',
  operator: 'lessThan',
  value: { fact: 'staff', path: '$.partTime' },
}
const dotted = { fact: 'staff.fullTime', operator: 'lessThan', value: { fact: 'staff.partTime' } }
const round = { mode: 'half-even', places: 2 }
const gate = { source: '第一条', title, note: title, remedy: title }

/** A standard with every key of the language, its conditions as given. */
function everything(simple: unknown, comparison: unknown) {
  const awards = [
    { when: comparison, points: -2 },
    {
      levels: [
        { title, when: simple, points: 10 },
        { when: comparison, award: { when: simple, points: 6 } },
        { award: { assessed: [{ title, from: 1, to: 2.5 }], step: 0.5 } },
      ],
    },
    { per: 'since-founding', points: 2.5, from: 2, every: 3, counting: 'exact', most: 7.5, start: 1, round },
    { per: 'pass-mark', points: 1, below: 5, counting: 'begun' },
    {
      interpolate: 'share-trained',
      from: { at: 0.5, points: 0 },
      to: { at: { fact: 'pass-mark' }, points: 10 },
      round,
    },
    { best: [{ when: simple, points: 3 }, { best: [{ per: 'ways', points: 1, counting: 'whole' }] }] },
    {
      deduct: [
        { when: comparison, points: 1 },
        { per: 'staff.fullTime', points: 0.5, most: 3 },
      ],
      full: 9,
      floor: -4,
    },
  ]
  const head = {
    effective: { from: '2025-01-01', to: '2027-12-31' },
    maximum: 110,
    floor: -20,
    start: 10,
    scale: { from: 140, to: 100 },
    rounding: { ...round, of: ['sections', 'total'] },
    notApplicable: 'renormalize-section',
    ifNothingApplies: 'full',
    parameters: {
      'pass-mark': {
        title,
        value: 60,
        minimum: 50,
        maximum: 90,
        changes: [{ from: '2026-01-01', value: 65 }],
      },
    },
    grades: [
      { id: 'gold', title, atLeast: 90 },
      { id: 'silver', title, atLeast: { fact: 'pass-mark' } },
      { id: 'none', title, passes: false },
    ],
    gates: [
      { id: 'g1', ...gate, precondition: simple },
      { id: 'g2', ...gate, veto: comparison },
      { id: 'g3', ...gate, stop: simple },
      { id: 'g4', ...gate, require: { condition: 'enough' }, for: 'gold' },
      { id: 'g5', ...gate, zero: 's1', when: simple },
      { id: 'g6', ...gate, ceiling: 'silver', when: comparison },
      { id: 'g7', ...gate, fix: 'none', when: simple },
      { id: 'g8', ...gate, route: 'gold', when: { not: simple } },
    ],
    evidence: { photo: title },
    measures: {
      ways: { holding: [simple, { any: [comparison, simple] }], title },
      'share-trained': { share: 'employees.trained', in: 'employees.total' },
      'since-founding': { sum: ['staff.fullTime', 'staff.partTime'] },
      'section-points': { pointsOf: 's1' },
      'total-share': { pointShareOf: 'total', title },
      'open-rows': { rows: ['s1', 's2.i'], outcome: 'notApplicable', pointsAtMost: 0 },
      'all-rows': { rows: 'all', outcome: 'met' },
    },
    conditions: { enough: { all: [{ fact: 'total-share', operator: 'greaterThan', value: 0.5 }, simple] } },
  }
  const sections = [
    {
      maximum: 70,
      more: { weight: 2, applies: simple },
      item: { applies: comparison },
      criteria: awards.map((award) => ({
        points: 10,
        award,
        applies: simple,
        required: 'gold',
        note: title,
      })),
    },
    {
      maximum: 5,
      more: { bonus: true, capped: true },
      item: { maximum: 6, capped: true },
      criteria: [
        {
          points: 8,
          when: simple,
          applies: comparison,
          notApplicable: 'full-credit',
          required: true,
          penalizes: ['infringements.committed'],
          evidence: [{ kind: 'photo', stamped: true }],
          remedy: title,
        },
      ],
    },
    {
      maximum: 0,
      more: { penalty: true },
      criteria: [{ points: 0, award: { deduct: [{ when: simple, points: 3 }], floor: -3 } }],
    },
  ]
  return [head, sections] as const
}

describe('a rule set with every key of the language', () => {
  it('has its shorthands written out everywhere', () => {
    const { digest, ...short } = soundStandard(...everything(bare, atPath))
    expect({ digest, ...short }).toEqual(soundStandard(...everything(written, dotted)))
  })

  it('says what its file says', () => {
    const text = standardText(...everything(written, dotted))
    const { digest, facts, ...rest } = soundStandard(...everything(written, dotted))
    expect({ ...rest, facts: facts.id }).toEqual(JSON.parse(text))
  })

  it('is read back from its print', () => {
    const rules = soundStandard(...everything(bare, atPath))
    const again = parseRuleSet(printRuleSet(rules), { file: 'printed.yaml', dictionary: () => rules.facts })
    expect(again).toEqual({ ok: true, value: rules })
  })
})

it('a rule set that leaves them out has no parameters, grades and gates', () => {
  const rules = soundStandard({ maximum: 5 }, [{ maximum: 5, criteria: [{ points: 5 }] }])
  expect(rules).toMatchObject({
    parameters: {},
    grades: [],
    gates: [],
    evidence: {},
    measures: {},
    conditions: {},
  })
})

it('the file format is a JSON Schema', () => {
  const { properties } = z.toJSONSchema(ruleSetSchema, { io: 'input' })
  expect(Object.keys(properties ?? {})).toEqual(Object.keys(ruleSetSchema.shape))
})

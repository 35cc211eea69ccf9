import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/assess.ts'
import { type Award, COUNTINGS, type Deduction, type Level, type UnitPoints } from '../../src/model/award.ts'
import type { Condition } from '../../src/model/condition.ts'
import type { FactDictionary } from '../../src/model/fact-dictionary.ts'
import type { Profile } from '../../src/model/profile.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { rounding } from '../support/arbitrary-award.ts'
import { label } from '../support/facts.ts'
import { findingsOf } from '../support/findings.ts'
import { profileOf } from '../support/profile.ts'
import { referenceOf } from '../support/reference-scheme.ts'
import { ruleSetOf } from '../support/rule-set.ts'

/*
 * What a row gives that looks at one whole number only, of which the ends are known: exactly the least and the most
 * of what the reference gives for each of the numbers.
 */

const RUNS = { numRuns: 2000 }
const MOST = 12
const POINTS = 10

const FACTS: FactDictionary = {
  id: 'one-number',
  version: '1.0.0',
  title: label('one number'),
  facts: {
    number: { type: 'number', title: label('number'), integer: true, minimum: 0, maximum: MOST },
    events: {
      type: 'list',
      title: label('events'),
      datedBy: 'date',
      entries: { date: { type: 'date', title: label('date') } },
    },
  },
}

const constant = fc.integer({ min: -2, max: 2 * MOST + 4 }).map((halves) => halves / 2)
const points = fc.integer({ min: 0, max: 4 * POINTS }).map((quarters) => quarters / 4)
const positive = fc.constantFrom(0.1, 0.25, 1, 3)

const comparison: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    fact: fc.constant('number'),
    operator: fc.constantFrom(
      ...([
        'lessThan',
        'lessThanInclusive',
        'greaterThan',
        'greaterThanInclusive',
        'equal',
        'notEqual',
      ] as const),
    ),
    value: constant,
  }),
  fc.record({
    fact: fc.constant('number'),
    operator: fc.constantFrom('in', 'notIn' as const),
    value: fc.array(constant, { minLength: 1, maxLength: 3 }),
  }),
)

/** A band between two numbers, its ends included or not. */
const band: fc.Arbitrary<Condition> = fc
  .tuple(constant, constant, fc.boolean(), fc.boolean())
  .map(([one, other, hasFirst, hasLast]) => ({
    all: [
      {
        fact: 'number',
        operator: hasFirst ? 'greaterThanInclusive' : 'greaterThan',
        value: Math.min(one, other),
      },
      { fact: 'number', operator: hasLast ? 'lessThanInclusive' : 'lessThan', value: Math.max(one, other) },
    ],
  }))

/** A comparison that a whole number of the range can meet or miss as well as any number can. */
const plainComparison: fc.Arbitrary<Condition> = fc.record({
  fact: fc.constant('number'),
  operator: fc.constantFrom('lessThan', 'greaterThanInclusive', 'equal', 'notEqual' as const),
  value: fc.integer({ min: -1, max: MOST + 1 }),
})

const condition: fc.Arbitrary<Condition> = fc.oneof(
  comparison,
  band,
  fc.array(fc.oneof(comparison, band), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
  fc.oneof(comparison, band).map((not) => ({ not })),
)

const level: fc.Arbitrary<Level> = fc.record({ when: condition, points })
const levels: fc.Arbitrary<Award> = fc
  .tuple(fc.array(level, { minLength: 1, maxLength: 4 }), fc.option(points, { nil: undefined }))
  .map(([some, rest]) => ({ levels: rest === undefined ? some : [...some, { points: rest }] }))

const unitPoints: fc.Arbitrary<UnitPoints> = fc
  .tuple(
    positive,
    fc.oneof(fc.record({ from: constant }), fc.record({ below: constant }), fc.constant({})),
    fc.record({ every: fc.constantFrom(0.3, 0.5, 2, 5), most: points }, { requiredKeys: [] }),
    fc.constantFrom(...COUNTINGS),
    rounding,
  )
  .map(([each, limit, rest, counting, round]) => ({
    per: 'number',
    points: each,
    ...limit,
    ...rest,
    counting,
    ...(counting === 'exact' && { round }),
  }))

const units: fc.Arbitrary<Award> = fc.tuple(unitPoints, points).map(([each, start]) => ({ ...each, start }))

const line: fc.Arbitrary<Award> = fc
  .tuple(constant, constant, points, points, rounding)
  .filter(([one, other]) => one !== other)
  .map(([one, other, first, last, round]) => ({
    interpolate: 'number',
    from: { at: one, points: first },
    to: { at: other, points: last },
    round,
  }))

const deduction: fc.Arbitrary<Deduction> = fc.oneof(
  unitPoints,
  fc.record({ when: plainComparison, points: positive }),
)
const deducted: fc.Arbitrary<Award> = fc
  .tuple(deduction, fc.constantFrom(0, -2, 3))
  .map(([each, floor]) => ({ deduct: [each], floor }))

const once: fc.Arbitrary<Award> = fc.record({ when: plainComparison, points })

function rulesOf(award: Award, measures: RuleSet['measures'] = {}): RuleSet {
  return ruleSetOf({ facts: FACTS, measures, criteria: { 's.i.c': { points: POINTS, award } } })
}

/** What the reference gives for each of the numbers from one to another: the least and the most. */
function boundsOver(award: Award, first: number, last: number): readonly [number, number] {
  const given: number[] = []
  for (let number = first; number <= last; number += 1) {
    const facts = { number, events: [] }
    const when = { asOf: '2025-06-30', period: 2025 }
    const reference = referenceOf({ rules: rulesOf(award), facts, reviews: [], basis: 'claimed', ...when })
    given.push(reference.criteria['s.i.c']?.points ?? Number.NaN)
  }
  return [Math.min(...given), Math.max(...given)]
}

function boundsOf(rules: RuleSet, profile: Profile): readonly (number | undefined)[] {
  const [finding] = findingsOf(compile(rules).assess(profile, { asOf: '2025-06-30' }))
  return [finding?.points, finding?.ceiling]
}

describe.each([
  ['levels', levels],
  ['units', units],
  ['a line', line],
  ['a deduction', deducted],
  ['all or nothing', once],
])('the bounds of %s', (_, award) => {
  it('are those over every number that a fact can be', () => {
    fc.assert(
      fc.property(award, (each) => {
        expect(boundsOf(rulesOf(each), profileOf({}))).toEqual(boundsOver(each, 0, MOST))
      }),
      RUNS,
    )
  })

  it('are those over every number that a count can be', () => {
    const count = fc.integer({ min: 0, max: 5 })
    fc.assert(
      fc.property(award, count, count, (each, dated, undated) => {
        const renamed: Award = JSON.parse(JSON.stringify(each).replaceAll('"number"', '"counted"'))
        const measures = { counted: { count: 'events', during: 'period' as const } }
        const events = [...Array(dated).fill({ date: '2025-03-01' }), ...Array(undated).fill({})]
        const bounds = boundsOf(rulesOf(renamed, measures), profileOf({ events }))
        expect(bounds).toEqual(boundsOver(each, dated, dated + undated))
      }),
      RUNS,
    )
  })
})

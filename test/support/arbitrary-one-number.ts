import fc from 'fast-check'
import { type Award, COUNTINGS, type Deduction, type Level, type UnitPoints } from '../../src/model/award.ts'
import type { Condition } from '../../src/model/condition.ts'
import type { FactDictionary } from '../../src/model/fact-dictionary.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { rounding } from './arbitrary-award.ts'
import { label } from './facts.ts'
import { referenceOf } from './reference-scheme.ts'
import { ruleSetOf } from './rule-set.ts'

/* Random awards that look at one whole number only. */

/** The most that the number can be; the least is 0. */
export const MOST = 12
/** The points of the row. */
export const POINTS = 10

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
export const levels: fc.Arbitrary<Award> = fc
  .tuple(fc.array(level, { minLength: 1, maxLength: 4 }), fc.option(points, { nil: undefined }))
  .map(([some, rest]) => ({ levels: rest === undefined ? some : [...some, { points: rest }] }))

/** Levels from the best to the worst, each with a threshold that is easier to reach. */
export const rankedLevels: fc.Arbitrary<Award> = fc
  .tuple(
    fc.uniqueArray(constant, { minLength: 1, maxLength: 4 }),
    fc.uniqueArray(fc.oneof(points, fc.constant(POINTS)), { minLength: 4, maxLength: 4 }),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([thresholds, given, isUp, isInclusive]) => {
    const operator = isUp ? 'greaterThan' : 'lessThan'
    const best = [...given].sort((one, other) => other - one)
    const hardest = [...thresholds].sort((one, other) => (isUp ? other - one : one - other))
    return {
      levels: hardest.map((value, index) => ({
        when: {
          fact: 'number',
          operator: isInclusive
            ? (`${operator}Inclusive` as const)
            : (operator as 'greaterThan' | 'lessThan'),
          value,
        },
        points: best[index] ?? 0,
      })),
    }
  })

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

export const units: fc.Arbitrary<Award> = fc
  .tuple(unitPoints, points)
  .map(([each, start]) => ({ ...each, start }))

export const line: fc.Arbitrary<Award> = fc
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
export const deducted: fc.Arbitrary<Award> = fc
  .tuple(deduction, fc.constantFrom(0, -2, 3))
  .map(([each, floor]) => ({ deduct: [each], floor }))

export const once: fc.Arbitrary<Award> = fc.record({ when: plainComparison, points })

/** @returns a rule set of one row with the award */
export function rulesOf(award: Award, measures: RuleSet['measures'] = {}): RuleSet {
  return ruleSetOf({ facts: FACTS, measures, criteria: { 's.i.c': { points: POINTS, award } } })
}

/** @returns what the reference gives where the number is known */
export function pointsAt(award: Award, number: number): number {
  const facts = { number, events: [] }
  const when = { asOf: '2025-06-30', period: 2025 }
  const reference = referenceOf({ rules: rulesOf(award), facts, reviews: [], basis: 'claimed', ...when })
  return reference.criteria['s.i.c']?.points ?? Number.NaN
}

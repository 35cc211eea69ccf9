import fc from 'fast-check'
import { type Award, COUNTINGS, type Deduction, type Level, type UnitPoints } from '../../src/model/award.ts'
import type { FactReference } from '../../src/model/condition.ts'
import { ROUNDING_MODES, type Rounding } from '../../src/values/rounding.ts'
import { condition, NUMBERS } from './arbitrary-rule-set.ts'

/* Random awards of every kind over the small dictionary, none of which gives more than its row. */

export const rounding: fc.Arbitrary<Rounding> = fc.record({
  mode: fc.constantFrom(...ROUNDING_MODES),
  places: fc.integer({ min: 0, max: 2 }),
})

const quantity = fc.constantFrom(...NUMBERS, 'mark')
const threshold = fc.integer({ min: -4, max: 12 }).map((quarters) => quarters / 4)

/** So many quarters of the points of a row. */
const quarters = (points: number) => fc.integer({ min: 0, max: 4 }).map((each) => (points * each) / 4)

function unitPoints(points: fc.Arbitrary<number>): fc.Arbitrary<UnitPoints> {
  const limits = fc.oneof(
    fc.record({ from: threshold }),
    fc.record({ below: threshold }),
    fc.constant<Partial<UnitPoints>>({}),
  )
  const counted = fc.oneof(
    fc.record({ counting: fc.constant('exact' as const), round: rounding }),
    fc.record({ counting: fc.constantFrom(...COUNTINGS.filter((each) => each !== 'exact')) }),
    fc.constant<Partial<UnitPoints>>({}),
  )
  const step = fc.record({ every: fc.constantFrom(0.25, 0.5, 2) }, { requiredKeys: [] })
  return fc
    .tuple(quantity, points, limits, counted, step)
    .map(([per, each, limit, counting, every]) => ({ per, points: each, ...limit, ...counting, ...every }))
}

const positive = fc.constantFrom(0.25, 0.5, 1, 2)

const deduction: fc.Arbitrary<Deduction> = fc.oneof(
  fc.record({ when: condition, points: positive }),
  unitPoints(positive),
  fc.tuple(unitPoints(positive), positive).map(([units, most]) => ({ ...units, most })),
)

/** Levels by one number, so that their bounds are exact. */
function numberLevels(points: number): fc.Arbitrary<readonly Level[]> {
  const level = (name: string) =>
    fc.record({
      when: fc.oneof(
        fc.record({
          fact: fc.constant(name),
          operator: fc.constantFrom('greaterThanInclusive', 'lessThan', 'equal' as const),
          value: threshold,
        }),
        fc.tuple(threshold, threshold).map(([low, high]) => ({
          all: [
            { fact: name, operator: 'greaterThan' as const, value: Math.min(low, high) },
            { fact: name, operator: 'lessThanInclusive' as const, value: Math.max(low, high) },
          ],
        })),
      ),
      points: quarters(points),
    })
  return fc.constantFrom(...NUMBERS).chain((name) => fc.array(level(name), { minLength: 1, maxLength: 3 }))
}

const anchor = (points: number) =>
  fc.record({
    at: fc.oneof<fc.Arbitrary<number | FactReference>[]>(
      threshold,
      quantity.map((fact) => ({ fact })),
    ),
    points: quarters(points),
  })

/** @returns awards of every kind for a row of so many points */
export function award(points: number, depth = 1): fc.Arbitrary<Award> {
  const inner =
    depth === 0
      ? fc.constant<Award>({ deduct: [{ when: { condition: 'named' }, points: 1 }] })
      : fc.constant(0).chain(() => award(points, depth - 1))
  const level: fc.Arbitrary<Level> = fc.oneof(
    fc.record({ when: condition, points: quarters(points) }),
    fc.record({ when: condition, award: inner }),
  )
  const levels = fc.oneof(fc.array(level, { minLength: 1, maxLength: 3 }), numberLevels(points))
  const otherwise = fc.option(quarters(points), { nil: undefined })
  return fc.oneof(
    fc.record({ when: condition, points: quarters(points) }),
    fc
      .tuple(levels, otherwise)
      .map(([some, rest]) => ({ levels: rest === undefined ? some : [...some, { points: rest }] })),
    unitPoints(positive),
    fc.tuple(unitPoints(positive), quarters(points)).map(([units, start]) => ({ ...units, start })),
    fc.record({ interpolate: quantity, from: anchor(points), to: anchor(points), round: rounding }),
    fc.record({ best: fc.array(inner, { minLength: 1, maxLength: 3 }) }),
    fc.tuple(quarters(points), quarters(points)).map(([one, other]) => ({
      assessed: [{ from: Math.min(one, other), to: Math.max(one, other) }],
    })),
    fc.record(
      {
        deduct: fc.array(deduction, { minLength: 1, maxLength: 3 }),
        floor: fc.constantFrom(0, -1, -5),
      },
      { requiredKeys: ['deduct'] },
    ),
  )
}

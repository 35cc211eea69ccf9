import { describe, expect, it } from 'vitest'
import { TIME_UNITS, type TimeUnit } from '../../src/model/measure.ts'
import { scopeOf, situationOf } from '../support/scope.ts'

/** How much time has passed from the day on which the policy was adopted. */
function elapsed(unit: TimeUnit, adoptedOn: string | undefined, asOf: string) {
  const operand = scopeOf({ measures: { age: { elapsed: 'policy.adoptedOn', in: unit } } }).operand('age')
  if (operand.kind !== 'number') throw new Error('time is a number')
  const facts = adoptedOn === undefined ? {} : { policy: { adoptedOn } }
  const { low, high } = operand.range(situationOf(facts, { asOf }))
  return low === high ? low : [low, high]
}

describe.each<[TimeUnit, readonly (readonly [string, string, string, number])[]]>([
  [
    'days',
    [
      ['of the day itself are none', '2025-06-30', '2025-06-30', 0],
      ['of the day before are one', '2025-06-29', '2025-06-30', 1],
      ['count 28 in February', '2025-02-01', '2025-03-01', 28],
      ['count 29 in February of a leap year', '2024-02-01', '2024-03-01', 29],
      ['count 365 in a year', '2024-06-30', '2025-06-30', 365],
      ['count 366 over a leap day', '2023-06-30', '2024-06-30', 366],
      ['to come are none', '2025-07-01', '2025-06-30', 0],
    ],
  ],
  [
    'months',
    [
      ['of the day itself are none', '2025-06-30', '2025-06-30', 0],
      ['have not passed on the day before', '2025-05-15', '2025-06-14', 0],
      ['have passed on the corresponding day', '2025-05-15', '2025-06-15', 1],
      ['count across years', '2024-11-15', '2025-02-15', 3],
      ['have not passed a day early across years', '2024-11-15', '2025-02-14', 2],
      ['pass with the last day of a month that has no corresponding one', '2025-01-31', '2025-02-28', 1],
      ['have not passed before it', '2025-01-31', '2025-02-27', 0],
      ['pass with 29 February in a leap year', '2024-01-31', '2024-02-29', 1],
      ['pass with the corresponding day again after that', '2025-01-31', '2025-03-30', 1],
      ['and on it', '2025-01-31', '2025-03-31', 2],
      ['count twelve a year', '2024-06-30', '2025-06-30', 12],
      ['to come are none', '2025-08-30', '2025-06-30', 0],
    ],
  ],
  [
    'years',
    [
      ['of the day itself are none', '2025-06-30', '2025-06-30', 0],
      ['have not passed on the day before', '2024-06-30', '2025-06-29', 0],
      ['have passed on the corresponding day', '2024-06-30', '2025-06-30', 1],
      ['count several', '2015-07-01', '2025-06-30', 9],
      ['from 29 February pass with 28 February', '2024-02-29', '2025-02-28', 1],
      ['from 29 February have not passed before', '2024-02-29', '2025-02-27', 0],
      ['from 29 February have passed on 1 March', '2024-02-29', '2025-03-01', 1],
      ['from 29 February pass with the next one only', '2024-02-29', '2028-02-28', 3],
      ['from 29 February pass with the next one', '2024-02-29', '2028-02-29', 4],
      ['to 29 February pass with it', '2023-02-28', '2024-02-29', 1],
      ['to come are none', '2026-01-01', '2025-06-30', 0],
    ],
  ],
])('%s', (unit, cases) => {
  it.each(cases)('%s', (_, adoptedOn, asOf, passed) => {
    expect(elapsed(unit, adoptedOn, asOf)).toBe(passed)
  })
})

it.each(TIME_UNITS)('%s may be any number, but not less than none, where the date is not stated', (unit) => {
  expect(elapsed(unit, undefined, '2025-06-30')).toEqual([0, Number.POSITIVE_INFINITY])
})

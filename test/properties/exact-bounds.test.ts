import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/assess.ts'
import type { Award } from '../../src/model/award.ts'
import type { Profile } from '../../src/model/profile.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import {
  deducted,
  levels,
  line,
  MOST,
  once,
  pointsAt,
  rulesOf,
  units,
} from '../support/arbitrary-one-number.ts'
import { findingsOf } from '../support/findings.ts'
import { profileOf } from '../support/profile.ts'

/*
 * What a row gives that looks at one whole number only, of which the ends are known: exactly the least and the most
 * of what the reference gives for each of the numbers.
 */

const RUNS = { numRuns: 1000 }

/** What the reference gives for each of the numbers from one to another: the least and the most. */
function boundsOver(award: Award, first: number, last: number): readonly [number, number] {
  const given: number[] = []
  for (let number = first; number <= last; number += 1) given.push(pointsAt(award, number))
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

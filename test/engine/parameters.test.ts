import { describe, expect, it } from 'vitest'
import { type AssessOptions, compile } from '../../src/assess.ts'
import type { Award } from '../../src/model/award.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { label } from '../support/facts.ts'
import { findingsOf } from '../support/findings.ts'
import { profileOf } from '../support/profile.ts'
import { ruleSetOf } from '../support/rule-set.ts'

const parameters: RuleSet['parameters'] = {
  mark: {
    title: label('mark'),
    value: 6,
    minimum: 4,
    maximum: 9,
    changes: [
      { from: '2025-03-01', value: 7 },
      { from: '2026-01-01', value: 5 },
    ],
  },
  other: { title: label('other'), value: 2, minimum: 0, maximum: 9 },
}

const ruleSet = (award: Award, rest: Partial<RuleSet> = {}) =>
  ruleSetOf({ parameters, criteria: { 'a.i.x': { points: 10, award } }, ...rest })

function pointsBy(award: Award, options: AssessOptions): number | undefined {
  return findingsOf(compile(ruleSet(award)).assess(profileOf({ rating: 6 }), options))[0]?.points
}

/** As many points as the parameter. */
const itself: Award = { per: 'mark', points: 1 }

describe('the value of a parameter', () => {
  it.each<[string, AssessOptions, number]>([
    ['is the first one before any change', { asOf: '2025-02-28' }, 6],
    ['is the changed one from its day on', { asOf: '2025-03-01' }, 7],
    ['is that until the next change', { asOf: '2025-12-31' }, 7],
    ['is the latest after all changes', { asOf: '2026-01-01' }, 5],
    ['is that of the as-of date, whatever year is assessed', { asOf: '2025-12-31', period: 2026 }, 7],
    ['is what the caller sets', { asOf: '2025-02-28', set: { mark: 8 } }, 8],
    ['is what the caller sets, also after a change', { asOf: '2025-03-01', set: { mark: 6 } }, 6],
    ['may be set to its least', { asOf: '2025-03-01', set: { mark: 4 } }, 4],
    ['may be set to its most', { asOf: '2025-03-01', set: { mark: 9 } }, 9],
    ['is left alone where another is set', { asOf: '2025-03-01', set: { other: 9 } }, 7],
  ])('%s', (_, options, value) => {
    expect(pointsBy(itself, options)).toBe(value)
    const { parameters: used } = compile(ruleSet(itself)).assess(profileOf({}), options)
    expect(used).toEqual({ mark: value, other: options.set?.other ?? 2 })
  })

  it.each<[string, Readonly<Record<string, number>>]>([
    ['below its least', { mark: 3.9 }],
    ['above its most', { mark: 9.1 }],
    ['to what is no number', { mark: Number.NaN }],
    ['that the rule set does not have', { missing: 5 }],
    ['that only objects have', { toString: 5 } as never],
  ])('cannot be set %s', (_, set) => {
    expect(() => pointsBy(itself, { asOf: '2025-02-28', set })).toThrow(RangeError)
  })

  it('is not given where there is none', () => {
    const none = ruleSetOf({ criteria: { 'a.i.x': { points: 1, when: 'policy.adopted' } } })
    expect(compile(none).assess(profileOf({}), { asOf: '2025-06-30' })).not.toHaveProperty('parameters')
  })
})

describe('a parameter can be used', () => {
  it.each<[string, Award, number, number]>([
    [
      'in a comparison',
      { when: { fact: 'rating', operator: 'greaterThanInclusive', value: { fact: 'mark' } }, points: 3 },
      3,
      0,
    ],
    ['as what is compared', { when: { fact: 'mark', operator: 'lessThan', value: 7 }, points: 3 }, 3, 0],
    ['for units', { deduct: [{ per: 'mark', from: 6, points: 1 }] }, 10, 9],
    [
      'as an anchor',
      {
        interpolate: 'rating',
        from: { at: 5, points: 0 },
        to: { at: { fact: 'mark' }, points: 10 },
        round: { mode: 'half-up', places: 1 },
      },
      10,
      5,
    ],
  ])('%s', (_, award, before, after) => {
    expect(pointsBy(award, { asOf: '2025-02-28' })).toBe(before)
    expect(pointsBy(award, { asOf: '2025-03-01' })).toBe(after)
  })
})

describe('a warning', () => {
  const both = { from: '2025-03-01', to: '2027-12-31' }

  it.each<[string, RuleSet['effective'], string, readonly object[] | undefined]>([
    [
      'says that a rule set is not yet in force',
      both,
      '2025-02-28',
      [{ code: 'not-yet-effective', from: '2025-03-01' }],
    ],
    ['is not given on the first day', both, '2025-03-01', undefined],
    ['is not given on the last day', both, '2027-12-31', undefined],
    [
      'says that a rule set is no longer in force',
      both,
      '2028-01-01',
      [{ code: 'no-longer-effective', to: '2027-12-31' }],
    ],
    ['is not given before an end without a beginning', { to: '2027-12-31' }, '1999-01-01', undefined],
    ['is not given after a beginning without an end', { from: '2025-03-01' }, '2099-01-01', undefined],
    [
      'is given after an end without a beginning',
      { to: '2027-12-31' },
      '2028-01-01',
      [{ code: 'no-longer-effective', to: '2027-12-31' }],
    ],
    ['is not given where no days are said', undefined, '1999-01-01', undefined],
  ])('%s', (_, effective, asOf, warnings) => {
    const rules = ruleSet(itself, effective && { effective })
    const assessment = compile(rules).assess(profileOf({}), { asOf })
    expect(assessment.warnings).toEqual(warnings)
    expect(assessment.total.points).toBeGreaterThan(0)
  })
})

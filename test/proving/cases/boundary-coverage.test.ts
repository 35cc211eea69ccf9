import { describe, expect, it } from 'vitest'
import type { Award } from '../../../src/model/award.ts'
import type { BoundaryCoverage } from '../../../src/model/case-result.ts'
import type { Condition } from '../../../src/model/condition.ts'
import type { RuleSet } from '../../../src/model/rule-set.ts'
import { casesStating, resultOf } from '../../support/cases.ts'
import { label } from '../../support/facts.ts'
import { isTrue, ruleSetOf } from '../../support/rule-set.ts'

const boundariesOf = (ruleSet: RuleSet, ...facts: readonly string[]): readonly BoundaryCoverage[] =>
  resultOf(casesStating(...facts), ruleSet).boundaries

const rulesWhen = (when: Condition, more: Partial<RuleSet> = {}): RuleSet =>
  ruleSetOf({ ...more, criteria: { 'care.rules.one': { points: 4, when } } } as Parameters<
    typeof ruleSetOf
  >[0])

const rulesAwarding = (award: Award, more: Partial<RuleSet> = {}): RuleSet =>
  ruleSetOf({ ...more, criteria: { 'care.rules.one': { points: 4, award } } } as Parameters<
    typeof ruleSetOf
  >[0])

const atLeast = (fact: string, value: number | string): Condition => ({
  fact,
  operator: 'greaterThanInclusive',
  value,
})

const PASS_MARK = { title: label('pass mark'), value: 3, minimum: 1, maximum: 5 }

describe('coverage by boundary', () => {
  it.each<[string, string, number, readonly string[], BoundaryCoverage['cases']]>([
    [
      'the next whole numbers',
      'staff.employees',
      3,
      ['2', '3', '3', '4', '5', '1'],
      { below: 1, at: 2, above: 1 },
    ],
    ['no number below the least one', 'staff.employees', 0, ['0', '1'], { at: 1, above: 1 }],
    ['no whole number at a half', 'staff.employees', 2.5, ['2', '3'], { below: 1, above: 1 }],
    [
      'a hundredth',
      'budget.spent',
      200,
      ['198', '197.99', '200', '202', '202.01', '201'],
      { below: 1, at: 1, above: 2 },
    ],
    ['0.01 beside 0', 'balance', 0, ['-0.01', '-0.02', '0', '0.01', '0.02'], { below: 1, at: 1, above: 1 }],
    [
      'a hundredth of a number below 0',
      'balance',
      -100,
      ['-101', '-101.1', '-100', '-99', '-98.9'],
      { below: 1, at: 1, above: 1 },
    ],
    ['no number above the greatest one', 'rating', 10, ['10', '9.95'], { below: 1, at: 1 }],
    ['nothing where nothing can be', 'rating', 12, ['10'], {}],
  ])('takes %s', (_, fact, threshold, numbers, cases) => {
    const [group, name] = fact.split('.')
    const facts = numbers.map((each) =>
      name === undefined ? `{ ${group}: ${each} }` : `{ ${group}: { ${name}: ${each} } }`,
    )
    expect(boundariesOf(rulesWhen(atLeast(fact, threshold)), '{}', ...facts)).toEqual([
      { operand: fact, threshold, cases },
    ])
  })

  it('takes the day before and the day after', () => {
    const stated = (day: string) => `{ policy: { adoptedOn: ${day} } }`
    const days = ['2024-02-28', '2024-02-29', '2024-03-01', '2024-03-02'].map(stated)
    expect(boundariesOf(rulesWhen(atLeast('policy.adoptedOn', '2024-02-29')), ...days)).toEqual([
      { operand: 'policy.adoptedOn', threshold: '2024-02-29', cases: { below: 1, at: 1, above: 1 } },
    ])
  })

  it('takes a share of a part as at most 1, and only where it is known', () => {
    const rules = rulesWhen(atLeast('trained', 1), {
      measures: { trained: { share: 'staff.trained', in: 'staff.employees' } },
    })
    const stated = (trained: string) => `{ staff: { employees: 200, trained: ${trained} } }`
    expect(boundariesOf(rules, stated('200'), stated('198'), stated('197'), stated(''))).toEqual([
      { operand: 'trained', threshold: 1, cases: { below: 1, at: 1 } },
    ])
  })

  it('takes no number for sure that an undated entry leaves open', () => {
    const rules = rulesWhen(atLeast('talks-in-period', 1), {
      measures: { 'talks-in-period': { count: 'talks', during: 'period' } },
    })
    expect(
      boundariesOf(rules, '{ talks: [{}] }', '{ talks: [] }', '{ talks: [{ date: 2025-03-01 }] }'),
    ).toEqual([{ operand: 'talks-in-period', threshold: 1, cases: { below: 1, at: 1, above: 0 } }])
  })

  const operandsOf = (ruleSet: RuleSet) =>
    boundariesOf(ruleSet, '{}').map(({ operand, threshold }) => [operand, threshold])

  it.each<[string, Award, readonly (readonly unknown[])[]]>([
    [
      'in levels, also in the awards inside them',
      {
        levels: [
          { when: atLeast('rating', 8), points: 4 },
          {
            when: { all: [isTrue('policy.adopted'), { not: atLeast('rating', 4) }] },
            award: { when: atLeast('balance', 1), points: 2 },
          },
        ],
      },
      [
        ['rating', 8],
        ['rating', 4],
        ['balance', 1],
      ],
    ],
    ['of units: 0 where none is given', { per: 'staff.trained', points: 1 }, [['staff.trained', 0]]],
    ['of units from a number up', { per: 'staff.trained', points: 1, from: 3 }, [['staff.trained', 3]]],
    [
      'of units from a number down',
      {
        deduct: [
          { per: 'rating', points: 1, below: 5 },
          { when: atLeast('balance', 9), points: 1 },
        ],
      },
      [
        ['rating', 5],
        ['balance', 9],
      ],
    ],
    [
      'of interpolation',
      {
        best: [
          {
            interpolate: 'rating',
            from: { at: 2, points: 0 },
            to: { at: { fact: 'pass-mark' }, points: 4 },
            round: { mode: 'half-up', places: 0 },
          },
        ],
      },
      [
        ['rating', 2],
        ['rating', 'pass-mark'],
      ],
    ],
    ['but not what only a review gives', { assessed: [{ from: 0, to: 4 }] }, []],
  ])('finds thresholds %s', (_, award, operands) => {
    expect(operandsOf(rulesAwarding(award, { parameters: { 'pass-mark': PASS_MARK } }))).toEqual(operands)
  })

  it('finds thresholds in named conditions, in what a measure counts, and in lists, each once', () => {
    const rules = rulesWhen(
      {
        any: [
          { condition: 'rated' },
          { condition: 'rated' },
          atLeast('signs', 2),
          { fact: 'balance', operator: 'in', value: [1, 2] },
        ],
      },
      {
        conditions: { rated: atLeast('rating', 8) },
        measures: { signs: { holding: [atLeast('rooms', 3), { condition: 'rated' }] } },
      },
    )
    expect(operandsOf(rules)).toEqual([
      ['rating', 8],
      ['signs', 2],
      ['rooms', 3],
      ['balance', 1],
      ['balance', 2],
    ])
  })

  it('finds thresholds of applicability and gates, but not of texts, parameters and other facts', () => {
    const rules = ruleSetOf({
      criteria: {
        'care.rules.one': {
          points: 4,
          applies: atLeast('rating', 1),
          when: {
            all: [
              { fact: 'policy.name', operator: 'equal', value: '2025-01-01' },
              { fact: 'staff.trained', operator: 'equal', value: { fact: 'staff.employees' } },
              atLeast('pass-mark', 3),
            ],
          },
        },
      },
      rows: { care: { applies: atLeast('balance', 2) } },
      notApplicable: 'full-credit',
      parameters: { 'pass-mark': PASS_MARK },
      measures: { 'care-points': { pointsOf: 'care' } },
      gates: [{ id: 'minimum', source: '9', title: label('minimum'), require: atLeast('care-points', 2) }],
    })
    expect(operandsOf(rules)).toEqual([
      ['balance', 2],
      ['rating', 1],
      ['care-points', 2],
    ])
  })

  it('takes a parameter as the number that it is in each case', () => {
    const rules = rulesWhen(
      { fact: 'rating', operator: 'greaterThanInclusive', value: { fact: 'pass-mark' } },
      { parameters: { 'pass-mark': PASS_MARK } },
    )
    const text = `${casesStating('{ rating: 3 }', '{ rating: 4 }')}
  - { name: set, set: { pass-mark: 4 }, asOf: 2025-06-30, profile: { facts: { rating: 4 } }, expect: { points: 4 } }`
    expect(resultOf(text, rules).boundaries).toEqual([
      { operand: 'rating', threshold: 'pass-mark', cases: { below: 0, at: 2, above: 0 } },
    ])
  })

  it('takes what gates see of the points', () => {
    const rules = ruleSetOf({
      criteria: { 'care.rules.one': { points: 4, award: { per: 'staff.trained', points: 1 } } },
      measures: { 'care-points': { pointsOf: 'care' } },
      gates: [{ id: 'full', source: '9', title: label('full'), require: atLeast('care-points', 4) }],
    })
    const stated = (trained: number) => `{ staff: { trained: ${trained} } }`
    expect(boundariesOf(rules, '{}', stated(3), stated(4), stated(5)).slice(1)).toEqual([
      { operand: 'care-points', threshold: 4, cases: { below: 1, at: 2 } },
    ])
  })

  it('takes the total within a point of the mark of a grade, with what a gate counts as 0, but no mark that nobody misses', () => {
    const rules = ruleSetOf({
      criteria: {
        'care.rules.one': {
          points: 10,
          award: { per: 'rating', points: 1, counting: 'exact', round: { mode: 'half-up', places: 2 } },
        },
        'more.rules.one': { points: 5, when: isTrue('policy.adopted') },
      },
      parameters: { 'pass-mark': PASS_MARK },
      grades: [
        { id: 'good', title: label('good'), atLeast: 8 },
        { id: 'passed', title: label('passed'), atLeast: { fact: 'pass-mark' } },
        { id: 'invited', title: label('invited') },
        { id: 'failed', title: label('failed'), atLeast: 0, passes: false },
      ],
      gates: [
        { id: 'struck', source: '9', title: label('struck'), zero: 'more', when: isTrue('policy.archived') },
      ],
    })
    const stated = (rating: number) => `{ rating: ${rating}, policy: { adopted: true, archived: true } }`
    expect(boundariesOf(rules, '{}', ...[6.9, 7, 8, 9, 9.1, 3].map(stated)).slice(1)).toEqual([
      { operand: 'total', grade: 'good', threshold: 8, cases: { below: 1, at: 1, above: 1 } },
      { operand: 'total', grade: 'passed', threshold: 'pass-mark', cases: { below: 0, at: 1, above: 0 } },
    ])
  })

  it('counts only cases that pass, on every basis', () => {
    const stated = 'asOf: 2025-06-30, profile: { facts: { rating: 3 } }'
    const text = `rules: invented
cases:
  - { name: passes, ${stated}, expect: { points: 4 } }
  - { name: differs, ${stated}, expect: { points: 0 } }
  - { name: verified, basis: verified, ${stated}, expect: { points: 0, ceiling: 4 } }`
    expect(resultOf(text, rulesWhen(atLeast('rating', 3))).boundaries[0]?.cases).toMatchObject({ at: 2 })
  })
})

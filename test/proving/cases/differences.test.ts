import { describe, expect, it } from 'vitest'
import { resultOf } from '../../support/cases.ts'
import { label } from '../../support/facts.ts'
import { isTrue, ruleSetOf } from '../../support/rule-set.ts'

const RULES = ruleSetOf({
  criteria: {
    'care.rules.adopted': { points: 5, when: 'policy.adopted' },
    'care.rules.published': { points: 3, when: 'policy.published' },
    'care.people.trained': {
      points: 2,
      award: { per: 'staff.trained', points: 0.5, from: 1, start: 0.5 },
    },
  },
  effective: { to: '2025-12-31' },
  grades: [
    { id: 'good', title: label('good'), atLeast: 8 },
    { id: 'passed', title: label('passed'), atLeast: 5 },
  ],
  gates: [
    { id: 'archive', source: '7', title: label('archive'), require: isTrue('policy.archived'), for: 'good' },
    { id: 'late', source: '8', title: label('late'), zero: 'care', when: isTrue('policy.published') },
  ],
})

/** Adopted, not published, trained not stated: 5 certain, 7 possible. */
const found = (expected: string, asOf = '2025-06-30') =>
  resultOf(
    `rules: invented
cases:
  - name: adopted
    asOf: ${asOf}
    profile: { facts: { policy: { adopted: true, published: false } } }
    expect:
${expected}
`,
    RULES,
  ).cases[0]?.differences.map(({ path, expected: wanted, got, line, column }) => [
    path,
    wanted,
    got,
    `${line}:${column}`,
  ])

describe('a case', () => {
  it('passes where everything is as expected', () => {
    expect(
      found(`      points: 5
      ceiling: 7
      sections: { care: [5, 7] }
      rows:
        care.rules.adopted: met
        care.rules.published: { outcome: unmet }
        care.people.trained: { outcome: unknown, points: 0, ceiling: 2 }
      gaps:
        - { criterion: care.rules.published, worth: 3, outcome: unmet }
        - { criterion: care.people.trained, worth: 2 }
      verdict:
        pass: certain
        grade: passed
        bestPossible: passed
        grades: { good: out-of-reach, passed: certain }
        gates: { archive: unknown, late: met }
        counted: [5, 7]
      warnings: []`),
    ).toEqual([])
  })

  it.each<[string, string, readonly (readonly unknown[])[]]>([
    [
      'the total',
      '      points: 6\n      ceiling: 8',
      [
        ['points', 6, 5, '7:15'],
        ['ceiling', 8, 7, '8:16'],
      ],
    ],
    ['a section', '      sections: { care: [5, 8] }', [['sections.care', [5, 8], [5, 7], '7:25']]],
    [
      'the outcome of a row',
      '      rows: { care.rules.adopted: unmet }',
      [['rows.care.rules.adopted', 'unmet', 'met', '7:35']],
    ],
    [
      'each part of a row',
      '      rows: { care.people.trained: { outcome: met, points: 2, ceiling: 2 } }',
      [
        ['rows.care.people.trained.outcome', 'met', 'unknown', '7:47'],
        ['rows.care.people.trained.points', 2, 0, '7:60'],
      ],
    ],
    [
      'the verdict',
      '      verdict: { pass: possible, grade: good, bestPossible: good, grades: { good: possible }, gates: { archive: met }, counted: [5, 5] }',
      [
        ['verdict.pass', 'possible', 'certain', '7:24'],
        ['verdict.grade', 'good', 'passed', '7:41'],
        ['verdict.bestPossible', 'good', 'passed', '7:61'],
        ['verdict.grades.good', 'possible', 'out-of-reach', '7:83'],
        ['verdict.gates.archive', 'met', 'unknown', '7:113'],
        ['verdict.counted', [5, 5], [5, 7], '7:129'],
      ],
    ],
    [
      'a warning',
      '      warnings: [no-longer-effective]',
      [['warnings', ['no-longer-effective'], [], '7:17']],
    ],
    [
      'a gap that is not there and one that nobody expects',
      '      gaps:\n        - { criterion: care.rules.adopted, worth: 5, outcome: unmet }\n        - { criterion: care.people.trained, worth: 2 }',
      [
        ['gaps.care.rules.adopted.worth', 5, undefined, '8:51'],
        ['gaps.care.rules.published.worth', undefined, 3, '8:9'],
      ],
    ],
    [
      'the parts of a gap',
      '      gaps:\n        - { criterion: care.rules.published, worth: 4, outcome: unknown, due: 2025-12-31 }\n        - { criterion: care.people.trained, worth: 2, clears: 2025-12-31 }',
      [
        ['gaps.care.rules.published.worth', 4, 3, '8:53'],
        ['gaps.care.rules.published.outcome', 'unknown', 'unmet', '8:65'],
        ['gaps.care.rules.published.due', '2025-12-31', undefined, '8:79'],
        ['gaps.care.people.trained.clears', '2025-12-31', undefined, '9:63'],
      ],
    ],
    [
      'the order of the gaps',
      '      gaps:\n        - { criterion: care.people.trained, worth: 2 }\n        - { criterion: care.rules.published, worth: 3 }',
      [
        [
          'gaps',
          ['care.people.trained', 'care.rules.published'],
          ['care.rules.published', 'care.people.trained'],
          '8:9',
        ],
      ],
    ],
  ])('fails by %s', (_, expected, differences) => {
    expect(found(expected)).toEqual(differences)
  })

  it('is told of a warning that it does not expect', () => {
    expect(found('      warnings: []', '2026-01-01')).toEqual([
      ['warnings', [], ['no-longer-effective'], '7:17'],
    ])
  })

  it('cannot have a verdict where the rule set publishes none', () => {
    const rules = ruleSetOf({ criteria: { 'care.rules.adopted': { points: 5, when: 'policy.adopted' } } })
    const text = `rules: invented
cases: [{ name: a, asOf: 2025-06-30, profile: { facts: {} }, expect: { verdict: { pass: certain, counted: [0, 5] } } }]`
    expect(resultOf(text, rules).cases[0]?.differences).toMatchObject([
      { path: 'verdict.pass', expected: 'certain' },
      { path: 'verdict.counted', expected: [0, 5] },
    ])
  })
})

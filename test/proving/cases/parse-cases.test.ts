import { describe, expect, it } from 'vitest'
import type { Problem } from '../../../src/reading/problem.ts'
import { readCases } from '../../support/cases.ts'
import { label } from '../../support/facts.ts'
import { isTrue, ruleSetOf } from '../../support/rule-set.ts'

const RULES = ruleSetOf({
  criteria: {
    'care.rules.adopted': { points: 5, when: 'policy.adopted' },
    'care.rules.published': { points: 5, when: 'policy.published' },
  },
  parameters: { 'pass-mark': { title: label('pass mark'), value: 6, minimum: 5, maximum: 8 } },
  grades: [{ id: 'passed', title: label('passed'), atLeast: { fact: 'pass-mark' } }],
  gates: [
    { id: 'archive', source: 'article 7', title: label('archive'), require: isTrue('policy.archived') },
  ],
})

const CASE = `  - name: adopted
    asOf: 2025-06-30
    profile: { facts: { policy: { adopted: true } } }
`

function problemsIn(text: string): readonly string[] {
  const reading = readCases(text, RULES)
  return reading.ok ? [] : reading.problems.map(({ line, column, code }) => `${line}:${column} ${code}`)
}

const casesExpecting = (expected: string) => `rules: invented\ncases:\n${CASE}    expect:\n${expected}`

describe('reading worked cases', () => {
  it('gives the options, and the profile under the name of the case', () => {
    const text = `rules: invented
cases:
  - name: adopted
    working: 5 for the rules
    asOf: 2025-06-30
    period: 2024
    basis: evidenced
    set: { pass-mark: 7 }
    profile: { facts: { policy: { adopted: true, published: } } }
    expect: { points: 5 }
`
    const reading = readCases(text, RULES)
    expect(reading).toMatchObject({
      ok: true,
      value: {
        file: 'invented.cases.yaml',
        cases: [
          {
            name: 'adopted',
            place: { line: 3, column: 5 },
            options: { asOf: '2025-06-30', period: 2024, basis: 'evidenced', set: { 'pass-mark': 7 } },
            profile: { id: 'adopted', name: 'adopted', facts: { policy: { adopted: true } } },
            expect: { points: 5 },
          },
        ],
      },
    })
  })

  it('keeps the id and name that a stated profile has', () => {
    const text = `rules: invented\ncases:\n  - { name: a, asOf: 2025-06-30, profile: { id: acme, name: Acme, facts: {} }, expect: { points: 0 } }`
    expect(readCases(text, RULES)).toMatchObject({
      ok: true,
      value: { cases: [{ profile: { id: 'acme', name: 'Acme' } }] },
    })
  })

  it('takes a profile from a file beside it', () => {
    const text = `rules: invented\ncases:\n  - { name: a, asOf: 2025-06-30, profile: acme.yaml, expect: { points: 0 } }`
    const acme = { id: 'acme', name: 'Acme', facts: {} }
    const reading = readCases(text, RULES, { 'acme.yaml': { ok: true, value: acme } })
    expect(reading).toMatchObject({ ok: true, value: { cases: [{ profile: acme }] } })
  })

  it('adds the problems of a profile in a file of its own, once for all cases that name it', () => {
    const problem: Problem = {
      code: 'missing-key',
      message: 'Add it.',
      file: 'acme.yaml',
      line: 2,
      column: 3,
    }
    const text = `rules: invented
cases:
  - { name: a, asOf: 2025-06-30, profile: acme.yaml, expect: { points: 0 } }
  - { name: b, asOf: 2025-06-30, profile: acme.yaml, expect: { points: 0, ceilings: 1 } }`
    const reading = readCases(text, RULES, { 'acme.yaml': { ok: false, problems: [problem] } })
    expect(reading).toMatchObject({ ok: false, problems: [problem, { code: 'unknown-key', line: 4 }] })
    expect(reading.ok ? [] : reading.problems).toHaveLength(2)
  })

  it.each<[string, string, readonly string[]]>([
    [
      'a rule set that is not there',
      'rules: elsewhere\ncases: []',
      ['1:8 invalid-value', '2:8 invalid-value'],
    ],
    ['no rule set', `cases:\n${CASE}    expect: { points: 5 }`, ['1:1 missing-key']],
    ['no cases', 'rules: invented\ncases: []', ['2:8 invalid-value']],
    ['a case that expects nothing', `rules: invented\ncases:\n${CASE}    expect: {}`, ['6:13 missing-key']],
    ['a case without what is expected', `rules: invented\ncases:\n${CASE}`, ['3:5 missing-key']],
    [
      'two cases of one name',
      `rules: invented\ncases:\n${CASE}    expect: { points: 5 }\n${CASE}    expect: { points: 5 }`,
      ['7:11 duplicate-id'],
    ],
    [
      'a criterion that is not there',
      casesExpecting('      rows: { care.rules.kept: met }'),
      ['7:15 unknown-criterion'],
    ],
    [
      'an outcome that is none',
      casesExpecting('      rows: { care.rules.adopted: mett }'),
      ['7:35 invalid-value'],
    ],
    [
      'a row of which nothing is expected',
      casesExpecting('      rows: { care.rules.adopted: {} }'),
      ['7:35 missing-key'],
    ],
    [
      'a section that is not there',
      casesExpecting('      sections: { cares: [0, 0] }'),
      ['7:19 unknown-row'],
    ],
    [
      'points of a section without a ceiling',
      casesExpecting('      sections: { care: [0] }'),
      ['7:25 invalid-value'],
    ],
    ['points that are too fine', casesExpecting('      points: 0.1234567'), ['7:15 invalid-value']],
    [
      'a grade that is not there',
      casesExpecting('      verdict: { grade: past, grades: { failed: certain } }'),
      ['7:25 unknown-grade', '7:41 unknown-grade'],
    ],
    [
      'a gate that is not there',
      casesExpecting('      verdict: { gates: { archives: met } }'),
      ['7:27 unknown-key'],
    ],
    [
      'a gap of no criterion',
      casesExpecting('      gaps: [{ criterion: care.rules.kept, worth: 1 }]'),
      ['7:27 unknown-criterion'],
    ],
    [
      'two gaps of one criterion',
      casesExpecting(
        '      gaps:\n        - { criterion: care.rules.adopted, worth: 1 }\n        - { criterion: care.rules.adopted, worth: 1 }',
      ),
      ['9:24 duplicate-id'],
    ],
    [
      'a gap that is met',
      casesExpecting('      gaps: [{ criterion: care.rules.adopted, worth: 1, outcome: met }]'),
      ['7:66 invalid-value'],
    ],
    ['a warning that there is not', casesExpecting('      warnings: [too-late]'), ['7:18 invalid-value']],
    [
      'parameters that are not there or beyond their limits',
      `rules: invented\ncases:\n${CASE}    set: { pass-marks: 6, pass-mark: 9 }\n    expect: { points: 5 }`,
      ['6:12 unknown-measure', '6:38 number-out-of-range'],
    ],
    [
      'a day that is none and a year that is none',
      `rules: invented\ncases:\n  - { name: a, asOf: 2025-02-30, period: 0, profile: { facts: {} }, expect: { points: 5 } }`,
      ['3:22 not-a-date', '3:42 number-out-of-range'],
    ],
    [
      'whatever is wrong in a profile, where it stands',
      `rules: invented\ncases:\n  - name: a\n    asOf: 2025-06-30\n    profile:\n      facts: { staff: { employees: 3, trained: 4 }, sise: small }\n      reviews: [{ criterion: x, outcome: met, by: b, on: 2025-01-01 }]\n    expect: { points: 5 }`,
      ['6:48 number-out-of-range', '6:53 unknown-key', '7:30 unknown-criterion'],
    ],
    [
      'a profile without facts, and one that is not there',
      `rules: invented\ncases:\n  - { name: a, asOf: 2025-06-30, profile: {}, expect: { points: 5 } }\n  - { name: b, asOf: 2025-06-30, profile: b.yaml, expect: { points: 5 } }`,
      ['3:43 missing-key', '4:43 invalid-value'],
    ],
    [
      'a profile that is a list',
      `rules: invented\ncases:\n  - { name: a, asOf: 2025-06-30, profile: [], expect: { points: 5 } }`,
      ['3:43 wrong-type'],
    ],
  ])('reports %s', (_, text, problems) => {
    expect(problemsIn(text)).toEqual(problems)
  })

  it('takes a criterion by its row in the published table, but not twice', () => {
    const rules = {
      ...RULES,
      sections: RULES.sections.map((section) => ({
        ...section,
        items: section.items.map((item) => ({
          ...item,
          criteria: item.criteria.map((each, index) => ({ ...each, source: `一.1.${index + 1}` })),
        })),
      })),
    }
    const text = casesExpecting('      rows: { 一.1.1: met, 一.1.2: unknown, care.rules.adopted: met }')
    const reading = readCases(text, rules)
    expect(reading.ok ? [] : reading.problems.map(({ code, column }) => [code, column])).toEqual([
      ['duplicate-id', 43],
    ])
  })
})

import { describe, expect, it } from 'vitest'
import type { Condition, Operator } from '../../../src/model/condition.ts'
import type { Measure } from '../../../src/model/measure.ts'
import type { RuleSet } from '../../../src/model/rule-set.ts'
import { conditionText, titleText } from '../../../src/report/rule-set/condition-text.ts'
import { STANDARD, same } from '../small-standard.ts'

const PERCENT: RuleSet = {
  ...STANDARD,
  facts: {
    ...STANDARD.facts,
    facts: {
      ...STANDARD.facts.facts,
      ratio: { type: 'number', unit: same('%'), title: { zh: '占比', en: 'Ratio' } },
      visits: {
        type: 'list',
        datedBy: 'date',
        title: { zh: '走访', en: 'Visits' },
        entries: {
          date: { type: 'date', title: { zh: '日期', en: 'Date' } },
          cost: { type: 'number', unit: { zh: '元', en: 'yuan' }, title: { zh: '费用', en: 'Cost' } },
          paid: { type: 'boolean', title: { zh: '已付', en: 'Paid' } },
        },
      },
    },
  },
  parameters: { mark: { title: { zh: '线', en: 'Mark' }, value: 1, minimum: 0, maximum: 2 } },
  conditions: {
    both: {
      all: [
        { fact: 'policy', operator: 'equal', value: true },
        { fact: 'sealed', operator: 'equal', value: true },
      ],
    },
  },
}

const words = (condition: Condition, subject?: string) => ({
  zh: conditionText(condition, { ruleSet: PERCENT, language: 'zh' }, subject),
  en: conditionText(condition, { ruleSet: PERCENT, language: 'en' }, subject),
})

const employees = (operator: Operator, value: number): Condition => ({ fact: 'employees', operator, value })
const POLICY: Condition = { fact: 'policy', operator: 'equal', value: true }
const SEALED: Condition = { fact: 'sealed', operator: 'equal', value: true }

describe('a comparison in words', () => {
  it.each<[string, Condition, string, string]>([
    ['at least', employees('greaterThanInclusive', 5), '员工总数（人） ≥ 5', 'Employees (people) ≥ 5'],
    ['more than', employees('greaterThan', 5), '员工总数（人） > 5', 'Employees (people) > 5'],
    ['at most', employees('lessThanInclusive', 0), '员工总数（人） ≤ 0', 'Employees (people) ≤ 0'],
    ['less than', employees('lessThan', 5), '员工总数（人） < 5', 'Employees (people) < 5'],
    ['a number', employees('equal', 5), '员工总数（人） = 5', 'Employees (people) = 5'],
    ['any other number', employees('notEqual', 5), '员工总数（人） ≠ 5', 'Employees (people) ≠ 5'],
    [
      'one of some numbers',
      { fact: 'employees', operator: 'in', value: [1, 2] },
      '员工总数（人）为 1、2 之一',
      'Employees (people) is one of 1, 2',
    ],
    [
      'a sign for a unit goes with the figure',
      { fact: 'ratio', operator: 'greaterThanInclusive', value: 5 },
      '占比 ≥ 5 %',
      'Ratio ≥ 5 %',
    ],
    ['yes', POLICY, '制度已印发', 'A policy is issued'],
    [
      'no',
      { fact: 'policy', operator: 'equal', value: false },
      '并非“制度已印发”',
      'not “A policy is issued”',
    ],
    [
      'not yes',
      { fact: 'policy', operator: 'notEqual', value: true },
      '并非“制度已印发”',
      'not “A policy is issued”',
    ],
    ['not no', { fact: 'policy', operator: 'notEqual', value: false }, '制度已印发', 'A policy is issued'],
    ['a choice', { fact: 'size', operator: 'equal', value: 'large' }, '规模为“大型”', 'Size is “Large”'],
    [
      'another choice',
      { fact: 'size', operator: 'notEqual', value: 'large' },
      '规模不为“大型”',
      'Size is not “Large”',
    ],
    [
      'one of some choices',
      { fact: 'size', operator: 'in', value: ['small', 'large'] },
      '规模为“小型”、“大型”之一',
      'Size is one of “Small”, “Large”',
    ],
    [
      'none of some choices',
      { fact: 'size', operator: 'notIn', value: ['small', 'large'] },
      '规模不为“小型”、“大型”',
      'Size is none of “Small”, “Large”',
    ],
    [
      'a choice among others',
      { fact: 'ledger', operator: 'contains', value: 'place' },
      '台账事项含“地点”',
      'What the ledger records includes “Place”',
    ],
    [
      'a choice left out',
      { fact: 'ledger', operator: 'doesNotContain', value: 'place' },
      '台账事项不含“地点”',
      'What the ledger records does not include “Place”',
    ],
    [
      'a day or a later one',
      { fact: 'issuedOn', operator: 'greaterThanInclusive', value: '2025-01-01' },
      '印发日期不早于 2025-01-01',
      'Date of issue on 2025-01-01 or later',
    ],
    [
      'an earlier day',
      { fact: 'issuedOn', operator: 'lessThan', value: '2025-01-01' },
      '印发日期早于 2025-01-01',
      'Date of issue before 2025-01-01',
    ],
    [
      'another fact',
      { fact: 'trained', operator: 'equal', value: { fact: 'employees' } },
      '受训员工数（人） = 员工总数（人）',
      'Employees trained (people) = Employees (people)',
    ],
    [
      'a parameter',
      { fact: 'budget', operator: 'greaterThan', value: { fact: 'mark' } },
      '经费（元） > 线',
      'Budget (yuan) > Mark',
    ],
    [
      'what nobody has titled by its name',
      { fact: 'mystery', operator: 'greaterThan', value: 1 },
      'mystery > 1',
      'mystery > 1',
    ],
  ])('%s', (_, condition, zh, en) => {
    expect(words(condition)).toEqual({ zh, en })
  })
})

describe('several conditions in words', () => {
  it.each<[string, Condition, string, string]>([
    [
      'all',
      { all: [POLICY, SEALED] },
      '制度已印发，且档案已密封',
      'A policy is issued, and Files are sealed',
    ],
    ['any', { any: [POLICY, SEALED] }, '制度已印发，或档案已密封', 'A policy is issued, or Files are sealed'],
    ['not', { not: SEALED }, '并非（档案已密封）', 'not (Files are sealed)'],
    ['all of one is that one', { all: [{ any: [POLICY] }] }, '制度已印发', 'A policy is issued'],
    [
      'any within all stands in brackets',
      { all: [POLICY, { any: [SEALED, employees('greaterThan', 1)] }] },
      '制度已印发，且（档案已密封，或员工总数（人） > 1）',
      'A policy is issued, and (Files are sealed, or Employees (people) > 1)',
    ],
    [
      'a named one is written out',
      { condition: 'both' },
      '制度已印发，且档案已密封',
      'A policy is issued, and Files are sealed',
    ],
    [
      'a named one of several parts stands in brackets among others',
      { any: [{ condition: 'both' }, SEALED] },
      '（制度已印发，且档案已密封），或档案已密封',
      '(A policy is issued, and Files are sealed), or Files are sealed',
    ],
    ['all of none', { all: [] }, '任何情形', 'always'],
    ['any of none', { any: [] }, '无此情形', 'never'],
  ])('%s', (_, condition, zh, en) => {
    expect(words(condition)).toEqual({ zh, en })
  })

  it('do not name what has been named before', () => {
    const range: Condition = { all: [employees('greaterThanInclusive', 3), employees('lessThan', 5)] }
    expect(words(range, 'employees')).toEqual({ zh: '≥ 3 且 < 5', en: '≥ 3 and < 5' })
  })
})

describe('a measure in words', () => {
  it.each<[string, Measure, string, string]>([
    [
      'is called by its title',
      { count: 'visits', title: { zh: '走访次数', en: 'Visits paid' } },
      '走访次数',
      'Visits paid',
    ],
    ['that counts', { count: 'visits' }, '“走访”的数量', 'Number of “Visits”'],
    [
      'that counts some entries of some days',
      {
        count: 'visits',
        during: { last: { months: 18 } },
        where: { fact: 'paid', operator: 'equal', value: false },
      },
      '“走访”的数量（近 18 个月，并非“已付”）',
      'Number of “Visits” (in the last 18 months, not “Paid”)',
    ],
    [
      'that counts in a part of the year',
      { count: 'visits', during: 'quarter-2' },
      '“走访”的数量（评定年度第二季度）',
      'Number of “Visits” (in the second quarter of the assessed year)',
    ],
    [
      'that counts between days',
      { count: 'visits', during: { from: '2025-01-01', to: '2025-06-30' } },
      '“走访”的数量（2025-01-01 至 2025-06-30）',
      'Number of “Visits” (from 2025-01-01 to 2025-06-30)',
    ],
    [
      'that adds up a field',
      { sum: 'visits', of: 'cost', during: { last: { years: 1 } } },
      '“走访”中“费用”的合计（近 1 年）（元）',
      'Total of “Cost” over “Visits” (in the last 1 year) (yuan)',
    ],
    [
      'that adds up facts of one unit',
      { sum: ['employees', 'trained'] },
      '员工总数 + 受训员工数（人）',
      'Employees + Employees trained (people)',
    ],
    [
      'that adds up facts of different units',
      { sum: ['employees', 'budget'] },
      '员工总数 + 经费',
      'Employees + Budget',
    ],
    [
      'that divides',
      { share: 'trained', in: 'employees' },
      '受训员工数 ÷ 员工总数',
      'Employees trained ÷ Employees',
    ],
    [
      'that counts conditions',
      { holding: [POLICY, SEALED] },
      '下列情形中成立的项数（制度已印发；档案已密封）',
      'Number of these that hold: (A policy is issued; Files are sealed)',
    ],
    [
      'of time',
      { elapsed: 'issuedOn', in: 'months' },
      '距“印发日期”的时间（个月）',
      'Time since “Date of issue” (months)',
    ],
    ['of the points of a section', { pointsOf: 'conduct' }, '“行为”得分', 'Points of “Conduct”'],
    ['of the points of a criterion', { pointsOf: 'conduct.all.staff' }, '“人员”得分', 'Points of “Staff”'],
    ['of the total', { pointsOf: 'total' }, '总分', 'Total'],
    [
      'of a share of points',
      { pointShareOf: 'conduct' },
      '“行为”得分 ÷ 满分',
      'Points of “Conduct” ÷ the maximum',
    ],
    ['of all rows', { rows: 'all', outcome: 'unmet' }, '行数（不符合）', 'Number of rows (unmet)'],
    [
      'of some rows',
      { rows: ['conduct.all', 'conduct'], pointsAtMost: -2 },
      '“规矩”、“行为”的行数（得分至多 -2）',
      'Number of rows of “Rules”, “Conduct” (earning at most -2)',
    ],
  ])('%s', (_, measure, zh, en) => {
    const ruleSet: RuleSet = { ...PERCENT, measures: { it: measure } }
    expect(titleText('it', { ruleSet, language: 'zh' })).toBe(zh)
    expect(titleText('it', { ruleSet, language: 'en' })).toBe(en)
  })
})

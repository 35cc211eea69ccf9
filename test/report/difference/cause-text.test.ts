import { describe, expect, it } from 'vitest'
import type { Cause } from '../../../src/model/difference.ts'
import type { Entry } from '../../../src/model/profile.ts'
import type { RuleSet } from '../../../src/model/rule-set.ts'
import { causeText } from '../../../src/report/difference/cause-text.ts'
import { differenceWording } from '../../../src/report/difference/known-rules.ts'
import { RULE_SET } from '../small-assessment.ts'

const TEXT = { zh: '题', en: 'text' }

const RULES: RuleSet = {
  ...RULE_SET,
  parameters: { few: { title: { zh: '下限', en: 'Least' }, value: 1, minimum: 0, maximum: 9 } },
  measures: {
    ...RULE_SET.measures,
    late: { count: 'sessions', title: { zh: '近期指导', en: 'Late sessions' }, during: 'second-half' },
  },
}

const words = (cause: Cause) =>
  (['zh', 'en'] as const).map((language) =>
    causeText(cause, differenceWording({ before: RULES, after: RULES }, language)),
  )

const day = (date: string): Entry => ({ date })
const review = { criterion: 'x', by: '王', on: '2025-06-01' }
const register = { criterion: 'x', kind: 'register', title: '名册', date: '2025-05-05' }

describe('in both languages a reader is told', () => {
  it.each<[string, Cause, string, string]>([
    [
      'a number that is another',
      { cause: 'fact', fact: 'trained', before: 3, after: 5 },
      '受训员工数（人）：3 → 5',
      'Employees trained (people): 3 → 5',
    ],
    [
      'what was not stated',
      { cause: 'fact', fact: 'policy', after: true },
      '制度已印发：未填报 → “是”',
      'A policy is issued: not stated → “yes”',
    ],
    [
      'a choice by its label',
      { cause: 'fact', fact: 'size', before: 'small', after: 'large' },
      '规模：“小型” → “大型”',
      'Size: “Small” → “Large”',
    ],
    [
      'chosen values, and none of them',
      { cause: 'fact', fact: 'ledger', before: [], after: ['time', 'place'] },
      '台账事项：无 → “时间”、“地点”',
      'What the ledger records: none → “Time”, “Place”',
    ],
    [
      'a day as it is',
      { cause: 'fact', fact: 'issuedOn', before: '2025-01-01', after: '2025-02-01' },
      '印发日期：2025-01-01 → 2025-02-01',
      'Date of issue: 2025-01-01 → 2025-02-01',
    ],
    [
      'a list that was not stated by how long it is',
      { cause: 'fact', fact: 'sessions', after: [day('2025-01-01'), day('2025-02-01')] },
      '指导：未填报 → 2 条',
      'Guidance sessions: not stated → 2 entries',
    ],
    [
      'entries that are new, gone or changed, the first three of each',
      {
        cause: 'fact',
        fact: 'sessions',
        before: [],
        after: [],
        entries: {
          added: [1, 2, 3, 4, 5].map((each) => day(`2025-01-0${each}`)),
          removed: [day('2025-02-01')],
          changed: [
            { before: { date: '2025-03-01', place: '甲' }, after: { date: '2025-03-01', place: '乙' } },
          ],
        },
      },
      '指导：新增 2025-01-01；2025-01-02；2025-01-03；另 2 条；删去 2025-02-01；2025-03-01：place “甲” → “乙”',
      'Guidance sessions: added 2025-01-01; 2025-01-02; 2025-01-03; and 2 more; removed 2025-02-01; 2025-03-01: place “甲” → “乙”',
    ],
    [
      'a threshold that moved',
      { cause: 'threshold', fact: 'trained', operator: 'greaterThanInclusive', before: 4, after: 5 },
      '界值变动：受训员工数（人）：≥ 4 → ≥ 5',
      'Threshold moved: Employees trained (people): ≥ 4 → ≥ 5',
    ],
    [
      'an answer that is asked for',
      { cause: 'threshold', fact: 'policy', operator: 'equal', before: false, after: true },
      '界值变动：并非“制度已印发” → 制度已印发',
      'Threshold moved: not “A policy is issued” → A policy is issued',
    ],
    [
      'a threshold inside a measure that there was not',
      { cause: 'threshold', fact: 'date', operator: 'greaterThan', within: 'late', after: '2025-03-01' },
      '界值变动：日期：无 → 晚于 2025-03-01（属近期指导）',
      'Threshold moved: Date: none → after 2025-03-01 (in Late sessions)',
    ],
    [
      'a window that moved',
      { cause: 'window', measure: 'late', before: 'second-half', after: { last: { months: 3 } } },
      '期间变动：近期指导：评定年度下半年 → 近 3 个月',
      'Window moved: Late sessions: in the second half of the assessed year → in the last 3 months',
    ],
    [
      'the points of the row',
      { cause: 'points', before: 5, after: 2.5 },
      '本行分值：5 → 2.5',
      'Points of the row: 5 → 2.5',
    ],
    [
      'a number of an award',
      { cause: 'award', part: 'level-points', title: { zh: '甲级', en: 'Grade A' }, before: 5, after: 4 },
      '档次分值（甲级）：5 → 4',
      'Points of the level (Grade A): 5 → 4',
    ],
    [
      'a rule that reads otherwise',
      { cause: 'condition', of: 'condition' },
      '条件已改写',
      'The condition reads otherwise',
    ],
    [
      'a measure that reads otherwise',
      { cause: 'condition', of: 'measure', name: 'late' },
      '统计口径已改写（近期指导）',
      'The measure reads otherwise (Late sessions)',
    ],
    [
      'a parameter',
      { cause: 'parameter', parameter: 'few', title: { zh: '下限', en: 'Least' }, before: 3, after: 4 },
      '参数：下限：3 → 4',
      'Parameter: Least: 3 → 4',
    ],
    [
      'a document that is new and one that is now stamped',
      {
        cause: 'evidence',
        added: [{ criterion: 'x', title: '照片' }],
        removed: [],
        changed: [{ before: register, after: { ...register, stamped: true } }],
      },
      '佐证材料：新增 “照片”；“名册”（盖章 否 → 是）',
      'Documents: added “照片”; “名册” (stamped no → yes)',
    ],
    [
      'documents asked for',
      { cause: 'evidence-asked', before: [], after: [{ kind: 'register', stamped: true }] },
      '要求的佐证：无 → 受训名册（盖章）',
      'Documents asked for: none → Training register (stamped)',
    ],
    [
      'a review',
      { cause: 'review', before: { ...review, outcome: 'unmet' }, after: { ...review, points: 2 } },
      '核查：不符合（王，2025-06-01） → 2 分（王，2025-06-01）',
      'Review: not met (王, 2025-06-01) → 2 points (王, 2025-06-01)',
    ],
    [
      'dates that moved',
      {
        cause: 'date',
        asOf: { before: '2025-01-01', after: '2026-01-01' },
        period: { before: 2025, after: 2026 },
      },
      '评定日 2025-01-01 → 2026-01-01，评定年度 2025 → 2026',
      'as of 2025-01-01 → 2026-01-01, assessed year 2025 → 2026',
    ],
    [
      'the basis',
      { cause: 'basis', before: 'claimed', after: 'verified' },
      '依据 自评 → 核查',
      'basis claimed → verified',
    ],
    ['a row that is new', { cause: 'row-new' }, '新增行', 'new row'],
    ['a row that is gone', { cause: 'row-gone' }, '已删行', 'row gone'],
  ])('%s', (_, cause, zh, en) => {
    expect(words(cause)).toEqual([zh, en])
  })
})

it('what no rules are at hand for is called as the results call it', () => {
  const wording = differenceWording({}, 'en')
  const cause: Cause = { cause: 'fact', fact: 'trained', title: TEXT, before: 1, after: 2 }
  expect(causeText(cause, wording)).toBe('text: 1 → 2')
  expect(causeText({ cause: 'fact', fact: 'trained', before: 1, after: 2 }, wording)).toBe('trained: 1 → 2')
})

it('a text of any length is cut short', () => {
  const cause: Cause = { cause: 'fact', fact: 'name', before: 'a', after: 'x'.repeat(1_000_000) }
  expect(causeText(cause, differenceWording({ after: RULES }, 'en'))).toBe(
    `Name of the policy: “a” → “${'x'.repeat(119)}…”`,
  )
})

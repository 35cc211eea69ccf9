import { describe, expect, it } from 'vitest'
import type { FactNeed, Need } from '../../src/model/assessment.ts'
import { needLines } from '../../src/report/need-lines.ts'
import { POLICY, RULE_SET, SEALED, TRAINING } from './small-assessment.ts'

const PEOPLE = { zh: '人', en: 'people' }
const YUAN = { zh: '元', en: 'yuan' }
const employees = { fact: 'employees', title: { zh: '员工总数', en: 'Employees' }, unit: PEOPLE }
const budget = { fact: 'budget', title: { zh: '经费', en: 'Budget' }, unit: YUAN }
const size = { fact: 'size', title: { zh: '规模', en: 'Size' } }
const ledger = { fact: 'ledger', title: { zh: '台账事项', en: 'What the ledger records' } }
const name = { fact: 'name', title: { zh: '制度名称', en: 'Name of the policy' } }
const issuedOn = { fact: 'issuedOn', title: { zh: '印发日期', en: 'Date of issue' } }
const sessions = { fact: 'sessions-in-year', title: { zh: '年度指导次数', en: 'Sessions in the year' } }

type Row = readonly [sentence: string, need: FactNeed, zh: string, en: string]

function expectLine(need: FactNeed, zh: string, en: string): void {
  expect(needLines(need, RULE_SET, 'zh')).toEqual([zh])
  expect(needLines(need, RULE_SET, 'en')).toEqual([en])
}

describe('what is wanted', () => {
  it.each<Row>([
    [
      'at least',
      { ...employees, have: 3, want: { atLeast: 5 }, short: 2 },
      '员工总数：现为 3 人，需至少 5 人，还差 2 人',
      'Employees: have 3 people, want at least 5 people, short 2 people',
    ],
    [
      'more than',
      { ...budget, have: 0, want: { moreThan: 0 } },
      '经费：现为 0 元，需多于 0 元',
      'Budget: have 0 yuan, want more than 0 yuan',
    ],
    [
      'at most',
      { ...employees, have: 12, want: { atMost: 10 }, over: 2 },
      '员工总数：现为 12 人，需至多 10 人，超出 2 人',
      'Employees: have 12 people, want at most 10 people, over by 2 people',
    ],
    [
      'less than',
      { ...budget, have: 2.5, want: { lessThan: 2.5 } },
      '经费：现为 2.5 元，需少于 2.5 元',
      'Budget: have 2.5 yuan, want less than 2.5 yuan',
    ],
    [
      'exactly a number, from below',
      { ...employees, have: 3, want: { exactly: 4 }, short: 1 },
      '员工总数：现为 3 人，需为 4 人，还差 1 人',
      'Employees: have 3 people, want 4 people, short 1 people',
    ],
    [
      'exactly yes',
      {
        fact: 'policy',
        title: { zh: '制度已印发', en: 'A policy is issued' },
        have: false,
        want: { exactly: true },
      },
      '制度已印发：现为 “否”，需为 “是”',
      'A policy is issued: have “no”, want “yes”',
    ],
    [
      'exactly no',
      {
        fact: 'policy',
        title: { zh: '制度已印发', en: 'A policy is issued' },
        have: true,
        want: { exactly: false },
      },
      '制度已印发：现为 “是”，需为 “否”',
      'A policy is issued: have “yes”, want “no”',
    ],
    [
      'exactly one choice, by its label',
      { ...size, have: 'small', want: { exactly: 'large' } },
      '规模：现为 “小型”，需为 “大型”',
      'Size: have “Small”, want “Large”',
    ],
    [
      'exactly a text, as it is',
      { ...name, have: '办法', want: { exactly: '制度' } },
      '制度名称：现为 “办法”，需为 “制度”',
      'Name of the policy: have “办法”, want “制度”',
    ],
    [
      'exactly a day',
      { ...issuedOn, have: '2025-01-01', want: { exactly: '2025-03-01' } },
      '印发日期：现为 “2025-01-01”，需为 “2025-03-01”',
      'Date of issue: have “2025-01-01”, want “2025-03-01”',
    ],
    [
      'anything but',
      { ...size, have: 'small', want: { not: 'small' } },
      '规模：现为 “小型”，需不为 “小型”',
      'Size: have “Small”, want anything but “Small”',
    ],
    [
      'one of several choices',
      { ...size, have: 'small', want: { oneOf: ['medium', 'large'] } },
      '规模：现为 “小型”，需为其一：“中型”、“大型”',
      'Size: have “Small”, want one of “Medium”, “Large”',
    ],
    [
      'one of several numbers',
      { ...employees, have: 3, want: { oneOf: [5, 10] } },
      '员工总数：现为 3 人，需为其一：5、10 人',
      'Employees: have 3 people, want one of 5, 10 people',
    ],
    [
      'none of several choices',
      { ...size, have: 'small', want: { noneOf: ['small', 'medium'] } },
      '规模：现为 “小型”，需不为：“小型”、“中型”',
      'Size: have “Small”, want none of “Small”, “Medium”',
    ],
    [
      'a choice included',
      { ...ledger, have: ['time'], want: { including: 'place' } },
      '台账事项：现为 “时间”，需含 “地点”',
      'What the ledger records: have “Time”, want “Place” included',
    ],
    [
      'a choice left out, of several',
      { ...ledger, have: ['time', 'place'], want: { excluding: 'place' } },
      '台账事项：现为 “时间”、“地点”，需不含 “地点”',
      'What the ledger records: have “Time”, “Place”, want “Place” left out',
    ],
    [
      'a choice included, of none',
      { ...ledger, have: [], want: { including: 'time' } },
      '台账事项：现为 无，需含 “时间”',
      'What the ledger records: have none, want “Time” included',
    ],
  ])('%s', (_, need, zh, en) => {
    expectLine(need, zh, en)
  })

  it.fails.each<[string, FactNeed]>([
    ['at least', { ...issuedOn, have: '2024-12-31', want: { atLeast: '2025-01-01' } }],
    ['more than', { ...issuedOn, have: '2024-12-31', want: { moreThan: '2024-12-31' } }],
    ['at most', { ...issuedOn, have: '2026-01-01', want: { atMost: '2025-12-31' } }],
    ['less than', { ...issuedOn, have: '2026-01-01', want: { lessThan: '2026-01-01' } }],
  ])('a day is not counted: "%s" is worded as before or after', (_, need) => {
    expect(needLines(need, RULE_SET, 'en').join()).toMatch(/after|before|by |from|later|earlier/)
    expect(needLines(need, RULE_SET, 'zh').join()).not.toMatch(/至少|多于|至多|少于/)
  })
})

describe('what is there', () => {
  it.each<Row>([
    [
      'nothing is stated',
      { ...employees, unstated: ['employees'], want: { atLeast: 5 } },
      '员工总数：未填报，需至少 5 人',
      'Employees: not stated, want at least 5 people',
    ],
    [
      'nothing is stated of what it is counted from',
      { ...sessions, unstated: ['sessions'], want: { atLeast: 1 } },
      '年度指导次数：未填报，需至少 1，请填报：指导',
      'Sessions in the year: not stated, want at least 1, state: Guidance sessions',
    ],
    [
      'of two facts behind a number none is stated',
      {
        fact: 'sum',
        title: { zh: '合计', en: 'Sum' },
        unstated: ['employees', 'trained'],
        want: { atLeast: 1 },
      },
      '合计：未填报，需至少 1，请填报：员工总数、受训员工数',
      'Sum: not stated, want at least 1, state: Employees, Employees trained',
    ],
    [
      'of two facts behind a number one is stated',
      {
        fact: 'sum',
        title: { zh: '合计', en: 'Sum' },
        have: { from: 2 },
        unstated: ['trained'],
        want: { atLeast: 5 },
        short: 3,
        unit: PEOPLE,
      },
      '合计：现为 至少 2 人，需至少 5 人，还差 3 人，请填报：受训员工数',
      'Sum: have at least 2 people, want at least 5 people, short 3 people, state: Employees trained',
    ],
    [
      'a fact that nobody has titled is called by its name',
      { fact: 'sum', title: { zh: '合计', en: 'Sum' }, unstated: ['mystery'], want: { atLeast: 1 } },
      '合计：未填报，需至少 1，请填报：mystery',
      'Sum: not stated, want at least 1, state: mystery',
    ],
    [
      'between two numbers, because of entries that may count or not',
      { ...sessions, have: { from: 0, to: 2 }, want: { atLeast: 1 }, short: 1 },
      '年度指导次数：现为 0 至 2，其中 2 条记录须补全日期等信息，需至少 1，还差 1',
      'Sessions in the year: have 0 to 2, 2 entries lack a date or detail that decides them, want at least 1, short 1',
    ],
    [
      'between two numbers that one entry parts',
      { ...sessions, have: { from: 1, to: 2 }, want: { atLeast: 2 }, short: 1 },
      '年度指导次数：现为 1 至 2，其中 1 条记录须补全日期等信息，需至少 2，还差 1',
      'Sessions in the year: have 1 to 2, 1 entry lacks a date or detail that decides it, want at least 2, short 1',
    ],
    [
      'between two numbers that are no count of entries',
      { ...employees, have: { from: 1, to: 3 }, want: { atLeast: 5 }, short: 4 },
      '员工总数：现为 1 至 3 人，需至少 5 人，还差 4 人',
      'Employees: have 1 to 3 people, want at least 5 people, short 4 people',
    ],
    [
      'at most a number',
      { ...employees, have: { to: 4 }, want: { atLeast: 5 } },
      '员工总数：现为 至多 4 人，需至少 5 人',
      'Employees: have at most 4 people, want at least 5 people',
    ],
    [
      'a decimal as it was written',
      { ...budget, have: 125000.5, want: { atLeast: 125000.75 }, short: 0.25 },
      '经费：现为 125000.5 元，需至少 125000.75 元，还差 0.25 元',
      'Budget: have 125000.5 yuan, want at least 125000.75 yuan, short 0.25 yuan',
    ],
    [
      'a choice that has no label is called by its name',
      { ...size, have: 'tiny', want: { exactly: 'large' } },
      '规模：现为 “tiny”，需为 “大型”',
      'Size: have “tiny”, want “Large”',
    ],
  ])('%s', (_, need, zh, en) => {
    expectLine(need, zh, en)
  })
})

describe('what it is compared with', () => {
  const trained = { fact: 'trained', title: { zh: '受训员工数', en: 'Employees trained' }, unit: PEOPLE }

  it.each<Row>([
    [
      'another fact, by its title',
      { ...trained, have: 127, want: { atLeast: 128 }, against: 'employees', short: 1 },
      '受训员工数：现为 127 人，需至少 128 人（员工总数），还差 1 人',
      'Employees trained: have 127 people, want at least 128 people (Employees), short 1 people',
    ],
    [
      'another fact, of which nothing is known',
      { ...trained, have: 127, unstated: ['employees'], against: 'employees' },
      '受训员工数：现为 127 人，请填报：员工总数',
      'Employees trained: have 127 people, state: Employees',
    ],
    [
      'another fact, where neither is known',
      { ...trained, unstated: ['trained', 'employees'], against: 'employees' },
      '受训员工数：未填报，请填报：员工总数',
      'Employees trained: not stated, state: Employees',
    ],
    [
      'a measure, by its title',
      { ...trained, have: 1, want: { atLeast: 2 }, against: 'sessions-in-year', short: 1 },
      '受训员工数：现为 1 人，需至少 2 人（年度指导次数），还差 1 人',
      'Employees trained: have 1 people, want at least 2 people (Sessions in the year), short 1 people',
    ],
    [
      'a measure without a title, by its name',
      { ...trained, have: 1, want: { atLeast: 2 }, against: 'untitled-count', short: 1 },
      '受训员工数：现为 1 人，需至少 2 人（untitled-count），还差 1 人',
      'Employees trained: have 1 people, want at least 2 people (untitled-count), short 1 people',
    ],
  ])('%s', (_, need, zh, en) => {
    expectLine(need, zh, en)
  })

  it('days in which entries count, after everything that is counted', () => {
    const between = { from: '2025-07-01', to: '2025-12-31' }
    expectLine(
      { ...sessions, have: 0, want: { atLeast: 1 }, short: 1, between },
      '年度指导次数：现为 0，需至少 1，还差 1，期间 2025-07-01 至 2025-12-31',
      'Sessions in the year: have 0, want at least 1, short 1, between 2025-07-01 and 2025-12-31',
    )
  })
})

describe('a document and a review', () => {
  it.each<[string, Need, string, string]>([
    [
      'a document',
      { evidence: { kind: 'register' }, title: { zh: '受训名册', en: 'Training register' } },
      '尚缺佐证：受训名册',
      'Evidence missing: Training register',
    ],
    [
      'a stamped document',
      { evidence: { kind: 'register', stamped: true }, title: { zh: '受训名册', en: 'Training register' } },
      '尚缺佐证：受训名册（盖章）',
      'Evidence missing: Training register (stamped)',
    ],
    [
      'a document that need not be stamped',
      { evidence: { kind: 'register', stamped: false }, title: { zh: '受训名册', en: 'Training register' } },
      '尚缺佐证：受训名册',
      'Evidence missing: Training register',
    ],
    ['a review', { review: 'met' }, '需经核查确认', 'A review has to confirm it'],
  ])('%s', (_, need, zh, en) => {
    expect(needLines(need, RULE_SET, 'zh')).toEqual([zh])
    expect(needLines(need, RULE_SET, 'en')).toEqual([en])
  })
})

describe('several needs', () => {
  const [policy, sealed, training] = [
    'A policy is issued: have “no”, want “yes”',
    'Files are sealed: not stated, want “yes”',
    'Employees trained: have 3 people, want at least 5 people, short 2 people',
  ]
  const REVIEW: Need = { review: 'met' }
  const review = 'A review has to confirm it'

  it.each<[string, Need, readonly string[]]>([
    ['all: a line each', { all: [POLICY, SEALED] }, [policy, sealed]],
    ['all within all: a line each', { all: [POLICY, { all: [SEALED, REVIEW] }] }, [policy, sealed, review]],
    [
      'any: a head, and below it a line for each alternative',
      { any: [POLICY, SEALED] },
      ['Any one of:', `  ${policy}`, `  ${sealed}`],
    ],
    [
      'all within any: one line for what belongs together',
      { any: [{ all: [POLICY, SEALED] }, TRAINING] },
      ['Any one of:', `  ${policy}; and ${sealed}`, `  ${training}`],
    ],
    [
      'any within all: the alternatives stand below their head',
      { all: [TRAINING, { any: [POLICY, SEALED] }] },
      [training, 'Any one of:', `  ${policy}`, `  ${sealed}`],
    ],
    [
      'any within all, and something after it that is no alternative',
      { all: [{ any: [POLICY, SEALED] }, REVIEW] },
      ['Any one of:', `  ${policy}`, `  ${sealed}`, review],
    ],
    [
      'any and any within all',
      {
        all: [{ any: [POLICY, SEALED] }, { any: [TRAINING, SEALED] }],
      },
      ['Any one of:', `  ${policy}`, `  ${sealed}`, 'Any one of:', `  ${training}`, `  ${sealed}`],
    ],
  ])('%s', (_, need, lines) => {
    expect(needLines(need, RULE_SET, 'en')).toEqual(lines)
  })

  it('in Chinese: a head, alternatives, and what belongs together', () => {
    expect(needLines({ any: [{ all: [POLICY, SEALED] }, TRAINING] }, RULE_SET, 'zh')).toEqual([
      '下列任一：',
      '  制度已印发：现为 “否”，需为 “是”；且档案已密封：未填报，需为 “是”',
      '  受训员工数：现为 3 人，需至少 5 人，还差 2 人',
    ])
  })

  it.fails('any within all within any: its alternatives do not become things that are all needed', () => {
    const need: Need = { any: [{ all: [REVIEW, { any: [POLICY, SEALED] }] }, TRAINING] }
    const text = needLines(need, RULE_SET, 'en').join('\n')
    for (const words of [review, policy, sealed, training]) expect(text).toContain(words)
    expect(text).not.toMatch(/want “yes”; and +Files are sealed/)
    expect(text).not.toContain('Any one of:; and')
  })
})

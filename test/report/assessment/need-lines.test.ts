import { describe, expect, it } from 'vitest'
import type { FactNeed, Need } from '../../../src/model/assessment.ts'
import type { RuleSet } from '../../../src/model/rule-set.ts'
import { type NeedLine, needLines } from '../../../src/report/assessment/need-lines.ts'
import { POLICY, RULE_SET, SEALED, TRAINING } from '../small-assessment.ts'

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

const line = (text: string): NeedLine => ({ text, isAlternative: false })
const alternative = (text: string): NeedLine => ({ text, isAlternative: true })

function expectLine(need: Need, zh: string, en: string): void {
  expect(needLines(need, RULE_SET, 'zh')).toEqual([line(zh)])
  expect(needLines(need, RULE_SET, 'en')).toEqual([line(en)])
}

describe('what is wanted', () => {
  it.each<Row>([
    [
      'at least',
      { ...employees, have: 3, want: { atLeast: 5 }, short: 2 },
      '员工总数（人）：现为 3，需至少 5，还差 2',
      'Employees (people): have 3, want at least 5, short 2',
    ],
    [
      'more than',
      { ...budget, have: 0, want: { moreThan: 0 } },
      '经费（元）：现为 0，需多于 0',
      'Budget (yuan): have 0, want more than 0',
    ],
    [
      'at most',
      { ...employees, have: 12, want: { atMost: 10 }, over: 2 },
      '员工总数（人）：现为 12，需至多 10，超出 2',
      'Employees (people): have 12, want at most 10, over by 2',
    ],
    [
      'at most nothing',
      { ...employees, have: 2, want: { atMost: 0 }, over: 2 },
      '员工总数（人）：现为 2，需为 0，超出 2',
      'Employees (people): have 2, want none, over by 2',
    ],
    [
      'at most a number that begins with nothing',
      { ...budget, have: 1, want: { atMost: 0.5 }, over: 0.5 },
      '经费（元）：现为 1，需至多 0.5，超出 0.5',
      'Budget (yuan): have 1, want at most 0.5, over by 0.5',
    ],
    [
      'less than',
      { ...budget, have: 2.5, want: { lessThan: 2.5 } },
      '经费（元）：现为 2.5，需少于 2.5',
      'Budget (yuan): have 2.5, want less than 2.5',
    ],
    [
      'exactly a number, from below',
      { ...employees, have: 3, want: { exactly: 4 }, short: 1 },
      '员工总数（人）：现为 3，需为 4，还差 1',
      'Employees (people): have 3, want 4, short 1',
    ],
    [
      'exactly yes',
      {
        fact: 'policy',
        title: { zh: '制度已印发', en: 'A policy is issued' },
        have: false,
        want: { exactly: true },
      },
      '制度已印发：现为“否”，需为“是”',
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
      '制度已印发：现为“是”，需为“否”',
      'A policy is issued: have “yes”, want “no”',
    ],
    [
      'exactly one choice, by its label',
      { ...size, have: 'small', want: { exactly: 'large' } },
      '规模：现为“小型”，需为“大型”',
      'Size: have “Small”, want “Large”',
    ],
    [
      'exactly a text, as it is',
      { ...name, have: '办法', want: { exactly: '制度' } },
      '制度名称：现为“办法”，需为“制度”',
      'Name of the policy: have “办法”, want “制度”',
    ],
    [
      'exactly a day',
      { ...issuedOn, have: '2025-01-01', want: { exactly: '2025-03-01' } },
      '印发日期：现为“2025-01-01”，需为“2025-03-01”',
      'Date of issue: have “2025-01-01”, want “2025-03-01”',
    ],
    [
      'anything but',
      { ...size, have: 'small', want: { not: 'small' } },
      '规模：现为“小型”，需不为“小型”',
      'Size: have “Small”, want anything but “Small”',
    ],
    [
      'one of several choices',
      { ...size, have: 'small', want: { oneOf: ['medium', 'large'] } },
      '规模：现为“小型”，需为其一：“中型”、“大型”',
      'Size: have “Small”, want one of “Medium”, “Large”',
    ],
    [
      'one of several numbers',
      { ...employees, have: 3, want: { oneOf: [5, 10] } },
      '员工总数（人）：现为 3，需为其一：5、10',
      'Employees (people): have 3, want one of 5, 10',
    ],
    [
      'none of several choices',
      { ...size, have: 'small', want: { noneOf: ['small', 'medium'] } },
      '规模：现为“小型”，需不为：“小型”、“中型”',
      'Size: have “Small”, want none of “Small”, “Medium”',
    ],
    [
      'a choice included',
      { ...ledger, have: ['time'], want: { including: 'place' } },
      '台账事项：现为“时间”，需含“地点”',
      'What the ledger records: have “Time”, want “Place” included',
    ],
    [
      'a choice left out, of several',
      { ...ledger, have: ['time', 'place'], want: { excluding: 'place' } },
      '台账事项：现为“时间”、“地点”，需不含“地点”',
      'What the ledger records: have “Time”, “Place”, want “Place” left out',
    ],
    [
      'a choice included, of none',
      { ...ledger, have: [], want: { including: 'time' } },
      '台账事项：现为 无，需含“时间”',
      'What the ledger records: have none, want “Time” included',
    ],
  ])('%s', (_, need, zh, en) => {
    expectLine(need, zh, en)
  })

  it.each<Row>([
    [
      'a day or a later one',
      { ...issuedOn, have: '2024-12-31', want: { atLeast: '2025-01-01' } },
      '印发日期：现为“2024-12-31”，需不早于“2025-01-01”',
      'Date of issue: have “2024-12-31”, want “2025-01-01” or later',
    ],
    [
      'a later day',
      { ...issuedOn, have: '2024-12-31', want: { moreThan: '2024-12-31' } },
      '印发日期：现为“2024-12-31”，需晚于“2024-12-31”',
      'Date of issue: have “2024-12-31”, want a day after “2024-12-31”',
    ],
    [
      'a day or an earlier one',
      { ...issuedOn, have: '2026-01-01', want: { atMost: '2025-12-31' } },
      '印发日期：现为“2026-01-01”，需不晚于“2025-12-31”',
      'Date of issue: have “2026-01-01”, want “2025-12-31” or earlier',
    ],
    [
      'an earlier day',
      { ...issuedOn, have: '2026-01-01', want: { lessThan: '2026-01-01' } },
      '印发日期：现为“2026-01-01”，需早于“2026-01-01”',
      'Date of issue: have “2026-01-01”, want a day before “2026-01-01”',
    ],
    [
      'any other day',
      { ...issuedOn, have: '2026-01-01', want: { not: '2026-01-01' } },
      '印发日期：现为“2026-01-01”，需不为“2026-01-01”',
      'Date of issue: have “2026-01-01”, want anything but “2026-01-01”',
    ],
  ])('a day is not counted: %s', (_, need, zh, en) => {
    expectLine(need, zh, en)
  })

  it('a text that looks like a day is no date', () => {
    expectLine(
      { ...name, have: '2024-12-31', want: { atLeast: '2025-01-01' } },
      '制度名称：现为“2024-12-31”，需至少“2025-01-01”',
      'Name of the policy: have “2024-12-31”, want at least “2025-01-01”',
    )
  })
})

describe('what is there', () => {
  it.each<Row>([
    [
      'nothing is stated',
      { ...employees, unstated: ['employees'], want: { atLeast: 5 } },
      '员工总数（人）：未填报 employees，需至少 5',
      'Employees (people): employees not stated, want at least 5',
    ],
    [
      'nothing is stated of what it is counted from',
      { ...sessions, unstated: ['sessions'], want: { atLeast: 1 } },
      '年度指导次数：未填报 sessions，需至少 1',
      'Sessions in the year: sessions not stated, want at least 1',
    ],
    [
      'of two facts behind a number none is stated',
      {
        fact: 'sum',
        title: { zh: '合计', en: 'Sum' },
        unstated: ['employees', 'trained'],
        want: { atLeast: 1 },
      },
      '合计：未填报 employees、trained，需至少 1',
      'Sum: employees, trained not stated, want at least 1',
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
      '合计（人）：现为 至少 2，未填报 trained，需至少 5，还差 3',
      'Sum (people): have at least 2, trained not stated, want at least 5, short 3',
    ],
    [
      'a fact that nobody has titled is named like any other',
      { fact: 'sum', title: { zh: '合计', en: 'Sum' }, unstated: ['mystery'], want: { atLeast: 1 } },
      '合计：未填报 mystery，需至少 1',
      'Sum: mystery not stated, want at least 1',
    ],
    [
      'between two numbers, because of entries that may count or not',
      { ...sessions, have: { from: 0, to: 2 }, want: { atLeast: 1 }, short: 1 },
      '年度指导次数：现为 0 至 2，其中 2 条记录须补全日期等信息，需至少 1，还差 1',
      'Sessions in the year: have 0 to 2, 2 entries lack a date or detail that decides them, want at least 1, short 1',
    ],
    [
      'between two numbers, because of entries and of a fact that is not stated',
      { ...sessions, have: { from: 0, to: 2 }, unstated: ['policy'], want: { atLeast: 1 }, short: 1 },
      '年度指导次数：现为 0 至 2，其中 2 条记录须补全日期等信息，未填报 policy，需至少 1，还差 1',
      'Sessions in the year: have 0 to 2, 2 entries lack a date or detail that decides them, policy not stated, want at least 1, short 1',
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
      '员工总数（人）：现为 1 至 3，需至少 5，还差 4',
      'Employees (people): have 1 to 3, want at least 5, short 4',
    ],
    [
      'at most a number',
      { ...employees, have: { to: 4 }, want: { atLeast: 5 } },
      '员工总数（人）：现为 至多 4，需至少 5',
      'Employees (people): have at most 4, want at least 5',
    ],
    [
      'a decimal as it was written',
      { ...budget, have: 125000.5, want: { atLeast: 125000.75 }, short: 0.25 },
      '经费（元）：现为 125000.5，需至少 125000.75，还差 0.25',
      'Budget (yuan): have 125000.5, want at least 125000.75, short 0.25',
    ],
    [
      'a choice that has no label is called by its name',
      { ...size, have: 'tiny', want: { exactly: 'large' } },
      '规模：现为“tiny”，需为“大型”',
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
      '受训员工数（人）：现为 127，需至少 128（员工总数），还差 1',
      'Employees trained (people): have 127, want at least 128 (Employees), short 1',
    ],
    [
      'another fact, of which nothing is known',
      { ...trained, have: 127, unstated: ['employees'], against: 'employees' },
      '受训员工数（人）：现为 127，未填报 employees',
      'Employees trained (people): have 127, employees not stated',
    ],
    [
      'another fact, where neither is known',
      { ...trained, unstated: ['trained', 'employees'], against: 'employees' },
      '受训员工数（人）：未填报 trained、employees',
      'Employees trained (people): trained, employees not stated',
    ],
    [
      'a measure, by its title',
      { ...trained, have: 1, want: { atLeast: 2 }, against: 'sessions-in-year', short: 1 },
      '受训员工数（人）：现为 1，需至少 2（年度指导次数），还差 1',
      'Employees trained (people): have 1, want at least 2 (Sessions in the year), short 1',
    ],
    [
      'a measure without a title, by its name',
      { ...trained, have: 1, want: { atLeast: 2 }, against: 'untitled-count', short: 1 },
      '受训员工数（人）：现为 1，需至少 2（untitled-count），还差 1',
      'Employees trained (people): have 1, want at least 2 (untitled-count), short 1',
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

describe('a result', () => {
  const need: FactNeed = {
    fact: 'conduct-share',
    title: { zh: '什么', en: 'Whatever' },
    have: 0.5,
    want: { atLeast: 0.6 },
    short: 0.1,
  }
  const among = (title?: { readonly zh: string; readonly en: string }): RuleSet => ({
    ...RULE_SET,
    measures: { 'conduct-share': { pointShareOf: 'total', ...(title && { title }) } },
  })

  it('without a title is called by what it is', () => {
    expect(needLines(need, among(), 'zh')).toEqual([line('总分 ÷ 满分：现为 0.5，需至少 0.6，还差 0.1')])
    expect(needLines(need, among(), 'en')).toEqual([
      line('Total ÷ the maximum: have 0.5, want at least 0.6, short 0.1'),
    ])
  })

  it('with a title is called by it', () => {
    expect(needLines(need, among({ zh: '得分率', en: 'Share' }), 'en')).toEqual([
      line('Share: have 0.5, want at least 0.6, short 0.1'),
    ])
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
    [
      'a stamped document of a window',
      {
        evidence: { kind: 'register', stamped: true, during: 'first-half' },
        title: { zh: '受训名册', en: 'Training register' },
        between: { from: '2025-01-01', to: '2025-06-30' },
      },
      '尚缺佐证：受训名册（盖章，落款日期：2025-01-01 至 2025-06-30）',
      'Evidence missing: Training register (stamped, dated from 2025-01-01 to 2025-06-30)',
    ],
    ['a review', { review: 'met' }, '需经核查确认', 'A review has to confirm it'],
    [
      'points that only a review gives',
      { review: { atLeast: 7.5 } },
      '需经核查评分至少 7.5 分',
      'The reviewer has to award at least 7.5',
    ],
  ])('%s', (_, need, zh, en) => {
    expectLine(need, zh, en)
  })
})

describe('several needs', () => {
  const [policy, sealed, training] = [
    'A policy is issued: have “no”, want “yes”',
    'Files are sealed: sealed not stated, want “yes”',
    'Employees trained (people): have 3, want at least 5, short 2',
  ]
  const REVIEW: Need = { review: 'met' }
  const review = 'A review has to confirm it'
  const head = line('Any one of:')

  it.each<[string, Need, readonly NeedLine[]]>([
    ['all: a line each', { all: [POLICY, SEALED] }, [line(policy), line(sealed)]],
    [
      'all within all: a line each',
      { all: [POLICY, { all: [SEALED, REVIEW] }] },
      [line(policy), line(sealed), line(review)],
    ],
    [
      'any: a head, and below it a line for each alternative',
      { any: [POLICY, SEALED] },
      [head, alternative(policy), alternative(sealed)],
    ],
    [
      'all within any: one line for what belongs together',
      { any: [{ all: [POLICY, SEALED] }, TRAINING] },
      [head, alternative(`${policy}; and ${sealed}`), alternative(training)],
    ],
    [
      'any within all: the alternatives stand below their head',
      { all: [TRAINING, { any: [POLICY, SEALED] }] },
      [line(training), head, alternative(policy), alternative(sealed)],
    ],
    [
      'any within all, and something after it that is no alternative',
      { all: [{ any: [POLICY, SEALED] }, REVIEW] },
      [head, alternative(policy), alternative(sealed), line(review)],
    ],
    [
      'any and any within all',
      {
        all: [{ any: [POLICY, SEALED] }, { any: [TRAINING, SEALED] }],
      },
      [head, alternative(policy), alternative(sealed), head, alternative(training), alternative(sealed)],
    ],
    [
      'some of several: a head, and below it a line for each',
      { atLeast: 2, of: [POLICY, SEALED, TRAINING] },
      [line('Any 2 of:'), alternative(policy), alternative(sealed), alternative(training)],
    ],
    [
      'some of several within any: one line',
      { any: [{ atLeast: 2, of: [POLICY, SEALED, TRAINING] }, REVIEW] },
      [head, alternative(`any 2 of (${policy}; ${sealed}; ${training})`), alternative(review)],
    ],
    [
      'any within some of several: one line for an alternative',
      { atLeast: 1, of: [{ any: [POLICY, SEALED] }, { all: [TRAINING, REVIEW] }] },
      [
        line('Any 1 of:'),
        alternative(`either (${policy}; or ${sealed})`),
        alternative(`${training}; and ${review}`),
      ],
    ],
    [
      'any within all within any: its alternatives do not become things that are all needed',
      { any: [{ all: [REVIEW, { any: [POLICY, SEALED] }] }, TRAINING] },
      [head, alternative(`${review}; and either (${policy}; or ${sealed})`), alternative(training)],
    ],
    [
      'all within any within all within any: still one line, each level in brackets of its own',
      { any: [{ all: [REVIEW, { any: [{ all: [POLICY, SEALED] }, TRAINING] }] }, POLICY] },
      [
        head,
        alternative(`${review}; and either (${policy}; and ${sealed}; or ${training})`),
        alternative(policy),
      ],
    ],
  ])('%s', (_, need, lines) => {
    expect(needLines(need, RULE_SET, 'en')).toEqual(lines)
  })

  it('in Chinese: a head, alternatives, and what belongs together', () => {
    expect(needLines({ any: [{ all: [POLICY, SEALED] }, TRAINING] }, RULE_SET, 'zh')).toEqual([
      line('下列任一：'),
      alternative('制度已印发：现为“否”，需为“是”；且档案已密封：未填报 sealed，需为“是”'),
      alternative('受训员工数（人）：现为 3，需至少 5，还差 2'),
    ])
  })

  it('in Chinese: some of several', () => {
    const some: Need = { atLeast: 2, of: [POLICY, SEALED] }
    const [zhPolicy, zhSealed] = ['制度已印发：现为“否”，需为“是”', '档案已密封：未填报 sealed，需为“是”']
    expect(needLines(some, RULE_SET, 'zh')).toEqual([
      line('下列至少 2 项：'),
      alternative(zhPolicy),
      alternative(zhSealed),
    ])
    expect(needLines({ any: [some, REVIEW] }, RULE_SET, 'zh')[1]).toEqual(
      alternative(`至少 2 项（${zhPolicy}；${zhSealed}）`),
    )
  })

  it('in Chinese: alternatives within what belongs together stand in brackets', () => {
    const need: Need = { any: [{ all: [REVIEW, { any: [POLICY, SEALED] }] }, POLICY] }
    expect(needLines(need, RULE_SET, 'zh')).toEqual([
      line('下列任一：'),
      alternative(
        '需经核查确认；且（制度已印发：现为“否”，需为“是”；或档案已密封：未填报 sealed，需为“是”）',
      ),
      alternative('制度已印发：现为“否”，需为“是”'),
    ])
  })
})

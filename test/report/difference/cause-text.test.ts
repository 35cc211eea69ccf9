import { describe, expect, it } from 'vitest'
import type { Cause } from '../../../src/model/cause.ts'
import type { Entry } from '../../../src/model/profile.ts'
import type { RuleSet } from '../../../src/model/rule-set.ts'
import { causeText } from '../../../src/report/difference/cause-text.ts'
import { differenceWording } from '../../../src/report/difference/known-rules.ts'
import { RULE_SET } from '../small-assessment.ts'

const TEXT = { zh: '题', en: 'text' }

const ROW = { id: 'conduct', source: '一', title: { zh: '行为', en: 'Conduct' } }
const GOLD = { id: 'gold', title: { zh: '金级', en: 'Gold' } }

const RULES: RuleSet = {
  ...RULE_SET,
  grades: [{ ...GOLD, atLeast: 9 }],
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
    [
      'a document that did not count, and one that does not',
      {
        cause: 'evidence',
        added: [],
        removed: [],
        changed: [],
        standing: [
          { document: register, before: { flaws: ['file-missing'] } },
          {
            document: { ...register, title: '照片' },
            after: { flaws: ['outside-window'], between: { from: '2025-01-01', to: '2025-06-30' } },
          },
        ],
      },
      '佐证材料：“名册”此前不计入（文件不存在）；“照片”现不计入（日期不在要求的期间内（要求日期 2025-01-01 至 2025-06-30））',
      'Documents: “名册” did not count before (the file does not exist); “照片” does not count now (dated outside of the days asked for (to be dated 2025-01-01 to 2025-06-30))',
    ],
    [
      'a weight',
      { cause: 'weight', row: ROW, before: 0.6, after: 0.5 },
      '一 行为 的权重：0.6 → 0.5',
      'Weight of 一 Conduct: 0.6 → 0.5',
    ],
    [
      'the maximum of a row',
      { cause: 'maximum', row: ROW, before: 10, after: 8 },
      '一 行为 的分值：10 → 8',
      'Maximum of 一 Conduct: 10 → 8',
    ],
    [
      'the maximum of the total',
      { cause: 'maximum', before: 100, after: 90 },
      '总分上限：100 → 90',
      'Maximum of the total: 100 → 90',
    ],
    [
      'that a row is capped',
      { cause: 'capped', row: ROW, before: false, after: true },
      '一 行为 封顶：否 → 是',
      '一 Conduct cut off at its maximum: no → yes',
    ],
    [
      'how a section counts',
      { cause: 'section-kind', row: ROW, before: 'base', after: 'penalty' },
      '一 行为 的计入方式：与其他部分相加 → 从其他部分中扣分',
      'How 一 Conduct counts: with the others → taken away from the others',
    ],
    [
      'that a row stands elsewhere',
      {
        cause: 'row-moved',
        row: { ...ROW, source: '一.1.1' },
        before: ROW,
        after: { ...ROW, source: '二' },
      },
      '一.1.1 行为 移位：一 行为 → 二 行为',
      '一.1.1 Conduct stands elsewhere: 一 Conduct → 二 Conduct',
    ],
    [
      'what the total starts from',
      { cause: 'sum-start', before: 0, after: 60 },
      '基础分：0 → 60',
      'Points to start from: 0 → 60',
    ],
    [
      'its floor',
      { cause: 'sum-floor', before: 0, after: -5 },
      '总分下限：0 → -5',
      'Least of the total: 0 → -5',
    ],
    [
      'its scale',
      { cause: 'scale', after: { from: 120, to: 100 } },
      '总分折算：无 → 120 分折算为 100 分',
      'Scale of the total: none → 120 made 100',
    ],
    [
      'a rounding',
      { cause: 'rounding', before: { mode: 'half-up', places: 0, of: ['sections', 'total'] } },
      '取整：“各部分得分、总分：四舍五入取整” → 无',
      'Rounding: “Points of sections, The total: rounded half up to whole points” → none',
    ],
    [
      'what becomes of rows that do not apply',
      { cause: 'not-applicable', after: 'full-credit' },
      '有不适用的各行时：无 → “不适用的各行得满分”',
      'Where rows do not apply: none → “Rows that do not apply give their full points”',
    ],
    [
      'what is given where nothing applies',
      { cause: 'nothing-applies', before: 'none', after: 'full' },
      '各行均不适用时：“各行均不适用时不得分” → “各行均不适用时得满分”',
      'Where nothing applies: “Where nothing applies no points are given” → “Where nothing applies all points are given”',
    ],
    [
      'a mark',
      { cause: 'mark', grade: GOLD, before: 85, after: 90 },
      '“金级”分数线：85 → 90',
      'Mark of “Gold”: 85 → 90',
    ],
    [
      'that a grade is a pass',
      { cause: 'passes', grade: GOLD, before: true, after: false },
      '“金级”达标：是 → 否',
      '“Gold” is a pass: yes → no',
    ],
    ['a grade that is new', { cause: 'grade-new', grade: GOLD }, '新增等级“金级”', 'New grade “Gold”'],
    ['a grade that is gone', { cause: 'grade-gone', grade: GOLD }, '已删等级“金级”', 'Grade “Gold” gone'],
    [
      'a grade that is called otherwise',
      {
        cause: 'grade-renamed',
        before: GOLD,
        after: { id: 'best', title: { zh: '优秀', en: 'Gold' } },
      },
      '等级改名：“金级” → “优秀”',
      'Grade renamed: “Gold” (gold) → “Gold” (best)',
    ],
    ['the order of grades', { cause: 'grade-order' }, '等级次序已改', 'The grades stand in another order'],
    [
      'a row that is required',
      { cause: 'required', row: ROW, before: GOLD, after: true },
      '必达项 一 行为：评“金级”及以上时须满足 → 评任何等级均须达到',
      'Required row 一 Conduct: for “Gold” and better → for any grade',
    ],
    [
      'a row that is not required any more',
      { cause: 'required', row: ROW, before: true },
      '必达项 一 行为：评任何等级均须达到 → 无',
      'Required row 一 Conduct: for any grade → none',
    ],
    [
      'a gate that is new',
      { cause: 'gate-new', gate: { ...ROW, kind: 'veto' } },
      '新增：一票否决 一 行为',
      'New: Veto 一 Conduct',
    ],
    [
      'a gate that is gone',
      { cause: 'gate-gone', gate: { ...ROW, kind: 'stop' } },
      '已删：中止评审 一 行为',
      'Gone: Stop of the review 一 Conduct',
    ],
    [
      'a gate that does something else',
      {
        cause: 'gate-effect',
        gate: { ...ROW, kind: 'require' },
        before: { kind: 'ceiling', target: 'gold' },
        after: { kind: 'require' },
      },
      '一 行为 的作用：等级上限（“金级”） → 必备要求',
      'What 一 Conduct does: Limit to the grade (“Gold”) → Requirement',
    ],
    [
      'the days in force',
      { cause: 'effective', before: { from: '2025-01-01' }, after: { to: '2026-12-31' } },
      '施行期间：2025-01-01 – … → … – 2026-12-31',
      'In force: 2025-01-01 – … → … – 2026-12-31',
    ],
    [
      'what it follows from',
      { cause: 'follows', from: 'rows' },
      '随有变化的各行而变',
      'Follows from the rows that changed',
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

import { describe, expect, it } from 'vitest'
import type { Award } from '../../../src/model/award.ts'
import type { Condition } from '../../../src/model/condition.ts'
import type { RuleSet } from '../../../src/model/rule-set.ts'
import { outlineLines } from '../../../src/report/medium/outline.ts'
import { awardOutline } from '../../../src/report/rule-set/award-text.ts'
import { STANDARD, same } from '../small-standard.ts'

const RULES: RuleSet = {
  ...STANDARD,
  facts: {
    ...STANDARD.facts,
    facts: {
      ...STANDARD.facts.facts,
      ratio: { type: 'number', unit: same('%'), title: { zh: '占比', en: 'Ratio' } },
      heads: {
        type: 'number',
        integer: true,
        unit: { zh: '人', en: 'people' },
        title: { zh: '人数', en: 'Heads' },
      },
    },
  },
  measures: {
    ...STANDARD.measures,
    share: { share: 'trained', in: 'employees', title: { zh: '受训比例', en: 'Share trained' } },
  },
}

const linesOf = (award: Award, full = 10) => {
  const lines = (language: 'zh' | 'en') =>
    outlineLines(awardOutline(award, full, { ruleSet: RULES, language }), '', (text) => text)
  return { zh: lines('zh'), en: lines('en') }
}

const ratio = (value: number): Condition => ({ fact: 'ratio', operator: 'greaterThanInclusive', value })
const POLICY: Condition = { fact: 'policy', operator: 'equal', value: true }
const SEALED: Condition = { fact: 'sealed', operator: 'equal', value: true }

describe('an award in words', () => {
  it.each<[string, Award, readonly string[], readonly string[]]>([
    [
      'all or nothing',
      { when: POLICY, points: 1 },
      ['- 制度已印发：1 分'],
      ['- A policy is issued: 1 point'],
    ],
    [
      'levels of one quantity, which is said once',
      { levels: [{ when: ratio(5), points: 20 }, { when: ratio(3), points: 10 }, { points: 2.5 }] },
      ['- 占比：', '  - ≥ 5 %：20 分', '  - ≥ 3 %：10 分', '  - 其余情形：2.5 分'],
      ['- Ratio:', '  - ≥ 5 %: 20 points', '  - ≥ 3 %: 10 points', '  - otherwise: 2.5 points'],
    ],
    [
      'levels of several things, in their order',
      {
        levels: [
          { title: { zh: '甲', en: 'A' }, when: POLICY, points: 2 },
          { when: SEALED, award: { per: 'heads', points: 1 } },
          { title: { zh: '丙', en: 'C' }, points: 0 },
        ],
      },
      [
        '- 按顺序取首个符合的一档：',
        '  - 甲（制度已印发）：2 分',
        '  - 档案已密封：',
        '    - 人数（人）：每有 1 人得 1 分',
        '  - 丙：0 分',
      ],
      [
        '- The first of these that holds:',
        '  - A (A policy is issued): 2 points',
        '  - Files are sealed:',
        '    - Heads (people): 1 point for each',
        '  - C: 0 points',
      ],
    ],
    [
      'one level',
      { levels: [{ when: ratio(5), points: 20 }] },
      ['- 占比 ≥ 5 %：20 分'],
      ['- Ratio ≥ 5 %: 20 points'],
    ],
    [
      'units above a threshold',
      { per: 'share', from: 0.96, every: 0.01, start: 2, points: 1, most: 6 },
      ['- 受训比例，0.96 起：达到即得 2 分，超出部分每满 0.01 得 1 分，合计至多 6 分'],
      [
        '- Share trained, from 0.96 up: 2 points for reaching it, 1 point for every full 0.01 above that, at most 6 points together',
      ],
    ],
    [
      'units that count when they have begun',
      { per: 'ratio', every: 10, counting: 'begun', points: 1 },
      ['- 占比：每 10 % 得 1 分，不足 10 % 的按 10 % 计'],
      ['- Ratio: 1 point for every 10 %, also one that has only begun'],
    ],
    [
      'units of what has parts',
      { per: 'budget', points: 1 },
      ['- 经费（元）：每满 1 得 1 分'],
      ['- Budget (yuan): 1 point for every full 1'],
    ],
    [
      'units in proportion',
      { per: 'budget', every: 1000, counting: 'exact', points: 1, round: { mode: 'down', places: 2 } },
      ['- 经费（元）：每 1000 得 1 分，按比例折算，舍去尾数保留 2 位小数'],
      ['- Budget (yuan): 1 point for every 1000, in proportion, rounded towards 0 to 2 decimal places'],
    ],
    [
      'single things above and below a number of them',
      {
        best: [
          { per: 'heads', from: 3, points: 1 },
          { per: 'sessions-in-year', below: 4, points: 2 },
        ],
      },
      [
        '- 取得分最高的一项：',
        '  - 人数（人），3 起：每多 1 人得 1 分',
        '  - 年度指导次数，低于 4 时：每少一个得 2 分',
      ],
      [
        '- The best of:',
        '  - Heads (people), from 3 up: 1 point for each above that',
        '  - Sessions in the year, below 4: 2 points for each short of that',
      ],
    ],
    [
      'a line between figures',
      {
        interpolate: 'ratio',
        from: { at: 50, points: 0 },
        to: { at: 90, points: 10 },
        round: { mode: 'half-up', places: 1 },
      },
      ['- 占比：为 50 % 时得 0 分，为 90 % 时得 10 分，其间按直线插值，四舍五入保留 1 位小数'],
      [
        '- Ratio: 0 points at 50 %, 10 points at 90 %, in a straight line between the two, rounded half up to 1 decimal place',
      ],
    ],
    [
      'a line between other quantities',
      {
        interpolate: 'trained',
        from: { at: { fact: 'sessions-in-year' }, points: 0 },
        to: { at: { fact: 'budget' }, points: 1 },
        round: { mode: 'half-even', places: 0 },
      },
      [
        '- 受训员工数（人）：为“年度指导次数”时得 0 分，为“经费（元）”时得 1 分，其间按直线插值，四舍六入五成双取整',
      ],
      [
        '- Employees trained (people): 0 points at “Sessions in the year”, 1 point at “Budget (yuan)”, in a straight line between the two, rounded half to even to whole points',
      ],
    ],
    [
      'the points that a reviewer chooses',
      { assessed: [{ from: 0, to: 10 }], step: 0.5 },
      ['- 由评审评定，0 至 10 分，以 0.5 分为一档'],
      ['- The reviewer awards 0 to 10 points, in steps of 0.5'],
    ],
    [
      'the ranges that a reviewer chooses from',
      {
        assessed: [
          { title: { zh: '好', en: 'Good' }, from: 7, to: 8 },
          { title: { zh: '差', en: 'Bad' }, from: 1, to: 1 },
        ],
      },
      ['- 由评审按下列档次评定：', '  - 好：7 至 8 分', '  - 差：1 分'],
      ['- The reviewer awards one of:', '  - Good: 7 to 8 points', '  - Bad: 1 point'],
    ],
    [
      'deductions from the points of the row',
      {
        deduct: [
          { when: POLICY, points: 1 },
          { per: 'heads', points: 0.25, most: 2 },
        ],
        floor: -5,
      },
      [
        '- 满分 10 分，按下列扣减，最低 -5 分：',
        '  - 制度已印发：扣 1 分',
        '  - 人数（人）：每有 1 人扣 0.25 分，合计至多 2 分',
      ],
      [
        '- 10 points, less what follows, but not below -5 points:',
        '  - A policy is issued: less 1 point',
        '  - Heads (people): less 0.25 points for each, at most 2 points together',
      ],
    ],
    [
      'deductions from other points',
      { deduct: [{ when: POLICY, points: 1 }], full: 6 },
      ['- 满分 6 分，按下列扣减，最低 0 分：', '  - 制度已印发：扣 1 分'],
      ['- 6 points, less what follows, but not below 0 points:', '  - A policy is issued: less 1 point'],
    ],
  ])('%s', (_, award, zh, en) => {
    expect(linesOf(award)).toEqual({ zh, en })
  })

  it('that only takes away says how much at most', () => {
    expect(linesOf({ deduct: [{ when: POLICY, points: 1 }], floor: -12 }, 0)).toEqual({
      zh: ['- 按下列扣分，至多扣 12 分：', '  - 制度已印发：扣 1 分'],
      en: ['- Takes away, at most 12 points:', '  - A policy is issued: less 1 point'],
    })
  })

  it('of which an alternative has levels keeps them together', () => {
    const levels = {
      levels: [
        { when: POLICY, points: 1 },
        { when: SEALED, points: 3 },
      ],
    }
    expect(linesOf({ best: [levels, { when: SEALED, points: 2 }] }).en).toEqual([
      '- The best of:',
      '  - The first of these that holds:',
      '    - A policy is issued: 1 point',
      '    - Files are sealed: 3 points',
      '  - Files are sealed: 2 points',
    ])
  })
})

import { describe, expect, it } from 'vitest'
import type { RuleSet } from '../../../src/model/rule-set.ts'
import { ruleSetTable } from '../../../src/report/rule-set/rule-set-table.ts'
import { criterion, FULL, item, STANDARD, section } from '../small-standard.ts'

const linesOf = (ruleSet: RuleSet, language: 'zh' | 'en' = 'en') =>
  ruleSetTable(ruleSet, language).split('\n')

/** The lines of a block, from its heading to the next empty line. */
function block(heading: string, ruleSet: RuleSet, language: 'zh' | 'en' = 'en'): readonly string[] {
  const lines = linesOf(ruleSet, language)
  const start = lines.indexOf(heading)
  return start < 0 ? [] : lines.slice(start + 1, lines.indexOf('', start))
}

describe('a rule set for a terminal', () => {
  it('is its table, and below it how points are awarded and how rows are read', () => {
    expect(linesOf(STANDARD)).toEqual([
      'Invented standard 1.2.3',
      '示例文件 · 示例机关 · 2025',
      'invented-standard · sha256:0123',
      '',
      'Row     Criterion          Maximum  Evidence                                ID',
      '一      Conduct                 10',
      '一.1      Rules                 10',
      '一.1.1      Policy issued        2  Training register (stamped) (register)  conduct.all.policy',
      '一.1.2      Staff                8                                          conduct.all.staff',
      '        Total                   10',
      '',
      'How points are awarded',
      '  一.1.1 Policy issued',
      '    - A policy is issued: 2 points',
      '  一.1.2 Staff',
      '    - Employees (people):',
      '      - ≥ 10: 8 points',
      '      - ≥ 5: 4 points',
      '',
      'Reading 一.1.2  By those on the books.',
      '',
    ])
  })

  it.each<[string, RuleSet['effective'], string, string]>([
    [
      'from a day to a day',
      { from: '2025-03-01', to: '2027-12-31' },
      '自 2025-03-01 起施行，至 2027-12-31 止',
      'In force from 2025-03-01 to 2027-12-31',
    ],
    ['from a day', { from: '2025-03-01' }, '自 2025-03-01 起施行', 'In force from 2025-03-01'],
    ['until a day', { to: '2027-12-31' }, '施行至 2027-12-31', 'In force until 2027-12-31'],
  ])('says that it is in force %s', (_, effective, zh, en) => {
    const ruleSet = { ...STANDARD, ...(effective && { effective }) }
    expect(linesOf(ruleSet, 'zh')[2]).toBe(zh)
    expect(linesOf(ruleSet, 'en')[2]).toBe(en)
  })

  it('marks weights, caps, penalties and rows that are required', () => {
    const rows = [
      criterion({ id: 'a', source: '一.1.1', required: true }),
      criterion({ id: 'b', source: '一.1.2', required: 'silver' }),
    ]
    const ruleSet: RuleSet = {
      ...FULL,
      sections: [
        section([item(rows, { capped: true })], { weight: 0.3, capped: true }),
        section([item([], { id: 'p', source: '二.1' })], { id: 'bad', source: '二', penalty: true }),
      ],
    }
    const titles = (language: 'zh' | 'en') =>
      linesOf(ruleSet, language)
        .slice(6, 12)
        .map((line) => line.split(/ {2,}/)[1])
    expect(titles('zh')).toEqual([
      '行为（权重 0.3，封顶）',
      '规矩（封顶）',
      '★ 制度',
      '★ 制度（“银级”及以上必达）',
      '行为（扣分）',
      '规矩',
    ])
    expect(titles('en').slice(0, 5)).toEqual([
      'Conduct (weight 0.3, capped)',
      'Rules (capped)',
      '★ Policy issued',
      '★ Policy issued (required for “Silver” and better)',
      'Conduct (penalty)',
    ])
    expect(block('分数以外的规定', ruleSet, 'zh')[0]).toBe(
      '  - 带★的各行须达到；注明等级的，评该等级及以上时须达到',
    )
  })

  it('says when rows apply, at every level', () => {
    const applies = { fact: 'sealed', operator: 'equal', value: true } as const
    const rows = [criterion({ id: 'a', source: '一.1.1', applies, notApplicable: 'full-credit' })]
    const ruleSet: RuleSet = { ...STANDARD, sections: [section([item(rows, { applies })], { applies })] }
    expect(block('评分办法', ruleSet, 'zh')).toEqual([
      '  一 行为',
      '    - 适用条件：档案已密封',
      '  一.1 规矩',
      '    - 适用条件：档案已密封',
      '  一.1.1 制度',
      '    - 适用条件：档案已密封',
      '    - 不适用时得满分',
      '    - 制度已印发：2 分',
    ])
  })
})

describe('how points add up', () => {
  it('is not said of a plain sum, also one with a bonus below its cap', () => {
    const bonus = section([item([])], { id: 'more', source: '二', bonus: true, maximum: 2 })
    expect(block('How points add up', { ...STANDARD, sections: [...STANDARD.sections, bonus] })).toEqual([])
  })

  it.each<[string, Partial<RuleSet>, string, string]>([
    ['a start', { start: 100 }, '基础分 100 分', 'Starts from 100 points'],
    [
      'a scale',
      { scale: { from: 1000, to: 100 } },
      '各部分合计 1000 分，折算为 100 分',
      'The sections add up to 1000 points, which are scaled to 100',
    ],
    ['the limits', { floor: -3 }, '总分最高 10 分，最低 -3 分', 'The total is at most 10 and at least -3'],
    [
      'the mean of rows that apply',
      { notApplicable: 'mean' },
      '不适用的各行不计，总分为适用各行得分的平均值',
      'Rows that do not apply are left out, and the total is the mean over those that apply',
    ],
    [
      'the rounding of sections',
      { rounding: { mode: 'up', places: 2, of: ['sections'] } },
      '各部分得分：进位保留 2 位小数',
      'Points of sections: rounded away from 0 to 2 decimal places',
    ],
  ])('%s', (_, rest, zh, en) => {
    expect(block('计分规则', { ...STANDARD, ...rest }, 'zh')).toContain(`  - ${zh}`)
    expect(block('How points add up', { ...STANDARD, ...rest })).toContain(`  - ${en}`)
  })

  it('names the sections that add and take away', () => {
    const more = section([item([])], { id: 'more', source: '二', bonus: true })
    const less = section([item([])], { id: 'less', source: '三', penalty: true })
    expect(block('How points add up', { ...STANDARD, sections: [more, less] })).toEqual([
      '  - On top of the others: 二 Conduct',
      '  - Taken away from the others: 三 Conduct',
      '  - The total is at most 10 and at least 0',
    ])
  })
})

describe('parameters, grades and gates', () => {
  it('are said in Chinese', () => {
    expect(block('参数', FULL, 'zh')).toEqual([
      '  - 合格线（pass-mark）：6；2026-01-01 起为 6.5；可设为 5 至 9',
    ])
    expect(block('等级', FULL, 'zh')).toEqual([
      '  - 金级：仅由替代路径或直接定级取得',
      '  - 银级：总分 ≥ 8',
      '  - 合格：总分 ≥ 合格线',
      '  - 不合格：总分 ≥ -3，不达标',
    ])
    expect(block('分数以外的规定', FULL, 'zh')).toEqual([
      '  - 前置条件 第一条 先行密封（sealed）',
      '    - 须满足：档案已密封',
      '    - 说明：含电子档案。',
      '    - 措施：密封。',
      '  - 必备要求 第二条 下限（minimum）',
      '    - 评为“银级”及以上，除分数外须满足：“行为”得分 ÷ 满分 ≥ 0.6',
      '  - 必备要求 第三条 另须（always）',
      '    - 除分数外须满足：制度已印发',
      '  - 一票否决 第四条 泄密（veto）',
      '    - 有下列情形的，不予评级：并非“制度已印发”',
      '  - 中止评审 第五条 拒查（stop）',
      '    - 有下列情形的，中止评审：规模为“小型”',
      '  - 分部清零 第六条 停工（zero）',
      '    - 有下列情形的，评级时“行为”计 0 分：经费（元） < 1',
      '  - 等级上限 第七条 事故（ceiling）',
      '    - 有下列情形的，最高评为“合格”：经费（元） < 2',
      '  - 直接定级 第八条 重大事故（fix）',
      '    - 有下列情形的，不论分数评为“不合格”：经费（元） < 3',
      '  - 替代路径 第九条 国家认定（route）',
      '    - 具备下列条件的，不论分数可评为“金级”：经费（元） > 9',
    ])
  })

  it('are said in English', () => {
    expect(block('Parameters', FULL)).toEqual([
      '  - Pass mark (pass-mark): 6; 6.5 from 2026-01-01; may be set from 5 to 9',
    ])
    expect(block('Grades', FULL)).toEqual([
      '  - Gold: only by an alternative route or as a fixed grade',
      '  - Silver: Total ≥ 8',
      '  - Qualified: Total ≥ Pass mark',
      '  - Failed: Total ≥ -3, no pass',
    ])
    const effects = block('Beside the points', FULL).filter((line) => line.startsWith('    - '))
    expect(effects).toEqual([
      '    - Has to hold: Files are sealed',
      '    - Reading: Electronic files as well.',
      '    - What to do: Seal them.',
      '    - Has to hold beside the points for “Silver” and better: Points of “Conduct” ÷ the maximum ≥ 0.6',
      '    - Has to hold beside the points: A policy is issued',
      '    - No grade is given where: not “A policy is issued”',
      '    - The review is stopped where: Size is “Small”',
      '    - “Conduct” counts as 0 for the grade where: Budget (yuan) < 1',
      '    - No better grade than “Qualified” is given where: Budget (yuan) < 2',
      '    - “Failed” is given whatever the points where: Budget (yuan) < 3',
      '    - “Gold” is reached without the points where: Budget (yuan) > 9',
    ])
  })
})

import { describe, expect, it } from 'vitest'
import type { Assessment, Need } from '../../../src/model/assessment.ts'
import { markdownReport } from '../../../src/report/assessment/markdown-report.ts'
import { markdownTable } from '../../../src/report/medium/markdown-table.ts'
import { LANGUAGES } from '../../../src/values/localized-text.ts'
import { ASSESSMENT, GRADED, POLICY, RULE_SET, SEALED, TRAINING, VERDICT } from '../small-assessment.ts'

describe('a report in Markdown', () => {
  it('in English is a heading, the inputs, the total, two tables and a list of gaps', () => {
    expect(markdownReport(ASSESSMENT, RULE_SET, 'en').split('\n')).toEqual([
      '# 示例公司',
      '',
      'Invented standard 1.2.3',
      '',
      '- as of 2025-09-01',
      '- assessed year 2025',
      '- basis claimed',
      '',
      '**5.5 points certain, 8 possible, of 10**',
      '',
      '| Row | Section | Points | Ceiling | Maximum |',
      '| --- | --- | --: | --: | --: |',
      '| 一 | Conduct | 5.5 | 8 | 10 |',
      '| 二 | Bonus | 0 | 0 | 1 |',
      '|  | **Total** | **5.5** | **8** | **10** |',
      '',
      '| Row | Criterion | Outcome | Points | Ceiling | Maximum |',
      '| --- | --- | --- | --: | --: | --: |',
      '| 一.1.1 | Policy issued | met | 5.5 | 5.5 | 5.5 |',
      '| 一.1.2 | Staff trained | unknown | 0 | 2.5 | 2.5 |',
      '| 一.1.3 | No leak | unmet | 0 | 0 | 2 |',
      '| 二.1.1 | Care | unmet | 0 | 0 | 1 |',
      '',
      '## Gaps, by what closing each alone adds to the total',
      '',
      '1. **+2.5** 一.1.2 Staff trained (unknown, due 2025-12-31)',
      '   - Employees trained (people): have 3, want at least 5, short 2',
      '   - Evidence missing: Training register (stamped)',
      '   - What to do: Train them.',
      '1. **+2** 一.1.3 No leak (unmet, gone by itself from 2026-03-02)',
      '   - Leaks: have 1, want none, over by 1, between 2024-09-01 and 2025-09-01',
      '   - Reviewer: 去年有一起',
      '1. **+1** 二.1.1 Care (unmet, was due 2025-06-30)',
      '   - Any one of:',
      '     - A policy is issued: have “no”, want “yes”',
      '     - Files are sealed: sealed not stated, want “yes”',
      '',
    ])
  })

  it('in Chinese says the same', () => {
    expect(markdownReport(ASSESSMENT, RULE_SET, 'zh').split('\n')).toEqual([
      '# 示例公司',
      '',
      '示例标准 1.2.3',
      '',
      '- 评定日 2025-09-01',
      '- 评定年度 2025',
      '- 依据 自评',
      '',
      '**得分 5.5，最高可达 8，满分 10**',
      '',
      '| 行 | 项目 | 得分 | 可达 | 分值 |',
      '| --- | --- | --: | --: | --: |',
      '| 一 | 行为 | 5.5 | 8 | 10 |',
      '| 二 | 加分 | 0 | 0 | 1 |',
      '|  | **总分** | **5.5** | **8** | **10** |',
      '',
      '| 行 | 评分标准 | 结果 | 得分 | 可达 | 分值 |',
      '| --- | --- | --- | --: | --: | --: |',
      '| 一.1.1 | 制度 | 符合 | 5.5 | 5.5 | 5.5 |',
      '| 一.1.2 | 员工受训 | 待定 | 0 | 2.5 | 2.5 |',
      '| 一.1.3 | 没有（重大）泄密 | 不符合 | 0 | 0 | 2 |',
      '| 二.1.1 | 谨慎 | 不符合 | 0 | 0 | 1 |',
      '',
      '## 差距（按可提高的总分排列）',
      '',
      '1. **+2.5 分** 一.1.2 员工受训（待定，截止 2025-12-31）',
      '   - 受训员工数（人）：现为 3，需至少 5，还差 2',
      '   - 尚缺佐证：受训名册（盖章）',
      '   - 措施：补训。',
      '1. **+2 分** 一.1.3 没有（重大）泄密（不符合，2026-03-02 起自行消除）',
      '   - 泄密事件数：现为 1，需为 0，超出 1，期间 2024-09-01 至 2025-09-01',
      '   - 核查意见：去年有一起',
      '1. **+1 分** 二.1.1 谨慎（不符合，期限 2025-06-30 已过）',
      '   - 下列任一：',
      '     - 制度已印发：现为“否”，需为“是”',
      '     - 档案已密封：未填报 sealed，需为“是”',
      '',
    ])
  })

  it.each(LANGUAGES)('in %s has the rows of a table side by side, with as many cells in each', (language) => {
    const tables = markdownReport(ASSESSMENT, RULE_SET, language)
      .split('\n\n')
      .filter((block) => block.startsWith('|'))
      .map((block) => block.split('\n').map((line) => line.split('|').length - 2))
    expect(tables).toEqual([
      [5, 5, 5, 5, 5],
      [6, 6, 6, 6, 6, 6],
    ])
  })

  it('without gaps says so below their heading', () => {
    const text = markdownReport({ ...ASSESSMENT, gaps: [] }, RULE_SET, 'en')
    expect(text).toMatch(/\n## Gaps, [^\n]+\n\nNo gaps\.\n$/)
  })

  it('says its verdict between the total and the tables', () => {
    const assessment: Assessment = {
      ...ASSESSMENT,
      verdict: VERDICT,
      parameters: { mark: 5 },
      warnings: [{ code: 'not-yet-effective', from: '2026-01-01' }],
    }
    const lines = markdownReport(assessment, GRADED, 'en').split('\n')
    expect(lines.slice(6, 26)).toEqual([
      '- basis claimed',
      '- Parameters: Pass mark 5',
      '',
      '**Warning: the standard is not in force before 2026-01-01**',
      '',
      '**5.5 points certain, 8 possible, of 10**',
      '',
      '- Pass: certain',
      '- Grade: “Qualified” certain, “Gold” possible',
      '- Gold (still possible): have 5.5, ceiling 8, want 8; Requirement 第一条 Seal first',
      '- Requirement 第一条 Seal first (unknown, for “Gold” and better)',
      '  - Any one of:',
      '    - Files are sealed: sealed not stated, want “yes”',
      '    - A policy is issued: have “no”, want “yes”',
      '  - What to do: Seal them.',
      '- Alternative route 第二条 National award (to “Gold”, not open)',
      '  - A policy is issued: have “no”, want “yes”',
      '',
      '| Row | Section | Points | Ceiling | Maximum |',
      '| --- | --- | --: | --: | --: |',
    ])
  })

  it('has the marks of what is partly met and of what does not apply', () => {
    const [section, ...others] = ASSESSMENT.sections
    const [item] = section?.items ?? []
    const [one, two] = item?.criteria ?? []
    if (!(section && item && one && two)) throw new Error('there are no rows')
    const criteria = [
      { ...one, outcome: 'partly' as const, points: 3, ceiling: 3 },
      { ...two, outcome: 'notApplicable' as const, ceiling: 0, maximum: 0 },
    ]
    const sections = [{ ...section, weight: 0.5, items: [{ ...item, criteria }] }, ...others]
    const lines = markdownReport({ ...ASSESSMENT, sections }, RULE_SET, 'zh').split('\n')
    expect(lines).toContain('| 一 | 行为（权重 0.5） | 5.5 | 8 | 10 |')
    expect(lines).toContain('| 一.1.1 | 制度 | 部分得分 | 3 | 3 | 5.5 |')
    expect(lines).toContain('| 一.1.2 | 员工受训 | 不适用 | 0 | 0 | 0 |')
  })

  it('puts what comes after alternatives beside them, not among them', () => {
    const [first] = ASSESSMENT.gaps
    const needs: Need = { all: [{ any: [POLICY, SEALED] }, TRAINING] }
    const assessment: Assessment = { ...ASSESSMENT, gaps: first ? [{ ...first, needs }] : [] }
    const lines = markdownReport(assessment, RULE_SET, 'en').split('\n')
    expect(lines.filter((line) => line.startsWith('   ')).slice(0, 4)).toEqual([
      '   - Any one of:',
      '     - A policy is issued: have “no”, want “yes”',
      '     - Files are sealed: sealed not stated, want “yes”',
      '   - Employees trained (people): have 3, want at least 5, short 2',
    ])
  })
})

describe('a table in Markdown', () => {
  it.each<[string, readonly (readonly string[])[], readonly number[], readonly string[]]>([
    [
      'has a head, a line below it, and its rows',
      [['a', 'b']],
      [],
      ['| one | two |', '| --- | --- |', '| a | b |'],
    ],
    ['has numbers to the right', [['a', '1']], [1], ['| one | two |', '| --- | --: |', '| a | 1 |']],
    ['without rows is its head', [], [0, 1], ['| one | two |', '| --: | --: |']],
  ])('%s', (_, rows, numbers, lines) => {
    expect(markdownTable(['one', 'two'], rows, numbers)).toEqual(lines)
  })
})

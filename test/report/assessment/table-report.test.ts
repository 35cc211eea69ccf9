import { describe, expect, it } from 'vitest'
import { compile } from '../../../src/assess.ts'
import type { Assessment, Finding, Gap, Need, Score } from '../../../src/model/assessment.ts'
import type { Outcome } from '../../../src/model/outcome.ts'
import { tableReport } from '../../../src/report/assessment/table-report.ts'
import { plainTable } from '../../../src/report/medium/plain-table.ts'
import { ruleSetList } from '../../../src/report/rule-set/rule-set-list.ts'
import { ruleSetTable } from '../../../src/report/rule-set/rule-set-table.ts'
import { builtInRuleSets, chongqingDemonstrationUnit } from '../../../src/rules.ts'
import { LANGUAGES, type Language } from '../../../src/values/localized-text.ts'
import { fixture } from '../../support/fixtures.ts'
import { type CellPlace, cellPlaces } from '../display-width.ts'
import { HOSTILE, obeyed } from '../inert.ts'
import { ASSESSMENT, GRADED, POLICY, RULE_SET, SEALED, TRAINING, VERDICT } from '../small-assessment.ts'

const report = (assessment: Assessment, language: Language = 'en'): string =>
  tableReport(assessment, RULE_SET, { language, color: false })

const linesOf = (assessment: Assessment, language: Language = 'en'): readonly string[] =>
  report(assessment, language).split('\n')

describe('a report', () => {
  it('in English is the total, the sections, every row, and the gaps with what to do', () => {
    expect(linesOf(ASSESSMENT)).toEqual([
      '示例公司',
      'Invented standard 1.2.3 (as of 2025-09-01, assessed year 2025, basis claimed)',
      '',
      '███████████▒▒▒▒▒░░░░  5.5 points certain, 8 possible, of 10',
      '',
      'Row  Section  Points  Ceiling  Maximum',
      '一   Conduct     5.5        8       10  ███████████▒▒▒▒▒░░░░',
      '二   Bonus         0        0        1  ░░░░░░░░░░░░░░░░░░░░',
      '',
      'Row     Criterion      Outcome    Points  Ceiling  Maximum',
      '一.1.1  Policy issued  ✓ met         5.5      5.5      5.5',
      '一.1.2  Staff trained  ? unknown       0      2.5      2.5',
      '一.1.3  No leak        ✗ unmet         0        0        2',
      '二.1.1  Care           ✗ unmet         0        0        1',
      '',
      'Gaps, by what closing each alone adds to the total',
      ' 1. +2.5  一.1.2 Staff trained (unknown, due 2025-12-31)',
      '      - Employees trained (people): have 3, want at least 5, short 2',
      '      Evidence missing: Training register (stamped)',
      '      What to do: Train them.',
      ' 2. +2  一.1.3 No leak (unmet, gone by itself from 2026-03-02)',
      '      - Leaks: have 1, want none, over by 1, between 2024-09-01 and 2025-09-01',
      '      Reviewer: 去年有一起',
      ' 3. +1  二.1.1 Care (unmet, was due 2025-06-30)',
      '      - Any one of:',
      '        - A policy is issued: have “no”, want “yes”',
      '        - Files are sealed: sealed not stated, want “yes”',
      '',
    ])
  })

  it('in Chinese says the same', () => {
    expect(linesOf(ASSESSMENT, 'zh')).toEqual([
      '示例公司',
      '示例标准 1.2.3（评定日 2025-09-01，评定年度 2025，依据 自评）',
      '',
      '███████████▒▒▒▒▒░░░░  得分 5.5，最高可达 8，满分 10',
      '',
      '行  项目  得分  可达  分值',
      '一  行为   5.5     8    10  ███████████▒▒▒▒▒░░░░',
      '二  加分     0     0     1  ░░░░░░░░░░░░░░░░░░░░',
      '',
      '行      评分标准          结果      得分  可达  分值',
      '一.1.1  制度              ✓ 符合     5.5   5.5   5.5',
      '一.1.2  员工受训          ? 待定       0   2.5   2.5',
      '一.1.3  没有（重大）泄密  ✗ 不符合     0     0     2',
      '二.1.1  谨慎              ✗ 不符合     0     0     1',
      '',
      '差距（按可提高的总分排列）',
      ' 1. +2.5 分  一.1.2 员工受训（待定，截止 2025-12-31）',
      '      - 受训员工数（人）：现为 3，需至少 5，还差 2',
      '      尚缺佐证：受训名册（盖章）',
      '      措施：补训。',
      ' 2. +2 分  一.1.3 没有（重大）泄密（不符合，2026-03-02 起自行消除）',
      '      - 泄密事件数：现为 1，需为 0，超出 1，期间 2024-09-01 至 2025-09-01',
      '      核查意见：去年有一起',
      ' 3. +1 分  二.1.1 谨慎（不符合，期限 2025-06-30 已过）',
      '      - 下列任一：',
      '        - 制度已印发：现为“否”，需为“是”',
      '        - 档案已密封：未填报 sealed，需为“是”',
      '',
    ])
  })

  it.each<[Language, string]>([
    ['zh', '没有差距。'],
    ['en', 'No gaps.'],
  ])('in %s without gaps says so, without a heading for them', (language, words) => {
    const lines = linesOf({ ...ASSESSMENT, gaps: [] }, language)
    expect(lines.slice(-2)).toEqual([words, ''])
    expect(lines.join('\n')).not.toMatch(/差距（|Gaps,/)
  })

  it('has no blanks at the ends of lines', () => {
    expect(report(ASSESSMENT)).not.toMatch(/ \n/)
  })

  it('words alternatives further in than what is needed in any case', () => {
    const [first] = ASSESSMENT.gaps
    const needs: Need = { all: [{ any: [POLICY, SEALED] }, TRAINING] }
    const assessment = { ...ASSESSMENT, gaps: first ? [{ ...first, needs }] : [] }
    const lines = linesOf(assessment).filter((line) => line.trimStart().startsWith('- '))
    expect(lines.map((line) => line.indexOf('- '))).toEqual([6, 8, 8, 6])
  })

  it('leaves a need where it is, though a text in it is put on one line', () => {
    const [first] = ASSESSMENT.gaps
    const name = { fact: 'name', title: { zh: '制度名称', en: 'Name of the policy' } }
    const needs: Need = { ...name, have: 'a\n\n\nb', want: { exactly: 'c' } }
    const lines = linesOf({ ...ASSESSMENT, gaps: first ? [{ ...first, needs }] : [] })
    expect(lines).toContain('      - Name of the policy: have “a b”, want “c”')
  })

  it('numbers a hundred gaps in one column', () => {
    const [gap] = ASSESSMENT.gaps
    const gaps: readonly Gap[] = gap === undefined ? [] : Array.from({ length: 100 }, () => gap)
    const heads = linesOf({ ...ASSESSMENT, gaps }).filter((line) =>
      / {2}一\.1\.2 Staff trained \(/.test(line),
    )
    expect(heads).toHaveLength(100)
    expect([heads[0], heads[9]].map((line) => line?.indexOf('+2.5'))).toEqual([4, 4])
  })
})

describe('a report with a verdict', () => {
  const assessment: Assessment = { ...ASSESSMENT, verdict: VERDICT, parameters: { mark: 5 } }
  const head = (language: Language) =>
    tableReport(assessment, GRADED, { language, color: false }).split('\n').slice(1, 18)

  it('in English says it between the total and the sections', () => {
    expect(head('en')).toEqual([
      'Invented standard 1.2.3 (as of 2025-09-01, assessed year 2025, basis claimed)',
      'Parameters: Pass mark 5',
      '',
      '███████████▒▒▒▒▒░░░░  5.5 points certain, 8 possible, of 10',
      '',
      'Pass: certain',
      'Grade: “Qualified” certain, “Gold” possible',
      '  - Gold (still possible): have 5.5, ceiling 8, want 8; Requirement 第一条 Seal first',
      '  ? Requirement 第一条 Seal first (unknown, for “Gold” and better)',
      '      - Any one of:',
      '        - Files are sealed: sealed not stated, want “yes”',
      '        - A policy is issued: have “no”, want “yes”',
      '      What to do: Seal them.',
      '  ○ Alternative route 第二条 National award (to “Gold”, not open)',
      '      - A policy is issued: have “no”, want “yes”',
      '',
      'Row  Section  Points  Ceiling  Maximum',
    ])
  })

  it('in Chinese says the same', () => {
    expect(head('zh').slice(0, 9)).toEqual([
      '示例标准 1.2.3（评定日 2025-09-01，评定年度 2025，依据 自评）',
      '参数：合格线 5',
      '',
      '███████████▒▒▒▒▒░░░░  得分 5.5，最高可达 8，满分 10',
      '',
      '达标：已确定',
      '等级：已确定为“合格”，最高可达“金级”',
      '  - 金级（仍有可能）：现为 5.5 分，最高可达 8 分，需 8 分；必备要求 第一条 先行密封',
      '  ? 必备要求 第一条 先行密封（待定，评“金级”及以上时须满足）',
    ])
  })

  it('in colours says the same', () => {
    const colored = tableReport(assessment, GRADED, { language: 'en', color: true })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(
      tableReport(assessment, GRADED, { language: 'en', color: false }),
    )
    expect(colored).toContain('\u001b[32mPass: certain\u001b[39m')
  })

  const called = (name: string): string => {
    const title = { zh: name, en: name }
    const verdict = {
      ...VERDICT,
      grades: VERDICT.grades.map((grade) => ({ ...grade, title })),
      gates: VERDICT.gates.map((gate) => ({
        ...gate,
        title,
        source: name,
        remedy: title,
        reviewNote: name,
      })),
    }
    const ruleSet = { ...GRADED, grades: GRADED.grades.map((grade) => ({ ...grade, title })) }
    return tableReport({ ...assessment, verdict, parameters: { [name]: 1 } }, ruleSet, {
      language: 'zh',
      color: false,
    })
  }

  it.each(HOSTILE)('is inert, and has no more lines: %s', (_, name) => {
    expect(obeyed(called(name))).toEqual([])
    expect(called(name).split('\n')).toHaveLength(called('plain').split('\n').length)
  })
})

describe('a report on an unusual day', () => {
  it.each<[string, Assessment['warnings'], string, string]>([
    [
      'before the standard is in force',
      [{ code: 'not-yet-effective', from: '2026-01-01' }],
      '注意：标准自 2026-01-01 起施行，评定日尚未施行',
      'Warning: the standard is not in force before 2026-01-01',
    ],
    [
      'after it was in force',
      [{ code: 'no-longer-effective', to: '2024-12-31' }],
      '注意：标准施行至 2024-12-31，评定日已失效',
      'Warning: the standard was in force only until 2024-12-31',
    ],
  ])('%s says so below its heading', (_, warnings, zh, en) => {
    const assessment = { ...ASSESSMENT, ...(warnings && { warnings }) }
    expect(linesOf(assessment, 'zh').slice(2, 4)).toEqual([zh, ''])
    expect(linesOf(assessment).slice(2, 4)).toEqual([en, ''])
  })
})

describe('an outcome', () => {
  it.each<[Outcome, string, string, string]>([
    ['met', '✓ 符合', '✓ met', '\u001b[32m'],
    ['partly', '◐ 部分得分', '◐ partly', '\u001b[36m'],
    ['unmet', '✗ 不符合', '✗ unmet', '\u001b[31m'],
    ['unknown', '? 待定', '? unknown', '\u001b[33m'],
    ['notApplicable', '– 不适用', '– not applicable', '\u001b[2m'],
  ])('%s has a word, a mark and a colour', (outcome, zh, en, color) => {
    const [section] = ASSESSMENT.sections
    const [item] = section?.items ?? []
    const [finding] = item?.criteria ?? []
    if (!(section && item && finding)) throw new Error('there is no row')
    const criteria: readonly Finding[] = [{ ...finding, outcome, points: -1, ceiling: 0, maximum: 0 }]
    const assessment = { ...ASSESSMENT, sections: [{ ...section, items: [{ ...item, criteria }] }], gaps: [] }
    const row = (language: Language) =>
      linesOf(assessment, language).find((line) => line.startsWith('一.1.1'))
    expect(row('zh')?.split(/ {2,}/)).toEqual(['一.1.1', '制度', zh, '-1', '0', '0'])
    expect(row('en')?.split(/ {2,}/)).toEqual(['一.1.1', 'Policy issued', en, '-1', '0', '0'])
    expect(tableReport(assessment, RULE_SET, { language: 'en', color: true })).toContain(`${color}${en}`)
  })
})

describe('a section', () => {
  const [section] = ASSESSMENT.sections
  const lineOf = (rest: object, language: Language = 'en') =>
    linesOf({ ...ASSESSMENT, sections: section ? [{ ...section, ...rest }] : [] }, language)[6]

  it('has its weight beside its title', () => {
    expect(lineOf({ weight: 0.3 })).toBe(
      '一   Conduct (weight 0.3)     5.5        8       10  ███████████▒▒▒▒▒░░░░',
    )
    expect(lineOf({ weight: 0.3 }, 'zh')).toMatch(/^一 {2}行为（权重 0\.3） /)
  })

  it('that only takes away has no bar', () => {
    expect(lineOf({ penalty: true, points: -3, ceiling: -1, maximum: 0 })).toBe(
      '一   Conduct      -3       -1        0',
    )
  })
})

describe('a gap', () => {
  it.each<[string, Partial<Gap>, string, string]>([
    [
      'partly closed',
      { outcome: 'partly' },
      '+2.5 分  一.1.2 员工受训（部分得分，截止 2025-12-31）',
      '+2.5  一.1.2 Staff trained (partly, due 2025-12-31)',
    ],
    [
      'worth nothing alone',
      { worth: 0 },
      '+0 分  一.1.2 员工受训（待定，截止 2025-12-31）',
      '+0  一.1.2 Staff trained (unknown, due 2025-12-31)',
    ],
    [
      'that would cost points alone',
      { worth: -1.5 },
      '-1.5 分  一.1.2 员工受训（待定，截止 2025-12-31）',
      '-1.5  一.1.2 Staff trained (unknown, due 2025-12-31)',
    ],
  ])('%s', (_, rest, zh, en) => {
    const [first] = ASSESSMENT.gaps
    const assessment = { ...ASSESSMENT, gaps: first ? [{ ...first, ...rest }] : [] }
    expect(linesOf(assessment, 'zh')).toContain(` 1. ${zh}`)
    expect(linesOf(assessment)).toContain(` 1. ${en}`)
  })
})

describe('a gap with a date', () => {
  const status = (gap: Partial<Gap>, asOf: string, language: Language) => {
    const [first, ...others] = ASSESSMENT.gaps
    const gaps = first === undefined ? [] : [{ ...first, ...gap }, ...others]
    const line = linesOf({ ...ASSESSMENT, asOf, gaps }, language).find((each) => each.startsWith(' 1. '))
    const [, inChinese, inEnglish] = /(?:（(.*)）| \((.*)\))$/.exec(line ?? '') ?? []
    return language === 'zh' ? inChinese : inEnglish
  }

  it.each<[string, Partial<Gap>, string, string, string]>([
    ['still to come is due', {}, '2025-12-30', '待定，截止 2025-12-31', 'unknown, due 2025-12-31'],
    ['that is today is due', {}, '2025-12-31', '待定，截止 2025-12-31', 'unknown, due 2025-12-31'],
    ['of yesterday was due', {}, '2026-01-01', '待定，期限 2025-12-31 已过', 'unknown, was due 2025-12-31'],
    [
      'at which it is gone by itself says so',
      { clears: '2026-11-09' },
      '2025-10-15',
      '待定，截止 2025-12-31，2026-11-09 起自行消除',
      'unknown, due 2025-12-31, gone by itself from 2026-11-09',
    ],
    [
      'and an outcome says both',
      { outcome: 'unmet' },
      '2025-10-15',
      '不符合，截止 2025-12-31',
      'unmet, due 2025-12-31',
    ],
  ])('%s', (_, gap, asOf, zh, en) => {
    expect(status(gap, asOf, 'zh')).toBe(zh)
    expect(status(gap, asOf, 'en')).toBe(en)
  })
})

describe('the bar of a score', () => {
  const barOf = (total: Score): string => (linesOf({ ...ASSESSMENT, total })[3] ?? '').split(' ')[0] ?? ''
  const score = (points: number, ceiling: number, maximum: number): Score => ({ points, ceiling, maximum })
  const bar = (full: number, shaded: number, light: number) =>
    '█'.repeat(full) + '▒'.repeat(shaded) + '░'.repeat(light)

  it.each<[string, Score, string]>([
    ['nothing is all light', score(0, 0, 100), bar(0, 0, 20)],
    ['everything is full', score(100, 100, 100), bar(20, 0, 0)],
    ['nothing but hope is shaded', score(0, 100, 100), bar(0, 20, 0)],
    ['99.5 of 100 is not full', score(99.5, 99.5, 100), bar(19, 0, 1)],
    ['99.5 of 100 with the rest possible has the last part shaded', score(99.5, 100, 100), bar(19, 1, 0)],
    ['99.999999 of 100 is not full', score(99.999999, 99.999999, 100), bar(19, 0, 1)],
    ['999999.999999 of a million is not full', score(999_999.999_999, 1_000_000, 1_000_000), bar(19, 1, 0)],
    ['less than a twentieth is none', score(4.9, 4.9, 100), bar(0, 0, 20)],
    ['a twentieth is one part', score(5, 5, 100), bar(1, 0, 19)],
    ['just below two twentieths is one part', score(9.999999, 9.999999, 100), bar(1, 0, 19)],
    ['certain, possible and lost', score(56.5, 74, 100), bar(11, 3, 6)],
    ['of another maximum', score(12, 13, 15), bar(16, 1, 3)],
    ['half a point of two and a half', score(0.5, 2.5, 2.5), bar(4, 16, 0)],
    ['two fifths of three are eight parts', score(1.2, 1.2, 3), bar(8, 0, 12)],
    ['a twentieth of six is one part', score(0.3, 0.3, 6), bar(1, 0, 19)],
    ['a twentieth of three is one part', score(0.15, 0.15, 3), bar(1, 0, 19)],
    ['three quarters of 4.4 are fifteen parts', score(3.3, 3.3, 4.4), bar(15, 0, 5)],
    ['of nothing there is nothing', score(0, 0, 0), bar(0, 0, 20)],
    ['less than nothing is nothing', score(-5, -1, 10), bar(0, 0, 20)],
    ['less than nothing with hope has the hope shaded', score(-5, 5, 10), bar(0, 10, 10)],
    ['less than nothing of nothing', score(-5, -5, 0), bar(0, 0, 20)],
    ['more than everything is full', score(11, 12, 10), bar(20, 0, 0)],
  ])('%s', (_, total, expected) => {
    expect(barOf(total)).toBe(expected)
  })

  it.each([[1], [3], [7], [15], [25], [105]])(
    'is as full as there are whole twentieths, and always has twenty parts, of %i',
    (maximum) => {
      const [section] = ASSESSMENT.sections
      if (section === undefined) throw new Error('there is no section')
      const tenths = Array.from({ length: maximum * 10 + 1 }, (_, index) => index)
      const sections = tenths.map((each) => ({
        ...section,
        ...score(each / 10, maximum, maximum),
        items: [],
      }))
      const drawn = linesOf({ ...ASSESSMENT, sections }).slice(6, 6 + tenths.length)
      for (const [each, line] of drawn.entries()) {
        const parts = line.split(/ {2,}/).at(-1) ?? ''
        const full = [...parts].filter((part) => part === '█').length
        expect(full).toBe(Math.floor((each * 2) / maximum))
        expect(parts).toMatch(/^█*▒*░*$/)
        expect(parts).toHaveLength(20)
      }
    },
  )

  it('of a section is drawn to the section', () => {
    const sections = linesOf(ASSESSMENT).slice(6, 8)
    expect(sections.map((line) => line.split(/ {2,}/).at(-1))).toEqual([bar(11, 5, 4), bar(0, 0, 20)])
  })
})

/** The one place at which every line's cell of a column begins or ends, or all places where they differ. */
function edges(lines: readonly string[], column: number, edge: 'start' | 'end'): readonly unknown[] {
  const cell = (line: string): CellPlace | undefined => cellPlaces(line)[column]
  return [...new Set(lines.map((line) => cell(line)?.[edge]))]
}

const ALIGNED = ['start', 'start', 'start', 'end', 'end', 'end'] as const

describe.each(LANGUAGES)('the columns in %s', (language) => {
  const assessment = compile(chongqingDemonstrationUnit).assess(fixture('mid-field').profile, {
    asOf: '2025-10-15',
  })
  const text = tableReport(assessment, chongqingDemonstrationUnit, { language, color: false })
  const [, , sections = '', findings = ''] = text.split('\n\n')

  it('of rows stand at the same place in every line', () => {
    const lines = findings.split('\n')
    expect(lines).toHaveLength(40)
    for (const [column, edge] of ALIGNED.entries()) expect(edges(lines, column, edge)).toHaveLength(1)
  })

  it('of sections stand at the same place in every line', () => {
    const lines = sections.split('\n')
    expect(lines).toHaveLength(8)
    for (const column of [0, 1]) expect(edges(lines, column, 'start')).toHaveLength(1)
    for (const column of [2, 3, 4]) expect(edges(lines, column, 'end')).toHaveLength(1)
    expect(edges(lines.slice(1), 5, 'start')).toHaveLength(1)
  })

  it('in colours stand at the same place as without', () => {
    const colored = tableReport(assessment, chongqingDemonstrationUnit, { language, color: true })
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(text)
    expect(colored).not.toBe(text)
  })

  it('of a rule set stand at the same place in every line, titles two places in at each level', () => {
    const [, table = ''] = ruleSetTable(chongqingDemonstrationUnit, language).split('\n\n')
    const [head = '', ...rows] = table.split('\n')
    const criteria = rows.slice(0, -1)
    expect(criteria).toHaveLength(66)
    expect(edges([head, ...criteria], 0, 'start')).toEqual([0])
    expect(edges([head, ...criteria], 2, 'end')).toHaveLength(1)
    expect(edges([head, ...criteria.filter((line) => cellPlaces(line).length > 3)], 3, 'start')).toHaveLength(
      1,
    )
    for (const line of criteria) {
      const [row, title] = cellPlaces(line)
      expect(title?.start).toBe(8 + 2 * ((row?.text.split('.').length ?? 0) - 1))
    }
  })

  it('of the list of rule sets stand at the same place in every line', () => {
    const lines = ruleSetList(builtInRuleSets, 'table', language).trimEnd().split('\n')
    for (const column of [0, 1, 2, 4]) expect(edges(lines, column, 'start')).toHaveLength(1)
    expect(edges(lines, 3, 'end')).toHaveLength(1)
  })
})

describe('a table', () => {
  it.each<[string, readonly string[]]>([
    ['Chinese letters', ['汉', '组织机构', '领导小组']],
    ['full-width marks', ['专（兼）职', '“引号”', '一、二；三：']],
    ['letters beyond the first plane', ['𠮷野家', '𠀀', '吉']],
    ['full-width digits', ['２０２５', '２', '2025']],
    ['Korean and Japanese', ['한글', 'カタカナ', 'ひらがな']],
    ['emoji', ['🍵 tea', '🏭', 'plain']],
    ['accents', ['é', 'naïve', 'Zürich']],
  ])('with %s has its next column at one place', (_, names) => {
    const lines = plainTable(
      ['name', 'number'],
      names.map((each, index) => [each, String(index + 7)]),
      [],
    ).split('\n')
    expect(edges(lines, 1, 'start')).toHaveLength(1)
    expect(lines).toHaveLength(names.length + 1)
  })

  it.each<[string, readonly (readonly string[])[], readonly number[], string]>([
    [
      'puts texts to the left',
      [
        ['一', 'b'],
        ['二二', 'd'],
      ],
      [],
      'h1    h2\n一    b\n二二  d',
    ],
    [
      'puts numbers to the right',
      [
        ['a', '2.5'],
        ['b', '100'],
      ],
      [1],
      'h1   h2\na   2.5\nb   100',
    ],
    [
      'leaves an empty cell empty',
      [
        ['', 'b'],
        ['c', ''],
      ],
      [],
      'h1  h2\n    b\nc',
    ],
    ['without rows is its head', [], [], 'h1  h2'],
  ])('%s', (_, rows, numbers, text) => {
    expect(plainTable(['h1', 'h2'], rows, numbers)).toBe(text)
  })
})

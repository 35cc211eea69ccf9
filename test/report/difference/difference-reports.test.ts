import { describe, expect, it } from 'vitest'
import type { Cause } from '../../../src/model/cause.ts'
import type { Difference, ResultsDifference } from '../../../src/model/difference.ts'
import { differenceJson } from '../../../src/report/difference/difference-json.ts'
import { differenceMarkdown } from '../../../src/report/difference/difference-markdown.ts'
import { differenceSummary, differenceTable } from '../../../src/report/difference/difference-table.ts'
import { restTexts } from '../../../src/report/difference/rest-texts.ts'
import { HOSTILE, obeyed } from '../inert.ts'
import { RULE_SET, TRAINING } from '../small-assessment.ts'
import { differenceWith, rowWith } from './small-difference.ts'

const RULES = { before: RULE_SET, after: RULE_SET }
const TRAINED: Cause = { cause: 'fact', fact: 'trained', before: 3, after: 5 }
const plain = { language: 'en', color: false } as const

const FROM_TOTAL: readonly Cause[] = [{ cause: 'follows', from: 'total' }]

const GRADED: Partial<Difference> = {
  verdict: {
    pass: { before: 'possible', after: 'certain' },
    grade: { after: { id: 'pass', title: { zh: '合格', en: 'Qualified' } } },
    grades: [
      {
        id: 'gold',
        title: { zh: '金级', en: 'Gold' },
        before: 'out-of-reach',
        after: 'possible',
        causes: FROM_TOTAL,
      },
    ],
    gates: [
      {
        id: 'sealed',
        kind: 'require',
        source: '第一条',
        title: { zh: '先行密封', en: 'Seal first' },
        before: 'unmet',
        after: 'met',
        causes: [{ cause: 'fact', fact: 'sealed', before: false, after: true }],
      },
    ],
    causes: FROM_TOTAL,
  },
}

describe('a table', () => {
  it('says what changed, by how much, and why', () => {
    expect(differenceTable(differenceWith([rowWith([TRAINED])]), RULES, plain)).toBe(
      `示例公司
Invented standard 1.2.3 (as of 2025-09-01, assessed year 2025, basis claimed)

Total 5.5 → 8 (+2.5), Ceiling 8, Maximum 10

Row  Section   Points  Ceiling  Maximum  Change
一   Conduct  5.5 → 8        8       10    +2.5

 +2.5  一.1.2 Staff trained: ✗ unmet → ✓ met, Points 0 → 2.5, Ceiling 0 → 2.5
      - Employees trained (people): 3 → 5

3 rows unchanged.
`,
    )
  })

  it('says so in Chinese', () => {
    expect(
      differenceTable(differenceWith([rowWith([TRAINED])]), RULES, { language: 'zh', color: false }),
    ).toBe(
      `示例公司
示例标准 1.2.3（评定日 2025-09-01，评定年度 2025，依据 自评）

总分 5.5 → 8（+2.5），可达 8，分值 10

行  项目     得分  可达  分值  增减
一  行为  5.5 → 8     8    10  +2.5

 +2.5  一.1.2 员工受训：✗ 不符合 → ✓ 符合，得分 0 → 2.5，可达 0 → 2.5
      - 受训员工数（人）：3 → 5

3 行无变化。
`,
    )
  })

  it('says what became of the verdict', () => {
    const text = differenceTable(differenceWith([], { ...GRADED, sections: [] }), RULES, plain)
    expect(text).toContain(
      `Total 5.5 → 8 (+2.5), Ceiling 8, Maximum 10
Pass: still possible → certain
Grade: none → “Qualified”
“Gold”: out of reach as things stand → still possible
Requirement 第一条 Seal first: not met → met
      - Files are sealed: “no” → “yes”

No row changed.
`,
    )
  })

  it.each<[string, Difference, string]>([
    [
      'a row that is new',
      differenceWith([
        {
          id: 'a',
          source: '1',
          title: { zh: '新', en: 'New' },
          after: { outcome: 'unknown', points: 0, ceiling: 2, maximum: 2 },
          change: 0,
          causes: [{ cause: 'row-new' }],
        },
      ]),
      '   ±0  1 New: – → ? unknown, Points – → 0\n      - new row\n',
    ],
    [
      'a row that fell and lacks something now, where facts are not at hand',
      differenceWith([
        rowWith([], {
          before: { outcome: 'met', points: 2.5, ceiling: 2.5, maximum: 2.5 },
          after: { outcome: 'unmet', points: 0, ceiling: 0, maximum: 2.5 },
          change: -2.5,
          needs: { after: TRAINING },
        }),
      ]),
      ' -2.5  一.1.2 Staff trained: ✓ met → ✗ unmet, Points 2.5 → 0, Ceiling 2.5 → 0\n      - lacks now: Employees trained (people): have 3, want at least 5, short 2\n',
    ],
    [
      'a row of which nothing is known',
      differenceWith([rowWith([])]),
      '      - not known: the facts that are other are not at hand\n',
    ],
    [
      'a cause that alone is enough',
      differenceWith([rowWith([{ ...TRAINED, isDecisive: true } as Cause])]),
      '      - Employees trained (people): 3 → 5 (alone enough)\n',
    ],
  ])('tells %s', (_, difference, expected) => {
    expect(differenceTable(difference, RULES, plain)).toContain(expected)
  })

  it('warns where unlike things are compared, and where not all is known', () => {
    const { before, after } = differenceWith([])
    const text = differenceTable(
      differenceWith([rowWith([])], {
        before,
        after: {
          ...after,
          ruleSet: { id: 'other', version: '2.0.0', digest: 'x' },
          profile: { id: 'p', name: '乙' },
          basis: 'verified',
          asOf: '2025-10-01',
        },
        known: { facts: false, rules: false },
      }),
      RULES,
      plain,
    )
    expect(text).toContain(`示例公司 → 乙
Invented standard 1.2.3 → other 2.0.0 (as of 2025-09-01 → 2025-10-01, assessed year 2025, basis claimed → verified)
Warning: the two are results by different rule sets
Warning: the two are results of different applicants
Warning: the two are results on different bases
Warning: the facts of both sides are not at hand, so that not every cause is known
Warning: the rules of both sides are not at hand, so that not every cause is known
`)
  })

  it('paints only where colours are shown', () => {
    const difference = differenceWith([rowWith([TRAINED])])
    expect(differenceTable(difference, RULES, { language: 'en', color: true })).toContain('\u001b[32m +2.5')
    expect(obeyed(differenceTable(difference, RULES, plain))).toEqual([])
  })

  it('in short is the total, the verdict and the rows', () => {
    expect(differenceSummary(differenceWith([rowWith([TRAINED])]), RULES, plain)).toBe(
      `Total 5.5 → 8 (+2.5), Ceiling 8, Maximum 10
 +2.5  一.1.2 Staff trained: ✗ unmet → ✓ met, Points 0 → 2.5, Ceiling 0 → 2.5
      - Employees trained (people): 3 → 5
3 rows unchanged.
`,
    )
  })
})

describe('a Markdown document', () => {
  it('says what changed, by how much, and why', () => {
    const policy: Cause = { cause: 'fact', fact: 'policy', after: true }
    expect(differenceMarkdown(differenceWith([rowWith([TRAINED, policy])]), RULES, 'en')).toBe(
      `# 示例公司

Invented standard 1.2.3

- as of 2025-09-01
- assessed year 2025
- basis claimed

**Total 5.5 → 8 (+2.5), Ceiling 8, Maximum 10**

| Row | Section | Points | Ceiling | Maximum | Change |
| --- | --- | --: | --: | --: | --: |
| 一 | Conduct | 5.5 → 8 | 8 | 10 | +2.5 |

## Rows that changed

| Row | Criterion | Outcome | Points | Ceiling | Maximum | Change | Why |
| --- | --- | --- | --: | --: | --: | --: | --- |
| 一.1.2 | Staff trained | unmet → met | 0 → 2.5 | 0 → 2.5 | 2.5 | +2.5 | Employees trained (people): 3 → 5<br>A policy is issued: not stated → “yes” |

3 rows unchanged.
`,
    )
  })

  it('says what became of the verdict', () => {
    expect(differenceMarkdown(differenceWith([], GRADED), RULES, 'en')).toContain(
      `- Requirement 第一条 Seal first: not met → met
  - Files are sealed: “no” → “yes”
`,
    )
  })
})

/** The total fell by a weight and nothing else, and the pass with it; a gate that is not known to do so. */
const CONDUCT = { id: 'conduct', source: '一', title: { zh: '行为', en: 'Conduct' } }
const WEIGHT: Cause = { cause: 'weight', row: CONDUCT, before: 2, after: 1 }
const FEWER: Difference = (() => {
  const { total, sections } = differenceWith([])
  const GOLD = { id: 'gold', title: { zh: '金级', en: 'Gold' } }
  const mark: Cause = { cause: 'mark', grade: GOLD, before: 8, after: 8.5 }
  return differenceWith([], {
    total: {
      before: { points: 0, ceiling: 8, maximum: 10 },
      after: { points: -3, ceiling: 8, maximum: 10 },
      change: -3,
      causes: [WEIGHT],
    },
    sections: sections.map((section) => ({
      ...section,
      before: section.after ?? total.after,
      change: 0,
      // the total says so of the weight
      causes: [WEIGHT, { cause: 'capped', row: CONDUCT, before: false, after: true }],
    })),
    verdict: {
      pass: { before: 'certain', after: 'out-of-reach' },
      grades: [
        { ...GOLD, before: 'certain', after: 'out-of-reach', causes: [mark, ...FROM_TOTAL] },
        { id: 'b', title: { zh: '银级', en: 'Silver' }, before: 'certain', after: 'possible', causes: [] },
      ],
      gates: [],
      causes: [mark, ...FROM_TOTAL, { cause: 'grade-order' }],
    },
    warnings: {
      after: [{ code: 'no-longer-effective', to: '2025-08-31' }],
      causes: [{ cause: 'effective', after: { to: '2025-08-31' } }],
    },
  })
})()

describe('what moved without any row', () => {
  it('is explained in a table, with one sign for all numbers', () => {
    expect(differenceTable(FEWER, RULES, plain)).toBe(
      `示例公司
Invented standard 1.2.3 (as of 2025-09-01, assessed year 2025, basis claimed)
Warning: Only after: the standard was in force only until 2025-08-31 (In force: any day → … – 2025-08-31)

Total 0 → -3 (-3), Ceiling 8, Maximum 10
      - Weight of 一 Conduct: 2 → 1
Pass: certain → out of reach as things stand
      - The grades stand in another order
“Gold”: certain → out of reach as things stand
      - Mark of “Gold”: 8 → 8.5
      - Follows from the total
“Silver”: certain → still possible
      - not known: the facts that are other are not at hand

Row  Section  Points  Ceiling  Maximum  Change
一   Conduct       8        8       10      ±0

一 Conduct
      - 一 Conduct cut off at its maximum: no → yes

No row changed.
`,
    )
  })

  it('is explained in Markdown', () => {
    expect(differenceMarkdown(FEWER, RULES, 'zh')).toContain(
      `**仅后者有：标准施行至 2025-08-31，评定日已失效（施行期间：不限 → … – 2025-08-31）**

**总分 0 → -3（-3），可达 8，分值 10**

- 一 行为 的权重：2 → 1

- 达标：已确定 → 按现状无法达到
  - 等级次序已改
- “金级”：已确定 → 按现状无法达到
  - “金级”分数线：8 → 8.5
  - 随总分而变
- “银级”：已确定 → 仍有可能
  - 不明：有变化的填报内容不在手边

| 行 | 项目 | 得分 | 可达 | 分值 | 增减 | 原因 |
| --- | --- | --: | --: | --: | --: | --- |
| 一 | 行为 | 8 | 8 | 10 | ±0 | 一 行为 封顶：否 → 是 |

各行均无变化。
`,
    )
  })

  it('is not known of a pass alone', () => {
    const verdict = { pass: { after: 'certain' as const }, grades: [], gates: [], causes: [] }
    expect(differenceTable(differenceWith([], { verdict }), RULES, plain)).toContain(
      'Pass: none → certain\n      - not known: the facts that are other are not at hand\n',
    )
  })

  it('is explained to somebody who watches', () => {
    expect(differenceSummary(FEWER, RULES, plain)).toContain(
      'Total 0 → -3 (-3), Ceiling 8, Maximum 10\n      - Weight of 一 Conduct: 2 → 1\nPass:',
    )
  })

  it('or is said not to be known: the facts, or the rules where those are others', () => {
    const unknown = (digest: string, isKnown = false) => {
      const { after, total } = differenceWith([])
      const text = differenceTable(
        differenceWith([], {
          after: { ...after, ruleSet: { ...after.ruleSet, digest } },
          total: { ...total, causes: [] },
          known: { facts: false, rules: isKnown },
          sections: [],
        }),
        {},
        plain,
      )
      return text.split('\n').find((line) => line.includes('not known'))
    }
    const { digest } = differenceWith([]).before.ruleSet
    expect(unknown(digest)).toBe('      - not known: the facts that are other are not at hand')
    expect(unknown(`${digest}2`)).toBe('      - not known: the rules that are other are not at hand')
    expect(unknown(`${digest}2`, true)).toBe('      - not known: the facts that are other are not at hand')
  })
})

it('JSON is the differences and what only one side has, as they are', () => {
  const results: ResultsDifference = {
    differences: [differenceWith([rowWith([TRAINED])], GRADED)],
    onlyBefore: [{ profile: { id: 'a', name: 'A' }, basis: 'claimed' }],
    onlyAfter: [],
  }
  expect(JSON.parse(differenceJson(results))).toEqual(results)
})

it('the rest of many results is counted, and named where only one side has it', () => {
  const rest = {
    onlyBefore: [{ profile: { id: 'a', name: '甲' }, basis: 'claimed' as const }],
    onlyAfter: [
      { profile: { id: 'b', name: '乙' }, basis: 'claimed' as const },
      { profile: { id: 'c', name: '丙' }, basis: 'verified' as const },
    ],
  }
  expect(restTexts(rest, 3, 'en')).toEqual([
    '3 results unchanged.',
    'Only before: 甲 (a, claimed)',
    'Only after: 乙 (b, claimed), 丙 (c, verified)',
  ])
  expect(restTexts({ onlyBefore: [], onlyAfter: [] }, 0, 'zh')).toEqual([])
})

/** A difference with a name at every place where a text of somebody else's can stand. */
function hostileDifference(name: string): Difference {
  const text = { zh: name, en: name }
  const causes: readonly Cause[] = [
    { cause: 'fact', fact: name, title: text, before: name, after: [name] },
    {
      cause: 'fact',
      fact: 'sessions',
      entries: { added: [{ [name]: name, date: name }], removed: [], changed: [] },
    },
    { cause: 'threshold', fact: name, title: text, operator: 'equal', before: name, after: [name] },
    { cause: 'award', part: 'start', title: text, before: 1 },
    { cause: 'condition', of: 'named-condition', name },
    { cause: 'parameter', parameter: name, title: text, before: 1, after: 2 },
    {
      cause: 'evidence',
      added: [{ criterion: name, title: name, date: name }],
      removed: [],
      changed: [
        {
          before: { criterion: name, title: name },
          after: { criterion: name, title: 'x', kind: name, file: name },
        },
      ],
    },
    { cause: 'evidence-asked', before: [{ kind: name }], after: [] },
    { cause: 'review', after: { criterion: name, by: name, on: name, outcome: 'met' } },
    { cause: 'weight', row: { id: name, source: name, title: text }, before: 1, after: 2 },
    { cause: 'mark', grade: { id: name, title: text }, after: 1 },
    { cause: 'grade-renamed', before: { id: name, title: text }, after: { id: `${name}2`, title: text } },
    { cause: 'gate-new', gate: { id: name, kind: 'veto', source: name, title: text } },
    {
      cause: 'gate-effect',
      gate: { id: name, kind: 'veto', source: name, title: text },
      before: { kind: 'zero', target: name },
      after: { kind: 'stop' },
    },
    { cause: 'effective', after: { from: name } },
    {
      cause: 'evidence',
      added: [],
      removed: [],
      changed: [],
      standing: [
        { document: { criterion: name, title: name }, before: { flaws: ['file-missing'] } },
        {
          document: { criterion: name, title: name },
          after: { flaws: ['outside-window'], between: { from: name, to: name } },
        },
      ],
    },
  ]
  const row = rowWith(causes, { source: name, title: text, needs: { after: { ...TRAINING, title: text } } })
  const { before, sections, total } = differenceWith([])
  return differenceWith([row], {
    total: { ...total, causes: causes.slice(0, 1) },
    warnings: { after: [{ code: 'not-yet-effective', from: name }], causes },
    before: { ...before, profile: { id: name, name }, ruleSet: { id: name, version: name, digest: name } },
    sections: sections.map((section) => ({ ...section, source: name, title: text, causes })),
    verdict: {
      grade: { after: { id: name, title: text } },
      grades: [{ id: name, title: text, after: 'certain', causes }],
      causes: [],
      gates: [{ id: name, kind: 'veto', source: name, title: text, before: 'met', after: 'unmet', causes }],
    },
  })
}

const MARKUP = '<script>alert(1)</script> | [link](https://example.org) `code` =HYPERLINK("x") ]]> ::error::'

describe.each(['table', 'markdown', 'summary'] as const)('a hostile text is inert as %s', (format) => {
  const render = (name: string): string => {
    const difference = hostileDifference(name)
    if (format === 'markdown') return differenceMarkdown(difference, RULES, 'en')
    return (format === 'table' ? differenceTable : differenceSummary)(difference, RULES, plain)
  }
  const lines = (text: string) => text.split('\n').length

  it.each(HOSTILE)('%s', (_, name) => {
    const text = render(name)
    expect(obeyed(text)).toEqual([])
    expect(lines(text)).toBe(lines(render('plain')))
  })

  it('markup', () => {
    const text = render(MARKUP)
    expect(lines(text)).toBe(lines(render('plain')))
    if (format !== 'markdown') return
    expect(text).not.toContain('<script>')
    expect(text).not.toMatch(/(?<!\\)\[link/)
    const cells = (line: string) => line.split(/(?<!\\)\|/).length
    const rows = text.split('\n').filter((line) => line.startsWith('|'))
    const widths = new Set(rows.map(cells))
    expect([...widths].sort()).toEqual([10, 9])
  })
})

import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../../src/model/dossier.ts'
import { htmlReport } from '../../../src/report/page/html-report.ts'
import { chongqingDemonstrationUnit } from '../../../src/rules.ts'
import { LANGUAGES } from '../../../src/values/localized-text.ts'
import { enterpriseDossier, schemeDossiers } from '../../support/dossiers.ts'
import { hostileDossier } from '../../support/hostile-dossier.ts'
import { contrast, palettesOf } from '../contrast.ts'
import { HOSTILE, obeyed } from '../inert.ts'
import { GRADED, VERDICT } from '../small-assessment.ts'
import { misnested } from '../well-nested.ts'
import { assessmentOn, DOSSIER, RULES } from './invented-application.ts'

const MID_FIELD = enterpriseDossier('mid-field', chongqingDemonstrationUnit, '2025-10-15')

const page = (rest: Partial<Dossier> = {}, language: 'zh' | 'en' = 'zh') =>
  htmlReport([{ ...DOSSIER, ...rest }], RULES, language)

/** @returns the text of HTML, its elements parted by single spaces */
const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** @returns the part of a page of one application that begins with an id */
const part = (html: string, name: string) =>
  html.split(`id="application-1-${name}">`)[1]?.split('</section>')[0] ?? ''

/** @returns the text of each thing to do in a part */
const tasks = (html: string) =>
  html
    .split('<li class="task')
    .slice(1)
    .map((each) => textOf(`<li ${each}`))

describe('the report of an application', () => {
  it('has its parts in order, each with an id of its own', () => {
    expect([...page().matchAll(/id="(application-[\w-]+)"/g)].map(([, id]) => id)).toEqual([
      'application-1',
      'application-1-first',
      'application-1-sections',
      'application-1-plan',
      'application-1-plan-due',
      'application-1-plan-clears',
      'application-1-plan-missed',
      'application-1-rows',
      'application-1-reviews',
      'application-1-evidence',
      'application-1-receipt',
    ])
  })

  it('has what matters at its top', () => {
    const [cover = ''] = page().split('id="application-1-first"')
    const text = textOf(cover.split('<body>')[1] ?? '')
    expect(text).toContain('示例公司 示例标准 示例文件 · 示例机关 · 2025')
    expect(text).toContain('评定日 2025-09-01 评定年度 2025 依据 自评')
    expect(text).toContain('得分 5.5，最高可达 8，满分 10')
    expect(text).toContain('差距 3 项 最近期限 2025-12-31 当日截止 1 项 已错过期限 1 项 尚缺佐证 1 份')
  })

  it.each<[string, Dossier['bases'], readonly string[]]>([
    [
      'of all three where several are asked for',
      ['claimed', 'evidenced', 'verified'],
      ['自评 5.5 最高可达 8', '佐证 0 最高可达 8', '核查 0 最高可达 8'],
    ],
    ['of the other two where one is', ['claimed'], ['佐证 0 最高可达 8', '核查 0 最高可达 8']],
    ['of the other two, whichever it is', ['verified'], ['自评 5.5 最高可达 8', '佐证 0 最高可达 8']],
  ])('has the totals on its cover: %s', (_, bases, expected) => {
    const [, list = ''] = /<dl class="bases (?:all|others)">(.*?)<\/dl>/.exec(page({ bases })) ?? []
    expect(list.split('</div>').slice(0, -1).map(textOf)).toEqual(expected)
  })

  it('leads from each figure at its top to where it comes from', () => {
    const [, glance = ''] = /<ul class="glance">(.*?)<\/ul>/.exec(page()) ?? []
    expect([...glance.matchAll(/href="#application-1-([^"]*)"/g)].map(([, anchor]) => anchor)).toEqual([
      'plan',
      'plan-due',
      'plan-missed',
      'evidence',
    ])
  })

  it('parts the documents that gaps miss from those that rows with points miss', () => {
    const missing = {
      ...DOSSIER.missing,
      'conduct.all.policy': [{ kind: 'policy-text' }],
    }
    expect(textOf(page({ missing }))).toContain('尚缺佐证 2 份 差距 1 份，已得分的行 1 份')
    expect(textOf(page())).not.toContain('已得分的行')
  })

  it('says what to do first: of the gaps that add to the total the first three that can still be closed, with worth, day and documents', () => {
    expect(tasks(part(page(), 'first'))).toEqual([
      '1 +2.5 分 一.1.2 员工受训 待定 措施： 补训。 受训员工数（人）：现为 3，需至少 5，还差 2 尚缺佐证： 受训名册（盖章） 已附《名册》：未盖章；未注明日期 填报位置： 第 7 行 facts.trained（受训员工数） 第 4 行处补填 facts.employees（员工总数） 截止 2025-12-31 还有 121 天',
      '2 +2 分 一.1.3 没有（重大）泄密 不符合 泄密事件数：现为 1，需为 0，超出 1，期间 2024-09-01 至 2025-09-01 核查意见： 去年有一起 2026-03-02 起自行消除',
    ])
    expect(tasks(part(page(), 'plan'))[2]).toBe(
      '+1 分 二.1.1 谨慎 不符合 下列任一： 制度已印发：现为“否”，需为“是” 档案已密封：未填报 sealed，需为“是” 期限 2025-06-30 已过',
    )
  })

  it('leaves out of what to do first the gaps that add nothing', () => {
    const claimed = assessmentOn('claimed')
    const idle = claimed.gaps.map((gap) => ({ ...gap, worth: 0 }))
    const html = page({ assessments: { ...DOSSIER.assessments, claimed: { ...claimed, gaps: idle } } })
    expect(textOf(part(html, 'first'))).toBe('先做什么 没有尚可补齐、且单独补齐即可提高总分的差距。')
    expect(tasks(part(html, 'plan'))).toHaveLength(3)
    expect(part(page(), 'first')).toContain('先做这两件事')
  })

  it('groups its plan by when: what is due, what goes by itself, what is too late', () => {
    const headings = [...part(page(), 'plan').matchAll(/<h3 class="timing (\w+)" /g)].map(
      ([, timing]) => timing,
    )
    expect(headings).toEqual(['due', 'clears', 'missed'])
  })

  it('has the table of the authority, with a column for each basis', () => {
    const rows = part(page(), 'rows').split('<tr').slice(1)
    expect(rows.map((row) => textOf(`<tr${row}`))).toEqual([
      '项目 内容 行 评分标准 分值 自评 佐证 核查',
      '一 行为 10 分 一.1 规矩 10 分 一.1.1 制度 5.5 ✓ 符合 5.5 ? 待定 0 ≤ 可达 5.5 ? 待定 0 ≤ 可达 5.5',
      '一.1.2 员工受训 2.5 ? 待定 0 ≤ 可达 2.5 ? 待定 0 ≤ 可达 2.5 ? 待定 0 ≤ 可达 2.5',
      '一.1.3 没有（重大）泄密 2 ✗ 不符合 0 ✗ 不符合 0 ✗ 不符合 0',
      '小计 10 5.5 ≤ 可达 8 0 ≤ 可达 8 0 ≤ 可达 8',
      '二 加分 1 分 二.1 加分 1 分 二.1.1 谨慎 1 ✗ 不符合 0 ✗ 不符合 0 ✗ 不符合 0',
      '小计 1 0 0 0',
      '总分 10 5.5 ≤ 可达 8 0 ≤ 可达 8 0 ≤ 可达 8',
    ])
  })

  it('has each section beside its rows and their sum, and each item beside its rows', () => {
    const html = part(htmlReport([MID_FIELD], chongqingDemonstrationUnit, 'zh'), 'rows')
    const spans = (kind: string) =>
      [...html.matchAll(new RegExp(`<th class="${kind}" [^>]*rowspan="(\\d+)"`, 'g'))].map(([, span]) =>
        Number(span),
      )
    const { sections } = chongqingDemonstrationUnit
    const countOf = (items: (typeof sections)[number]['items']) =>
      items.reduce((sum, { criteria }) => sum + criteria.length, 0)
    expect(spans('section')).toEqual(sections.map(({ items }) => countOf(items) + 1))
    expect(spans('item')).toEqual(
      sections.flatMap(({ items }) => items).map(({ criteria }) => criteria.length),
    )
  })

  it('has the documents with whether they count, and those that are missing', () => {
    const rows = part(page(), 'evidence').split('<tr').slice(2)
    expect(rows.map((row) => textOf(`<tr${row}`))).toEqual([
      '一.1.1 制度 ✓ 计入 policy-text 保密制度 evidence/policy.pdf 48.2 KB SHA-256 ab12 2025-02-03 已盖章',
      '一.1.2 员工受训 ✗ 不计入 未盖章；未注明日期 受训名册 名册 未注明文件 –',
      '☐ 尚缺 受训名册（盖章） –',
    ])
    expect(part(page(), 'evidence')).toContain('应附 2 份：已备 1 份，尚缺 1 份。另有 1 份已附而不予计入。')
  })

  it('says nothing of documents that do not count where all do', () => {
    const documents = DOSSIER.documents.filter(({ flaws }) => flaws.length === 0)
    expect(part(page({ documents }), 'evidence')).toContain('应附 2 份：已备 1 份，尚缺 1 份。</p>')
  })

  it('says in which days a document has to be dated', () => {
    const documents = DOSSIER.documents.map((each) => ({
      ...each,
      flaws: ['outside-window'] as const,
      between: { from: '2025-01-01', to: '2025-06-30' },
    }))
    expect(textOf(part(page({ documents }), 'evidence'))).toContain(
      '日期不在要求的期间内（要求日期 2025-01-01 至 2025-06-30）',
    )
  })

  it('has the reviews in the order of the table, with who and when', () => {
    const rows = part(page(), 'reviews').split('<tr').slice(2)
    expect(rows.map((row) => textOf(`<tr${row}`))).toEqual([
      '一.1.2 员工受训 1.5 分 – 核查组 2025-08-20',
      '一.1.3 没有（重大）泄密 ✗ 不符合 去年有一起 核查组 2025-08-20',
      'sealed ✓ 符合 – 复核组 2025-08-21',
    ])
  })

  it('says what it was made from', () => {
    expect(textOf(part(page(), 'receipt'))).toContain(
      '规则集 invented-standard 1.2.3 规则集摘要 sha256:0123 申报编号 invented（示例公司） 申报文件 invented.yaml 评定条件 评定日 2025-09-01；评定年度 2025；依据 自评 已核对的材料文件 2 份材料中 1 份已计算 SHA-256',
    )
  })

  it('shows demands that are not met, warnings, and the verdict, and only then', () => {
    expect(page()).not.toMatch(/class="callout|class="verdict"|id="application-1-gates"/)
    const claimed = {
      ...assessmentOn('claimed'),
      verdict: VERDICT,
      warnings: [{ code: 'no-longer-effective' as const, to: '2025-06-30' }],
    }
    const demands = [
      { demand: 'min' as const, isMet: false, want: 6, have: 5.5 },
      { demand: 'min-ceiling' as const, isMet: true, want: 7, have: 8 },
    ]
    const assessments = { ...DOSSIER.assessments, claimed }
    const html = htmlReport(
      [{ ...DOSSIER, assessments, demands }],
      { ...RULES, grades: GRADED.grades, gates: GRADED.gates },
      'zh',
    )
    const text = textOf(html.split('<body>')[1] ?? '')
    expect(text).toContain('注意：标准施行至 2025-06-30，评定日已失效')
    expect(text).toContain('达标：已确定 等级：已确定为“合格”，最高可达“金级”')
    expect(html.match(/<div class="callout unmet">.*?<\/div>/)?.[0]).toContain('5.5')
    expect(html.match(/<div class="callout unmet">.*?<\/div>/)?.[0].match(/<li>/g)).toHaveLength(1)
    expect(textOf(part(html, 'gates'))).toContain(
      '? 待定 必备要求 第一条 先行密封（待定，评“金级”及以上时须满足）',
    )
  })

  it('has a list of the applicants where there are several, each with the way to its report', () => {
    const html = htmlReport([DOSSIER, DOSSIER], RULES, 'en')
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html.match(/<a href="#application-\d">示例公司<\/a>/g)).toEqual([
      '<a href="#application-1">示例公司</a>',
      '<a href="#application-2">示例公司</a>',
    ])
    expect(html.match(/<article class="report" id="application-\d">/g)).toHaveLength(2)
    expect(html).toContain('<title>Score report: 2 applicants</title>')
    expect(page()).toContain('<title>评分报告：示例公司</title>')
  })

  it.each(LANGUAGES)(
    'in %s is well nested, says its language, needs no network and runs nothing',
    (language) => {
      const html = htmlReport([MID_FIELD, MID_FIELD], chongqingDemonstrationUnit, language)
      expect(misnested(html)).toEqual([])
      expect(html).toContain(`<html lang="${{ zh: 'zh-CN', en: 'en' }[language]}">`)
      expect(html).not.toMatch(/<script|<link|<img|<iframe|https?:|url\(|@import| on[a-z]+=/i)
      const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
      expect(new Set(ids).size).toBe(ids.length)
    },
  )

  it('is the same for the same inputs', () => {
    expect(htmlReport([MID_FIELD], chongqingDemonstrationUnit, 'zh')).toBe(
      htmlReport([structuredClone(MID_FIELD)], chongqingDemonstrationUnit, 'zh'),
    )
  })

  it.each(schemeDossiers().map(({ ruleSet, dossiers }) => [ruleSet.id, ruleSet, dossiers] as const))(
    'is made of every worked case of %s',
    (_, ruleSet, dossiers) => {
      for (const language of LANGUAGES) {
        const html = htmlReport(dossiers, ruleSet, language)
        expect(misnested(html)).toEqual([])
        expect(html).not.toMatch(/\b(?:NaN|undefined|Infinity|\[object Object\])/)
      }
    },
  )
})

describe('the colours of a report', () => {
  const [light = {}, dark = {}] = [false, true].map((isDark) =>
    Object.assign({}, ...palettesOf(page()).filter((_, index) => (index % 2 === 1) === isDark)),
  )

  it.each([
    ['light', light],
    ['dark', dark],
  ])('let every text be read, and every part of a chart be seen: %s', (_, colors: Record<string, string>) => {
    const of = (name: string) => colors[name] ?? ''
    for (const ink of ['text', 'quiet', 'accent', 'good', 'fair', 'poor', 'certain']) {
      for (const ground of ['page', 'band', 'wash', 'sheet']) {
        expect(`${ink} on ${ground}: ${contrast(of(ink), of(ground)) >= 4.5}`).toBe(
          `${ink} on ${ground}: true`,
        )
      }
    }
    for (const filling of ['certain', 'lost', 'line']) {
      expect(contrast(of(filling), of('page'))).toBeGreaterThanOrEqual(3)
    }
    expect(contrast(of('certain'), of('tint'))).toBeGreaterThanOrEqual(3)
  })
})

describe('hostile text in a report', () => {
  const report = (text: string) =>
    htmlReport([hostileDossier(text, chongqingDemonstrationUnit)], chongqingDemonstrationUnit, 'zh')
  const tags = (html: string) =>
    html.match(/<[a-z/!][^>]*>/gi)?.map((tag) => tag.replace(/ data-\w+="[^"]*"/g, ''))

  it.each([...HOSTILE, ['a megabyte', '商'.repeat(350_000)] as const])('is inert: %s', (_, text) => {
    const html = report(text)
    expect(obeyed(html)).toEqual([])
    expect(html.split('\n')).toHaveLength(report('plain').split('\n').length)
    expect(html.length).toBeLessThan(300_000)
  })

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a tag that closes what is open', '</td></table></style></title></svg><img src=x onerror=alert(1)>'],
    ['quotes that leave an attribute', `"' onclick="alert(1)`],
    ['a comment', '<!-- -->'],
    ['an address that runs', 'javascript:alert(1)'],
  ])('stays text: %s', (_, text) => {
    expect(tags(report(text))).toEqual(tags(report('plain')))
  })
})

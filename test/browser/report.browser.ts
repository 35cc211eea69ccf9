import { describe, expect, it } from 'vitest'
import { BASES } from '../../src/model/assessment.ts'
import type { Dossier } from '../../src/model/dossier.ts'
import { MARKS } from '../../src/report/medium/terminal-style.ts'
import { htmlReport } from '../../src/report/page/html-report.ts'
import { findingsOf } from '../../src/rows/findings-of.ts'
import { LANGUAGES } from '../../src/values/localized-text.ts'
import { accessibilityProblems } from './accessibility.ts'
import { browserOfFile, openPage, overflow } from './open-page.ts'
import { printed } from './print.ts'
import { ALL_PAGES, ENTERPRISE_PAGES, SCHEME_PAGES, SEVERAL } from './report-pages.ts'

const browser = browserOfFile()
const PHONE = { viewport: { width: 390, height: 844 } }

/** What a row of the table shows in a column: its id, the basis, the mark, the points and, where it differs, the ceiling. */
const SHOWN = `[...document.querySelectorAll('.rows td.score')].map((cell) => {
  const text = (part) => cell.querySelector(part)?.innerText
  return [cell.dataset.row, cell.dataset.basis, text('.mark'), text('.figure'), text('.ceiling')?.replace(/[^-.0-9]/g, '')]
})`

/** The same, from the JSON of the assessments. */
function expectedRows({ assessments }: Dossier): readonly unknown[] {
  const json = BASES.map(
    (basis) => JSON.parse(JSON.stringify(assessments[basis])) as Dossier['assessments']['claimed'],
  ) // safe: it was one
  const [claimed] = json
  const open = (score: { points: number; ceiling: number }) =>
    score.ceiling === score.points ? undefined : String(score.ceiling)
  const rows = (claimed?.sections ?? []).flatMap(({ id, items }) => [
    ...items
      .flatMap(({ criteria }) => criteria)
      .flatMap((criterion) =>
        json.map((assessment) => {
          const found = findingsOf(assessment).find((each) => each.id === criterion.id)
          if (found === undefined) throw new Error(`There is no finding of ${criterion.id}.`)
          return [found.id, assessment.basis, MARKS[found.outcome], String(found.points), open(found)]
        }),
      ),
    ...json.map((assessment) => {
      const found = assessment.sections.find((each) => each.id === id)
      if (found === undefined) throw new Error(`There is no section ${id}.`)
      return [id, assessment.basis, undefined, String(found.points), open(found)]
    }),
  ])
  const totals = json.map(({ basis, total }) => [
    'total',
    basis,
    undefined,
    String(total.points),
    open(total),
  ])
  // what is not there is null in what a page answers
  return JSON.parse(JSON.stringify([...rows, ...totals]))
}

describe.each(ALL_PAGES)('the report of %s', (_, dossiers, ruleSet) => {
  it('runs nothing, asks for nothing, and complains of nothing', async () => {
    const { page, complaints } = await openPage(browser(), htmlReport(dossiers, ruleSet, 'zh'))
    await page.evaluate('document.fonts.ready')
    expect(complaints).toEqual([])
    expect(await page.locator('script, link, img, iframe, object, form').count()).toBe(0)
  })

  it('shows the numbers of the JSON in its table, on every basis', async () => {
    const { page } = await openPage(browser(), htmlReport(dossiers, ruleSet, 'zh'))
    const shown = await page.evaluate<readonly unknown[]>(SHOWN)
    expect(JSON.parse(JSON.stringify(shown))).toEqual(dossiers.flatMap(expectedRows))
  })

  it('shows the total and the sections of the JSON beside the charts', async () => {
    const { page } = await openPage(browser(), htmlReport(dossiers, ruleSet, 'en'))
    const assessments = dossiers.map((each) => each.assessments[each.bases[0]])
    expect(await page.locator('.gauge .figure').allTextContents()).toEqual(
      assessments.map(({ total }) => String(total.points)),
    )
    expect(await page.locator('.gauge .below').allTextContents()).toEqual(
      assessments.flatMap(({ total }) => [`${total.ceiling} possible`, `of ${total.maximum}`]),
    )
    expect(await page.locator('table.sections td.points').allInnerTexts()).toEqual(
      assessments.flatMap(({ sections, total }) =>
        [...sections, total].flatMap(({ points, ceiling, maximum }) =>
          [points, ceiling, maximum].map(String),
        ),
      ),
    )
    expect(await page.locator('.bars .figures').allTextContents()).toEqual(
      assessments.flatMap(({ sections }) =>
        sections.map(({ points, ceiling, maximum }) =>
          ceiling === points ? `${points} / ${maximum}` : `${points} (ceiling ${ceiling}) / ${maximum}`,
        ),
      ),
    )
  })

  it('has every gap of the JSON in its plan, with its worth and its dates', async () => {
    const { page } = await openPage(browser(), htmlReport(dossiers, ruleSet, 'en'))
    const shown = await page.evaluate<readonly (readonly [string, string, readonly string[]])[]>(
      `[...document.querySelectorAll('.part-plan .task')].map((task) => [task.dataset.gap,
        task.querySelector('.gain').innerText, task.querySelector('.when').innerText.match(/\\d{4}-\\d\\d-\\d\\d/g) ?? []])`,
    )
    const gaps = dossiers.flatMap((each) => each.assessments[each.bases[0]].gaps)
    const expected = gaps.map(({ criterion, worth, due, clears }) => [
      criterion,
      `${worth < 0 ? '' : '+'}${worth} ${Math.abs(worth) === 1 ? 'point' : 'points'}`,
      [due, clears].filter((each) => each !== undefined),
    ])
    expect([...shown].sort()).toEqual([...expected].sort())
  })

  it('fits a phone', async () => {
    for (const language of LANGUAGES) {
      const { page } = await openPage(browser(), htmlReport(dossiers, ruleSet, language), PHONE)
      expect(await overflow(page)).toBe(0)
    }
  })
})

describe.each([...ENTERPRISE_PAGES.slice(0, 4), SEVERAL])(
  'an axe run over the report of %s is clean',
  (_, dossiers, ruleSet) => {
    it.each([
      ['in Chinese', 'zh', {}],
      ['in English', 'en', {}],
      ['in the dark', 'zh', { colorScheme: 'dark' }],
      ['in the dark in English', 'en', { colorScheme: 'dark' }],
      ['on a phone', 'zh', PHONE],
    ] as const)('%s', async (_name, language, options) => {
      const { page } = await openPage(browser(), htmlReport(dossiers, ruleSet, language), options)
      expect(await accessibilityProblems(page)).toEqual([])
    })
  },
)

it.each(SCHEME_PAGES)(
  'an axe run over the report of %s is clean, light and dark',
  async (_, dossiers, ruleSet) => {
    const light = await openPage(browser(), htmlReport(dossiers, ruleSet, 'zh'))
    const dark = await openPage(browser(), htmlReport(dossiers, ruleSet, 'en'), { colorScheme: 'dark' })
    expect(await accessibilityProblems(light.page)).toEqual([])
    expect(await accessibilityProblems(dark.page)).toEqual([])
  },
)

describe('a report', () => {
  const [, dossiers, ruleSet] = ENTERPRISE_PAGES[3] ?? SEVERAL
  const html = htmlReport(dossiers, ruleSet, 'zh')

  it('is dark where the reader wants it', async () => {
    const ground = 'getComputedStyle(document.body).backgroundColor'
    const light = await openPage(browser(), html)
    const dark = await openPage(browser(), html, { colorScheme: 'dark' })
    expect(await light.page.evaluate(ground)).toBe('rgb(255, 255, 255)')
    expect(await dark.page.evaluate(ground)).toBe('rgb(13, 17, 23)')
  })

  it('reads the same without scripts', async () => {
    const read = async (javaScriptEnabled: boolean) => {
      const { page } = await openPage(browser(), html, { javaScriptEnabled })
      return await page.locator('body').innerText()
    }
    const text = await read(false)
    expect(text).toContain('先做这三件事')
    expect(text).toBe(await read(true))
  })

  it('leads from each figure at the top to its part', async () => {
    const { page } = await openPage(browser(), htmlReport(SEVERAL[1], SEVERAL[2], 'zh'))
    const dangling = await page.evaluate(
      `[...document.querySelectorAll('a')].map((a) => a.getAttribute('href')).filter((href) => !href.startsWith('#') || !document.getElementById(href.slice(1)))`,
    )
    expect(await page.locator('.glance a').count()).toBe(8)
    expect(await page.locator('.applicants a').count()).toBe(2)
    expect(dangling).toEqual([])
    expect(await page.evaluate(`document.querySelectorAll('[id]').length`)).toBe(
      await page.evaluate(`new Set([...document.querySelectorAll('[id]')].map(({ id }) => id)).size`),
    )
  })

  it('shows its three first things on the first sheet of paper', async () => {
    const { page } = await openPage(browser(), html)
    const titles = await page.locator('.part-first .title').allInnerTexts()
    const [sheet = ''] = (await printed(page)).pages
    for (const title of titles) expect(sheet).toContain(title.replace(/\s/g, ''))
  })
})

describe.each(ENTERPRISE_PAGES)('the first screen of a desk of %s', (_, dossiers, ruleSet) => {
  it.each(LANGUAGES)(
    'in %s has the score on every basis and all that is to be done first',
    async (language) => {
      const { page } = await openPage(browser(), htmlReport(dossiers, ruleSet, language))
      const bottoms = await page.evaluate<readonly number[]>(
        `[...document.querySelectorAll('.gauge, .bases, .glance, .part-first .task')].map((each) => each.getBoundingClientRect().bottom)`,
      )
      const tasks = await page.locator('.part-first .task').count()
      expect(bottoms).toHaveLength(3 + tasks)
      expect(Math.max(...bottoms)).toBeLessThan(900)
      const totals = await page.locator('.bases dd b').allTextContents()
      expect(totals).toEqual(
        dossiers.flatMap(({ assessments }) => BASES.map((basis) => String(assessments[basis].total.points))),
      )
    },
  )
})

describe('on paper', () => {
  it.each(LANGUAGES)(
    'in %s a report is A4, repeats the heads of its tables, and cuts no row',
    async (language) => {
      const [, dossiers, ruleSet] = ENTERPRISE_PAGES[3] ?? SEVERAL
      const { page } = await openPage(browser(), htmlReport(dossiers, ruleSet, language))
      const { width, height, pages } = await printed(page)
      expect([width, height]).toEqual([595, 842])

      await page.emulateMedia({ media: 'print' })
      const broken = `[...document.querySelectorAll('tr, .task, .glance, figure')].filter((row) => getComputedStyle(row).breakInside !== 'avoid').length`
      expect(await page.evaluate(broken)).toBe(0)

      const blocks = await page.locator('.part-plan .task, .index tr:has(.document)').count()
      const cells = await page.evaluate<readonly (readonly string[])[]>(
        `[...document.querySelectorAll('.part-plan .task .what, .index td.document')].map((block) =>
        [...block.children].map((part) => part.innerText.replace(/\\s/g, '')).filter((text) => text !== ''))`,
      )
      expect(cells).toHaveLength(blocks)
      // whatever stands in a block stands on one sheet
      const cut = cells.filter((texts) => !pages.some((sheet) => texts.every((text) => sheet.includes(text))))
      expect(cut).toEqual([])

      const heads = await page.locator('.rows thead, .index thead').allInnerTexts()
      for (const head of heads) {
        const repeated = pages.filter((sheet) => sheet.includes(head.replace(/\s/g, '')))
        expect(repeated.length).toBeGreaterThan(1)
      }
    },
  )

  it('each of several reports begins a sheet of its own', async () => {
    const { page } = await openPage(browser(), htmlReport(SEVERAL[1], SEVERAL[2], 'zh'))
    const { pages } = await printed(page)
    const beginning = pages.map((sheet) => /^\d+\/\d+评分报告/.test(sheet))
    expect(beginning.filter((begins) => begins)).toHaveLength(2)
    expect(pages[0]).toContain('申报单位一览')
  })
})

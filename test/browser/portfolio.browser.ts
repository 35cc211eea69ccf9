import { describe, expect, it } from 'vitest'
import { compile } from '../../src/assess.ts'
import type { Portfolio } from '../../src/model/portfolio.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { portfolioOf } from '../../src/portfolio/portfolio-of.ts'
import { percentText } from '../../src/report/portfolio/percent-text.ts'
import { portfolioHtml } from '../../src/report/portfolio/portfolio-html.ts'
import { portfolioJson } from '../../src/report/portfolio/portfolio-json.ts'
import { chongqingDemonstrationUnit } from '../../src/rules.ts'
import { LANGUAGES } from '../../src/values/localized-text.ts'
import { schemeDossiers } from '../support/dossiers.ts'
import { fixtures } from '../support/fixtures.ts'
import { accessibilityProblems } from './accessibility.ts'
import { browserOfFile, openPage, overflow } from './open-page.ts'
import { printed } from './print.ts'

const browser = browserOfFile()
const PHONE = { viewport: { width: 390, height: 844 } }

const ENTERPRISES = fixtures().map(({ profile }) =>
  compile(chongqingDemonstrationUnit).assess(profile, { asOf: '2025-12-31' }),
)

/** So many applicants, each like one of the enterprises. */
function manyLike(count: number, mark: number): Portfolio {
  const all = Array.from({ length: count }, (_, index) => {
    const each = ENTERPRISES[(index * 7) % ENTERPRISES.length]
    if (each === undefined) throw new Error('There are some.')
    return { ...each, profile: { id: `applicant-${index}`, name: `第${index}号制造有限公司` } }
  })
  return portfolioOf(all, chongqingDemonstrationUnit, { mark })
}

type Page = readonly [name: string, portfolio: Portfolio, ruleSet: RuleSet]

const THOUSAND = manyLike(1000, 80)

const PAGES: readonly Page[] = [
  [
    'the enterprises, without a mark',
    portfolioOf(ENTERPRISES, chongqingDemonstrationUnit, {
      unscored: [{ file: 'profiles/broken.yaml', problems: [{ message: 'there is no such file' }] }],
    }),
    chongqingDemonstrationUnit,
  ],
  ['sixty applicants', manyLike(60, 90), chongqingDemonstrationUnit],
  ['a thousand applicants', THOUSAND, chongqingDemonstrationUnit],
]

/** Of every scheme its applicants that were assessed for one day. */
const SCHEMES: readonly Page[] = schemeDossiers().map(({ ruleSet, dossiers }) => {
  const all = dossiers.map(({ assessments }) => assessments.claimed)
  const like = (one: (typeof all)[number]) =>
    JSON.stringify([one.asOf, one.period, one.parameters, one.warnings])
  const days = all.map(like)
  const [most] = [...days].sort(
    (one, other) => days.filter((day) => day === other).length - days.filter((day) => day === one).length,
  )
  const chosen = all.filter((each) => like(each) === most)
  const distinct = chosen.map((each, index) => ({
    ...each,
    profile: { ...each.profile, id: `case-${index}` },
  }))
  return [ruleSet.id, portfolioOf(distinct, ruleSet), ruleSet]
})

describe.each([...PAGES, ...SCHEMES])('the page of %s', (_, portfolio, ruleSet) => {
  const html = portfolioHtml(portfolio, ruleSet, 'zh')
  // safe: it was one
  const json = JSON.parse(portfolioJson(portfolio)) as Omit<Portfolio, 'ruleSet'> & {
    readonly receipt: Readonly<Record<string, unknown>>
  }

  it('runs nothing, asks for nothing, and complains of nothing', async () => {
    const { page, complaints } = await openPage(browser(), html)
    await page.evaluate('document.fonts.ready')
    expect(complaints).toEqual([])
    expect(await page.locator('script, link, img, iframe, object, form').count()).toBe(0)
  })

  it('shows the numbers of the JSON', async () => {
    const { page } = await openPage(browser(), html)
    const texts = async (selector: string) => await page.locator(selector).allTextContents()
    // the ranking
    expect(await texts('.ranking tbody td.rank')).toEqual(
      json.applicants.map(({ rank, tied }) => (tied ? `并列 ${rank}` : String(rank))),
    )
    expect(await texts('.ranking tbody td.certain-points')).toEqual(
      json.applicants.map(({ total }) => String(total.points)),
    )
    expect(await texts('.ranking tbody td.certain-points + td')).toEqual(
      json.applicants.map(({ total }) => String(total.ceiling)),
    )
    // the distribution
    expect(await texts('.bins tbody td')).toEqual(json.bins.map(({ applicants }) => String(applicants)))
    expect(await texts('.histogram .count')).toEqual(
      json.bins.filter(({ applicants }) => applicants > 0).map(({ applicants }) => String(applicants)),
    )
    const spread = await page.evaluate(
      `Object.fromEntries([...document.querySelectorAll('[data-spread]')].map((each) => [each.dataset.spread, Number(each.innerText)]))`,
    )
    expect(spread).toEqual(json.spread.points)
    // the rows
    const rows = await page.evaluate<readonly (readonly string[])[]>(
      `[...document.querySelectorAll('tr[data-row]')].map((row) => [row.dataset.row, ...[...row.querySelectorAll('td.points')].map((cell) => cell.textContent)])`,
    )
    const expected = json.rows.map(({ id, missedShare, missed, applies, outcomes, lostForCertain, open }) => [
      id,
      missedShare === undefined ? '' : percentText(missedShare),
      `${missed} / ${applies}`,
      ...[outcomes.partly, outcomes.unknown, lostForCertain, open].map(String),
    ])
    expect([...rows].sort()).toEqual([...expected].sort())
    const shown = rows.map(([id]) => id)
    expect(shown.slice(0, json.mostMissed.rows.length)).toEqual(json.mostMissed.rows)
    // the sections
    const sections = await texts('.bars .figures')
    for (const [index, { points, maximum }] of json.sections.entries()) {
      expect(sections[index]).toMatch(
        new RegExp(
          `^${points}(（可达 [\\d.-]+）)? / ${maximum}`
            .replaceAll('.', '\\.')
            .replaceAll('[\\d\\.-]', '[\\d.-]'),
        ),
      )
    }
    // the marks
    const marks = json.marks.filter(({ mark }) => 'points' in mark || mark.passes)
    const counts = await page.evaluate(
      `[...document.querySelectorAll('.mark-block')].map((block) => Object.fromEntries([...block.querySelectorAll('[data-standing]')].map((each) => [each.dataset.standing, Number(each.innerText)])))`,
    )
    expect(counts).toEqual(
      marks.map(({ mark, counts: { blocked, ...others } }) =>
        'points' in mark ? others : { ...others, blocked },
      ),
    )
  })

  it('has every outcome of every row of every applicant', async () => {
    const { page } = await openPage(browser(), html)
    const counted = { met: 0, partly: 0, unmet: 0, unknown: 0 }
    for (const { outcome } of json.applicants.flatMap(({ criteria }) => criteria)) {
      if (outcome !== 'notApplicable') counted[outcome] += 1
    }
    const shown = await page.evaluate(`(() => {
      const stripes = { met: 1, partly: 1, unmet: 1, unknown: 4 }
      const cells = (outcome) => document.querySelectorAll('.heat tbody .tile-' + outcome).length
      const drawn = (outcome) => [...document.querySelectorAll('.heat-drawing .cell-' + outcome)]
        .reduce((sum, path) => sum + [...path.getAttribute('d').matchAll(/h([\\d.]+)/g)].reduce((length, run) => length + Number(run[1]), 0), 0) / stripes[outcome]
      return Object.fromEntries(Object.keys(stripes).map((outcome) => [outcome, cells(outcome) || drawn(outcome)]))
    })()`)
    expect(shown).toEqual(counted)
  })

  it('fits a phone', async () => {
    for (const language of LANGUAGES) {
      const { page } = await openPage(browser(), portfolioHtml(portfolio, ruleSet, language), PHONE)
      expect(await overflow(page)).toBe(0)
    }
  })

  it('is A4, and cuts no row', async () => {
    const { page } = await openPage(browser(), html)
    const { width, height, pages } = await printed(page)
    expect([width, height]).toEqual([595, 842])
    await page.emulateMedia({ media: 'print' })
    const cut = `[...document.querySelectorAll('tr, figure, .heat-drawing')].filter((each) => getComputedStyle(each).breakInside !== 'avoid').length`
    expect(await page.evaluate(cut)).toBe(0)
    expect(await overflow(page)).toBe(0)
    expect(pages.length).toBeLessThan(12)
    const digest = portfolio.ruleSet.digest
    expect(pages.some((sheet) => sheet.includes(digest))).toBe(true)
  })
})

describe.each(PAGES)('the page of %s', (_, portfolio, ruleSet) => {
  it.each([
    ['in Chinese', 'zh', {}],
    ['in the dark, in English', 'en', { colorScheme: 'dark' }],
    ['on a phone', 'zh', PHONE],
  ] as const)('is clean in an axe run, %s', async (_name, language, options) => {
    const { page } = await openPage(browser(), portfolioHtml(portfolio, ruleSet, language), options)
    // what is folded away is looked at too
    await page.evaluate(`document.querySelectorAll('details').forEach((each) => { each.open = true })`)
    expect(await accessibilityProblems(page)).toEqual([])
  })
})

it.each(SCHEMES)('the page of %s is clean in an axe run', async (_, portfolio, ruleSet) => {
  const { page } = await openPage(browser(), portfolioHtml(portfolio, ruleSet, 'en'))
  expect(await accessibilityProblems(page)).toEqual([])
})

describe('a page of a thousand', () => {
  const html = portfolioHtml(THOUSAND, chongqingDemonstrationUnit, 'zh')

  it('stays light', () => {
    expect(html.length).toBeLessThan(1_500_000)
    expect(html.match(/<path class="cell-/g)?.length).toBeLessThan(400)
  })

  it('names the row that most miss on the first screen of a desk', async () => {
    const { page } = await openPage(browser(), html)
    const bottom = await page.evaluate<number>(
      `document.querySelector('tr[data-row]').getBoundingClientRect().bottom`,
    )
    expect(bottom).toBeLessThan(900)
  })
})

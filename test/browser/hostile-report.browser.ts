import { describe, expect, it } from 'vitest'
import { htmlReport } from '../../src/report/page/html-report.ts'
import { chongqingDemonstrationUnit } from '../../src/rules.ts'
import { HOSTILE } from '../report/inert.ts'
import { hostileDossier } from '../support/hostile-dossier.ts'
import { browserOfFile, openPage, overflow } from './open-page.ts'
import { printed } from './print.ts'

const browser = browserOfFile()

const TEXTS: readonly (readonly [sentence: string, text: string])[] = [
  ['a script', '<script>globalThis.ran = true</script><script>alert(1)</script>'],
  ['an image that fails', '<img src="x" onerror="globalThis.ran = true">'],
  [
    'a way out of all that is open',
    '</title></style></text></svg></td></table></main><svg onload="globalThis.ran = true">',
  ],
  ['quotes that leave an attribute', `" onfocus="globalThis.ran = true" autofocus x='`],
  ['an address that runs', 'javascript:globalThis.ran=true'],
  ['an address elsewhere', 'https://example.org/<a href="https://example.org">x</a>'],
  ['style of its own', '</style><style>body { display: none }</style>'],
  ['one word of a thousand letters', 'w'.repeat(1000)],
  ['a name of a megabyte', '商'.repeat(350_000)],
  ...HOSTILE,
]

const ELEMENTS = `[...document.querySelectorAll('*')].map(({ tagName }) => tagName).join(' ')`

let elements: Promise<string> | undefined

/** The elements of the same report with plain text, looked at once. */
async function plainElements(): Promise<string> {
  elements ??= openPage(
    browser(),
    htmlReport([hostileDossier('plain', chongqingDemonstrationUnit)], chongqingDemonstrationUnit, 'zh'),
  ).then(async ({ page }) => await page.evaluate<string>(ELEMENTS))
  return await elements
}

describe('hostile text in a report', () => {
  it.each(TEXTS)('runs nothing, asks for nothing and leaves the page as it is: %s', async (_, text) => {
    const html = htmlReport(
      [hostileDossier(text, chongqingDemonstrationUnit)],
      chongqingDemonstrationUnit,
      'zh',
    )
    const { page, complaints } = await openPage(browser(), html)
    expect(complaints).toEqual([])
    expect(await page.evaluate('globalThis.ran')).toBeUndefined()
    expect(await page.evaluate(ELEMENTS)).toBe(await plainElements())
    expect(await page.locator('a:not([href^="#"])').count()).toBe(0)
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 })
      expect(await overflow(page)).toBe(0)
    }
  })

  it('that is long does not flood the paper', async () => {
    const html = htmlReport(
      [hostileDossier('商'.repeat(350_000), chongqingDemonstrationUnit)],
      chongqingDemonstrationUnit,
      'zh',
    )
    expect(html.length).toBeLessThan(400_000)
    const { page } = await openPage(browser(), html)
    expect((await printed(page)).pages.length).toBeLessThan(60)
  })
})

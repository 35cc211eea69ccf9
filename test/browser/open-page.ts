import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, onTestFinished } from 'vitest'

/** What keeps the browser from asking the network for anything of its own. */
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** @returns the browser of a file of tests, which is there while they run */
export function browserOfFile(): () => Browser {
  let browser: Browser | undefined
  beforeAll(async () => {
    const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
    browser = await chromium.launch({ executablePath, args: ARGUMENTS })
  })
  afterAll(async () => await browser?.close())
  return () => {
    if (browser === undefined) throw new Error('The browser has not been started.')
    return browser
  }
}

/** A page that is open, with what it did that it should not. */
export interface OpenedPage {
  readonly page: Page
  /** Errors and warnings on the console, errors that were thrown, dialogs, and requests that would have left the page. */
  readonly complaints: readonly string[]
}

/** Opens HTML from a file, with the network cut off. */
export async function openPage(
  browser: Browser,
  html: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const folder = mkdtempSync(join(tmpdir(), 'shifan-'))
  const file = join(folder, 'page.html')
  writeFileSync(file, html)
  const url = pathToFileURL(file).href
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  onTestFinished(async () => {
    await context.close()
    rmSync(folder, { recursive: true })
  })
  const complaints: string[] = []
  await context.route('**/*', async (route) => {
    const asked = route.request().url()
    if (asked === url) return await route.continue()
    complaints.push(`request: ${asked}`)
    await route.abort()
  })
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', async (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`)
    await dialog.dismiss()
  })
  await page.goto(url, { waitUntil: 'load' })
  return { page, complaints }
}

/** @returns by how many pixels a page is wider than its window */
export async function overflow(page: Page): Promise<number> {
  return await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
}

import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { temporaryFolder } from '../support/run-cli.ts'

/** A page as it comes out of a printer. */
export interface Printed {
  /** Of the first page, in points. */
  readonly width: number
  readonly height: number
  /** The text of each page, without any space. */
  readonly pages: readonly string[]
}

/** Prints a page to PDF and reads that back with the tools of poppler. */
export async function printed(page: Page): Promise<Printed> {
  const file = join(temporaryFolder().path('page.pdf'))
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  const information = execFileSync('pdfinfo', [file], { encoding: 'utf8' })
  const [, width, height] = /^Page size:\s+([\d.]+) x ([\d.]+) pts/m.exec(information) ?? []
  const text = execFileSync('pdftotext', ['-raw', file, '-'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  return {
    width: Math.round(Number(width)),
    height: Math.round(Number(height)),
    pages: text
      .split('\f')
      .slice(0, -1)
      .map((each) => each.replace(/\s/g, '')),
  }
}

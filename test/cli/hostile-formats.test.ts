import { DOMParser } from '@xmldom/xmldom'
import { parse as parseCsv } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { FORMATS, type Format } from '../../src/report/format.ts'
import { HOSTILE, obeyed } from '../report/inert.ts'
import { runCli, temporaryFolder } from '../support/run-cli.ts'

/** What could break out of a page, a cell, a command, an element or a row. */
const TEXTS: readonly (readonly [sentence: string, text: string])[] = [
  ...HOSTILE,
  ['a script', '<script>alert(1)</script>'],
  ['an element in an attribute', '"\'><img src=x onerror=alert(1)>'],
  ['the end of a style', '</style><script>alert(1)</script>'],
  ['the end of character data', ']]><evil/>'],
  ['a comment that opens', '<!-- evil'],
  ['a formula', '=HYPERLINK("https://example.org","evil")'],
  ['a formula by its sign', '-1+1|cmd'],
  ['a formula of full width', '＝1+1'],
  ['a formula after a tab', '\t=1+1'],
  ['a command of a runner', '::error file=a::evil'],
  ['a command of a runner on a line of its own', 'a\n::set-output name=a::evil\r\n##[error]evil'],
  ['percent signs', '%0A::error::evil%25'],
  ['cells of a table', 'a | b | c \\| d'],
  ['a link with a scheme', '[a](javascript:alert(1))'],
  ['fields of CSV', 'a","b\n"c"'],
]

/** A profile whose every text is hostile, with gaps, a document and a review. */
const profile = (text: string): string =>
  JSON.stringify({
    id: text,
    name: text,
    facts: {
      staff: { fullTime: 1, work: [{ date: '2025-01-01', content: text }] },
      guidance: { sessions: [{ date: '2025-08-01', place: text, people: text, content: text }] },
    },
    evidence: [
      { criterion: 'staffing.staff.assigned', title: text, file: text },
      { criterion: 'activities.guidance.first-half', kind: 'site-photograph', title: text },
    ],
    reviews: [
      { criterion: 'staffing.staff.assigned', outcome: 'unmet', by: text, on: '2025-01-01', note: text },
    ],
  })

async function scored(text: string, format: Format, ...argv: readonly string[]): Promise<string> {
  const folder = temporaryFolder({ 'acme.json': profile(text) })
  const { code, stdout } = await runCli([
    'score',
    folder.path('acme.json'),
    '--basis',
    'verified',
    '--format',
    format,
    ...argv,
  ])
  expect(code).toBe(0)
  return stdout
}

const lineCount = (text: string): number => text.split('\n').length

/** What has to hold of each format, given what it is of a harmless text. */
const INERT: Readonly<Record<Format, (text: string, harmless: string) => void>> = {
  table: (text, harmless) => expect(lineCount(text)).toBe(lineCount(harmless)),
  markdown: (text, harmless) => {
    expect(lineCount(text)).toBe(lineCount(harmless))
    expect(text).not.toMatch(/<(?!br>|\/?details>|\/?summary>)/)
    expect(text).not.toMatch(/(?<!\\)\]\(javascript/)
  },
  json: (text) => expect(JSON.parse(text)).toHaveProperty('gaps'),
  html: (text, harmless) => {
    // a text that is no element and ends no attribute leaves the tags as they are, but for its own letters
    const tags = (html: string) => html.match(/<\/?[a-z!][a-z0-9-]*(?: [a-z-]+(?==))?/gi)?.join(' ')
    expect(tags(text)).toBe(tags(harmless))
  },
  csv: (text, harmless) => {
    const cells = parseCsv(text, { bom: true }) as string[][]
    expect(cells.map((row) => row.length)).toEqual(
      (parseCsv(harmless, { bom: true }) as string[][]).map((row) => row.length),
    )
    expect(lineCount(text)).toBe(lineCount(harmless))
    for (const cell of cells.flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]\D/)
  },
  junit: (text, harmless) => {
    const elements = (xml: string) =>
      [...new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName('*')].map(
        ({ nodeName }) => nodeName,
      )
    expect(elements(text)).toEqual(elements(harmless))
  },
  sarif: (text, harmless) =>
    expect(JSON.parse(text).runs[0].results).toHaveLength(JSON.parse(harmless).runs[0].results.length),
  github: (text, harmless) => {
    const commands = (lines: string) => lines.split('\n').map((line) => /^(::[a-z]+ |##\[)/.exec(line)?.[0])
    expect(commands(text)).toEqual(commands(harmless))
  },
}

describe.each(FORMATS)('as %s', (format) => {
  it.each(TEXTS)('%s in every text of a profile is inert', async (_, text) => {
    const report = await scored(text, format)
    // the byte order mark of CSV is ours
    expect(obeyed(report.replace(/^\ufeff/, ''))).toEqual([])
    INERT[format](report, await scored('harmless', format))
  })

  it('a name of a megabyte is inert', async () => {
    const folder = temporaryFolder({
      'acme.yaml': `id: acme\nname: "${'<b>=1'.repeat(200_000)}"\nfacts: {}\n`,
    })
    const { code, stdout } = await runCli(['score', folder.path('acme.yaml'), '--format', format])
    expect(code).toBe(0)
    expect(stdout).not.toMatch(format === 'html' || format === 'junit' ? /<b>=1/ : /\n=1/)
  })
})

describe.each(['table', 'markdown', 'html', 'csv'] as const)('as %s with the three columns', (format) => {
  it.each(TEXTS)('%s in every text of a profile is inert', async (_, text) => {
    const report = await scored(text, format, '--basis', 'all')
    expect(obeyed(report.replace(/^\ufeff/, ''))).toEqual([])
    INERT[format](report, await scored('harmless', format, '--basis', 'all'))
  })
})

import type { RuleSet } from '../../model/rule-set.ts'
import type { Language } from '../../values/localized-text.ts'
import { oneLine } from '../../values/one-line.ts'
import type { DocumentFormat } from '../format.ts'
import { htmlPage } from '../medium/html-page.ts'
import { htmlText } from '../medium/html-text.ts'
import { jsonDocument } from '../medium/json-document.ts'
import { markdownTable } from '../medium/markdown-table.ts'
import { markdownText } from '../medium/markdown-text.ts'
import { plainTable } from '../medium/plain-table.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'

type Cells = readonly string[]

function listPage(head: Cells, rows: readonly Cells[], language: Language): string {
  const line = (name: 'th' | 'td') => (cells: Cells) =>
    `<tr>${cells.map((cell) => `<${name}>${htmlText(cell)}</${name}>`).join('')}</tr>`
  const { ruleSets } = phrasesIn(language).document
  return htmlPage(
    ruleSets,
    [
      '<main>',
      `<h1>${ruleSets}</h1>`,
      '<div class="table" tabindex="0">',
      `<table>\n<thead>${line('th')(head)}</thead>\n<tbody>`,
      ...rows.map(line('td')),
      '</tbody>\n</table>',
      '</div>',
      '</main>',
    ],
    language,
  )
}

/** @returns the rule sets that there are, a line each */
export function ruleSetList(
  ruleSets: readonly RuleSet[],
  format: DocumentFormat,
  language: Language,
): string {
  const { columns } = phrasesIn(language)
  const head = ['ID', columns.version, columns.title, columns.maximum, columns.source]
  const rows = ruleSets.map(({ id, version, title, maximum, source }) => [
    id,
    version,
    title[language],
    String(maximum),
    source.document,
  ])
  switch (format) {
    case 'json':
      return jsonDocument(
        ruleSets.map(({ id, version, digest, title, maximum, source }) => ({
          id,
          version,
          digest,
          title,
          maximum,
          source,
        })),
      )
    case 'markdown':
      return `${markdownTable(
        head,
        rows.map((row) => row.map(markdownText)),
        [3],
      ).join('\n')}\n`
    case 'html':
      return listPage(head, rows, language)
    case 'table':
      return `${plainTable(
        head,
        rows.map((row) => row.map(oneLine)),
        [3],
      )}\n`
  }
}

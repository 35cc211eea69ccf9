import type { RuleSet } from '../../model/rule-set.ts'
import type { Language } from '../../values/localized-text.ts'
import { htmlPage } from '../medium/html-page.ts'
import { htmlText } from '../medium/html-text.ts'
import { outlineItems } from '../medium/outline-items.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { documentBlocks } from './document-blocks.ts'
import { effectiveTexts, originText } from './document-head.ts'
import { type DocumentRow, documentRows, type EvidenceName } from './document-rows.ts'

/** How many criteria stand between a row and the next one of its level or above. */
function span(rows: readonly DocumentRow[], index: number): number {
  const level = rows[index]?.level ?? 0
  const after = rows.slice(index + 1)
  const end = after.findIndex((row) => row.level <= level)
  return (end < 0 ? after : after.slice(0, end)).filter((row) => row.level === 2).length
}

/** The cell of a section or item, beside all its criteria. */
function groupCell(row: DocumentRow, rowspan: number, language: Language): string {
  const words = htmlText(`${row.source} ${row.title}`)
  const worth = `<span class="worth">${phrasesIn(language).points(row.points)}</span>`
  const kind = row.level === 0 ? 'class="section" scope="rowgroup"' : 'class="item" scope="row"'
  return `<th ${kind} rowspan="${rowspan}">${words}${worth}${outlineItems(row.rules)}</th>`
}

const evidenceText = ({ title, kind }: EvidenceName): string =>
  `<div>${htmlText(title)}<code>${htmlText(kind)}</code></div>`

function criterionCells({ source, title, points, evidence, id, rules, note }: DocumentRow, label: string) {
  const read = note === undefined ? '' : `<p class="note">${htmlText(`${label}${note}`)}</p>`
  return [
    `<td class="source">${htmlText(source)}</td>`,
    `<td>${htmlText(title)}${outlineItems(rules)}${read}<code>${htmlText(id)}</code></td>`,
    `<td class="points">${points}</td>`,
    `<td class="evidence">${evidence.map(evidenceText).join('')}</td>`,
  ].join('')
}

/** The rows of the page: a criterion each, the first of a section or item with its cell before it. */
function tableRows(rows: readonly DocumentRow[], language: Language): readonly string[] {
  const { note, colon } = phrasesIn(language)
  const groups = (index: number): string => {
    const before = rows[index - 1]
    if (before === undefined || before.level === 2) return ''
    return `${groups(index - 1)}${groupCell(before, span(rows, index - 1), language)}`
  }
  const line = (row: DocumentRow, index: number) =>
    `<tr>${groups(index)}${criterionCells(row, `${note}${colon}`)}</tr>`
  return rows.flatMap((row, index) => {
    if (row.level === 2) return [line(row, index)]
    return row.level === 0 && index > 0 ? ['</tbody>', '<tbody>'] : []
  })
}

function publishedTable(ruleSet: RuleSet, language: Language): readonly string[] {
  const { columns, total } = phrasesIn(language)
  const head = [columns.section, columns.item, columns.row, columns.criterion]
  return [
    `<div class="table" role="region" aria-labelledby="title" tabindex="0">`,
    '<table>',
    `<thead><tr>${head.map((each) => `<th scope="col">${each}</th>`).join('')}` +
      `<th class="points" scope="col">${columns.maximum}</th><th scope="col">${columns.evidence}</th></tr></thead>`,
    '<tbody>',
    ...tableRows(documentRows(ruleSet, language), language),
    '</tbody>',
    `<tfoot><tr><th scope="row" colspan="4">${total}</th><td class="points">${ruleSet.maximum}</td><td></td></tr></tfoot>`,
    '</table>',
    '</div>',
  ]
}

/** @returns a rule set as a page like the one that its authority prints, which needs no network and runs nothing */
export function ruleSetHtml(ruleSet: RuleSet, language: Language): string {
  const title = ruleSet.title[language]
  const body = [
    '<header>',
    `<h1 id="title">${htmlText(title)}</h1>`,
    ...[originText(ruleSet), ...effectiveTexts(ruleSet, language)].map((text) => `<p>${htmlText(text)}</p>`),
    '</header>',
    '<main>',
    ...publishedTable(ruleSet, language),
    ...documentBlocks({ ruleSet, language }).flatMap(({ heading, lines }) => [
      `<h2>${htmlText(heading)}</h2>`,
      outlineItems(lines),
    ]),
    '</main>',
    `<footer><code>${htmlText(`${ruleSet.id} ${ruleSet.version} ${ruleSet.digest}`)}</code></footer>`,
  ]
  return htmlPage(title, body, language)
}

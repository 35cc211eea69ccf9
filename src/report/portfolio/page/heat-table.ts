import type { Outcome } from '../../../model/outcome.ts'
import type { Applicant } from '../../../model/portfolio.ts'
import { pageText } from '../../medium/page-text.ts'
import { shortText } from '../../medium/short-text.ts'
import { MARKS } from '../../medium/terminal-style.ts'
import { rowName } from '../row-name.ts'
import { cellOutcomes } from './cell-legend.ts'
import { type Overview, scrollable } from './overview.ts'

const MOST_OF_NAME = 60

/** The marks of the terminal, and what they mean. */
function markLegend(each: Overview): string {
  const { phrases } = each
  const entry = (outcome: Outcome) =>
    `<li><span class="tile tile-${outcome}">${MARKS[outcome]}</span>${phrases.outcomes[outcome]}</li>`
  const all = cellOutcomes(each).map(entry)
  return `<ul class="legend">${all.join('')}</ul>`
}

/** The sections, and below them their rows by what their numbers add to that of the section. */
function heads({ portfolio, language }: Overview): readonly string[] {
  const { sections, rows } = portfolio
  const rowsIn = (id: string) => rows.filter(({ section }) => section === id)
  const groups = sections.map((section) => {
    const span = rowsIn(section.id).length
    const name = span > 3 ? rowName(section, language) : section.source
    return `<th scope="colgroup" colspan="${span}">${pageText(shortText(name, 20))}</th>`
  })
  const numbers = sections.flatMap((section) =>
    rowsIn(section.id).map((row) => {
      const start = `${section.source}.`
      const number = row.source.startsWith(start) ? row.source.slice(start.length) : row.source
      return `<th scope="col"><abbr title="${pageText(rowName(row, language))}">${pageText(number)}</abbr></th>`
    }),
  )
  return [
    `<tr><td rowspan="2" colspan="2"></td>${groups.join('')}</tr>`,
    `<tr class="numbers">${numbers.join('')}</tr>`,
  ]
}

function line({ rank, name, criteria }: Applicant): string {
  const cells = criteria.map(({ outcome }) => `<td class="tile-${outcome}">${MARKS[outcome]}</td>`)
  return `<tr><td class="points">${rank}</td><th scope="row" title="${pageText(shortText(name, MOST_OF_NAME))}">${pageText(shortText(name, MOST_OF_NAME))}</th>${cells.join('')}</tr>`
}

/** @returns applicants by rows as a table with a mark in every cell */
export function heatTable(each: Overview): readonly string[] {
  return [
    markLegend(each),
    ...scrollable(each.phrases.portfolio.parts['heat-map'], [
      '<table class="heat"><colgroup><col class="rank"><col class="name"></colgroup>',
      `<thead>${heads(each).join('')}</thead>`,
      '<tbody>',
      ...each.portfolio.applicants.map(line),
      '</tbody></table>',
    ]),
  ]
}

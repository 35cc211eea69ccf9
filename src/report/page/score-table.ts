import {
  type Assessment,
  BASES,
  type Basis,
  type Finding,
  type ItemResult,
  type SectionResult,
} from '../../model/assessment.ts'
import type { Outcome } from '../../model/outcome.ts'
import { findingsOf } from '../../rows/findings-of.ts'
import { maximumText } from '../assessment/threefold-rows.ts'
import { outlineItems } from '../medium/outline-items.ts'
import { pageText } from '../medium/page-text.ts'
import { MARKS } from '../medium/terminal-style.ts'
import { documentBlocks } from '../rule-set/document-blocks.ts'
import { documentRows } from '../rule-set/document-rows.ts'
import { type Application, partOf } from './application.ts'
import { findingCell, sumCell } from './score-cell.ts'

/** What a table is made of: the words of each row and the results of all bases by id. */
interface Tabulation extends Application {
  readonly titles: ReadonlyMap<string, string>
  readonly findings: Readonly<Record<Basis, ReadonlyMap<string, Finding>>>
  readonly sections: Readonly<Record<Basis, ReadonlyMap<string, SectionResult>>>
  /** The most that each row gives on any basis: where it does not apply that may be less. */
  readonly maxima: ReadonlyMap<string, number>
}

/** Every row of an assessment, at every level. */
function rowsOf({ sections }: Assessment): readonly (SectionResult | ItemResult | Finding)[] {
  return sections.flatMap((section) => [
    section,
    ...section.items.flatMap((item) => [item, ...item.criteria]),
  ])
}

function maximaOf(assessments: readonly Assessment[]): ReadonlyMap<string, number> {
  const maxima = new Map<string, number>()
  for (const { id, maximum } of assessments.flatMap(rowsOf)) {
    maxima.set(id, Math.max(maximum, maxima.get(id) ?? maximum))
  }
  return maxima
}

function onEveryBasis<T>(of: (basis: Basis) => T): Readonly<Record<Basis, T>> {
  return { claimed: of('claimed'), evidenced: of('evidenced'), verified: of('verified') }
}

function tabulation(each: Application): Tabulation {
  const { dossier, ruleSet, language } = each
  const byId = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
    new Map(rows.map((row) => [row.id, row] as const))
  const of = (basis: Basis): Assessment => dossier.assessments[basis]
  return {
    ...each,
    titles: new Map(documentRows(ruleSet, language).map(({ id, title }) => [id, title])),
    findings: onEveryBasis((basis) => byId(findingsOf(of(basis)))),
    sections: onEveryBasis((basis) => byId(of(basis).sections)),
    maxima: maximaOf(BASES.map(of)),
  }
}

function groupHead(
  kind: 'section' | 'item',
  { id, source, title }: SectionResult | ItemResult,
  rows: number,
  { titles, language, phrases, maxima }: Tabulation,
): string {
  const words = pageText(`${source} ${titles.get(id) ?? title[language]}`)
  const worth = `<span class="worth">${phrases.points(maxima.get(id) ?? 0)}</span>`
  const scope = kind === 'section' ? 'rowgroup' : 'row'
  return `<th class="${kind}" scope="${scope}" rowspan="${rows}">${words}${worth}</th>`
}

function findingCells({ id, source, title }: Finding, each: Tabulation): string {
  const { titles, language, phrases, findings, maxima } = each
  const columns = BASES.map((basis) => {
    const finding = findings[basis].get(id)
    return finding === undefined ? '<td></td>' : findingCell(finding, basis, phrases)
  })
  return [
    `<td class="source">${pageText(source)}</td>`,
    `<td class="criterion">${pageText(titles.get(id) ?? title[language])}</td>`,
    `<td class="maximum" data-label="${phrases.columns.maximum}">${maxima.get(id)}</td>`,
    ...columns,
  ].join('')
}

function sectionRows(section: SectionResult, each: Tabulation): readonly string[] {
  const { phrases, sections, maxima } = each
  const count = section.items.reduce((sum, { criteria }) => sum + criteria.length, 0)
  const rows = section.items.flatMap((item, itemIndex) =>
    item.criteria.map((finding, index) => {
      const isFirst = itemIndex === 0 && index === 0
      // the section reaches over its rows and their sum
      const sectionHead = isFirst ? groupHead('section', section, count + 1, each) : ''
      const itemHead = index === 0 ? groupHead('item', item, item.criteria.length, each) : ''
      return `<tr>${sectionHead}${itemHead}${findingCells(finding, each)}</tr>`
    }),
  )
  const sums = BASES.map((basis) => {
    const sum = sections[basis].get(section.id)
    return sum === undefined ? '<td></td>' : sumCell(section.id, sum, basis, phrases)
  })
  return [
    '<tbody>',
    ...rows,
    `<tr class="subtotal"><th colspan="3" scope="row">${phrases.page.subtotal}</th>`,
    `<td class="maximum" data-label="${phrases.columns.maximum}">${maxima.get(section.id)}</td>${sums.join('')}</tr>`,
    '</tbody>',
  ]
}

function markLegend({ phrases }: Application): string {
  const marks = Object.entries(MARKS) as readonly [Outcome, string][] // safe: the keys of a record of outcomes
  const items = marks.map(
    ([outcome, mark]) =>
      `<li><span class="mark ${outcome}" aria-hidden="true">${mark}</span> ${phrases.outcomes[outcome]}</li>`,
  )
  const open = `<li><span class="ceiling" aria-hidden="true">≤</span> ${phrases.columns.ceiling}</li>`
  return `<ul class="legend">${items.join('')}${open}</ul>`
}

/** How the rows add up to the total, where that is not plain. */
function addingUp({ ruleSet, language, phrases }: Application): readonly string[] {
  const heading = phrases.document.addingUp
  const block = documentBlocks({ ruleSet, language }).find((each) => each.heading === heading)
  return block === undefined
    ? []
    : [`<div class="adding-up"><p>${heading}${phrases.colon}</p>${outlineItems(block.lines)}</div>`]
}

/** @returns the table of rows as the authority prints it, with a column for each basis */
export function scoreTable(each: Application): readonly string[] {
  const { phrases, dossier, assessment } = each
  const { columns, bases, total } = phrases
  const table = tabulation(each)
  const head = [columns.section, columns.item, columns.row, columns.criterion, columns.maximum]
  const maximum = maximumText(BASES.map((basis) => dossier.assessments[basis].total))
  const totals = BASES.map((basis) => sumCell('total', dossier.assessments[basis].total, basis, phrases))
  return partOf(each, 'rows', [
    markLegend(each),
    '<table class="rows">',
    `<thead><tr>${[...head, ...BASES.map((basis) => bases[basis])].map((title) => `<th scope="col">${title}</th>`).join('')}</tr></thead>`,
    ...assessment.sections.flatMap((section) => sectionRows(section, table)),
    `<tfoot><tr><th scope="row" colspan="4">${total}</th>`,
    `<td class="maximum" data-label="${columns.maximum}">${maximum}</td>${totals.join('')}</tr></tfoot>`,
    '</table>',
    ...addingUp(each),
  ])
}

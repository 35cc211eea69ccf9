import type { PortfolioRow } from '../../../model/portfolio.ts'
import type { Language } from '../../../values/localized-text.ts'
import { foldedAfter } from '../../medium/folded-after.ts'
import { pageText } from '../../medium/page-text.ts'
import { percentText } from '../percent-text.ts'
import { cellPaths } from './cell-drawing.ts'
import { cellLegend } from './cell-legend.ts'
import { type Overview, partOf, scrollable } from './overview.ts'

/** So many rows are shown at once; the others where they are asked for. */
const MOST_ROWS = 10

const BAR = { width: 200, height: 14 }

/** How the applicants fared in a row: what is missed first, so that rows can be compared. */
function bar({ outcomes, applies, outcomes: { notApplicable } }: PortfolioRow): string {
  const all = applies + notApplicable
  let from = 0
  const parts = (['unmet', 'partly', 'unknown', 'met'] as const).map((outcome) => {
    const length = (outcomes[outcome] * BAR.width) / all
    const runs = length === 0 ? [] : [{ from, length, top: 0 }]
    from += length
    return cellPaths(outcome, runs, BAR.height)
  })
  return `<svg class="chart share" viewBox="0 0 ${BAR.width} ${BAR.height}" aria-hidden="true">${parts.join('')}</svg>`
}

/** One column of figures: its heading, and what it says of a row. */
type Column = readonly [heading: string, figure: (row: PortfolioRow) => string | number]

function columnsIn({ phrases }: Overview): readonly Column[] {
  const { columns } = phrases.portfolio
  return [
    [columns.share, ({ missedShare }) => (missedShare === undefined ? '' : percentText(missedShare))],
    [`${columns.missed} / ${columns.applies}`, ({ missed, applies }) => `${missed} / ${applies}`],
    [phrases.outcomes.partly, ({ outcomes }) => outcomes.partly],
    [phrases.outcomes.unknown, ({ outcomes }) => outcomes.unknown],
    [columns.certainlyLost, ({ lostForCertain }) => lostForCertain],
    [columns.open, ({ open }) => open],
  ]
}

function line(row: PortfolioRow, columns: readonly Column[], language: Language): string {
  const { id, source, title } = row
  return [
    `<tr data-row="${pageText(id)}">`,
    `<th scope="row"><span class="source">${pageText(source)}</span> ${pageText(title[language])}</th>`,
    `<td class="bar">${bar(row)}</td>`,
    ...columns.map(([heading, figure]) => `<td class="points" data-label="${heading}">${figure(row)}</td>`),
    '</tr>',
  ].join('')
}

function table(rows: readonly PortfolioRow[], label: string, each: Overview): readonly string[] {
  const columns = columnsIn(each)
  const { criterion } = each.phrases.columns
  return scrollable(label, [
    '<table class="missed">',
    `<thead><tr><th scope="col" colspan="2">${criterion}</th>`,
    ...columns.map(([heading]) => `<th scope="col" class="points">${heading}</th>`),
    '</tr></thead><tbody>',
    ...rows.map((row) => line(row, columns, each.language)),
    '</tbody></table>',
  ])
}

/** Rows under their heading: the first of them, and the others where they are asked for. */
function block(rows: readonly PortfolioRow[], label: string, each: Overview): readonly string[] {
  if (rows.length === 0) return []
  const { phrases } = each
  const shown = (some: readonly PortfolioRow[], _: number, others?: string) =>
    table(some, others === undefined ? label : `${label}${phrases.colon}${others}`, each)
  return foldedAfter(MOST_ROWS, rows, shown, phrases.portfolio.otherRows)
}

/** The rows that some applicant misses, in their order. */
function missedIn(rows: readonly PortfolioRow[], ids: readonly string[]): readonly PortfolioRow[] {
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
}

const isUnknownForAll = ({ outcomes, applies }: PortfolioRow): boolean =>
  applies > 0 && outcomes.unknown === applies

/** The rows that nobody misses: those of which nothing is known of anybody told apart, the others folded away. */
function unmissed(rows: readonly PortfolioRow[], each: Overview): readonly string[] {
  const words = each.phrases.portfolio
  const unknown = rows.filter(isUnknownForAll)
  const others = rows.filter((row) => !isUnknownForAll(row))
  const summary = words.unmissedRows(others.length)
  return [
    ...(unknown.length === 0 ? [] : [`<h3>${words.unknownForAll}</h3>`]),
    ...block(unknown, words.unknownForAll, each),
    ...(others.length === 0
      ? []
      : [`<details><summary>${summary}</summary>`, ...table(others, summary, each), '</details>']),
  ]
}

/** @returns the rows that most applicants miss, bonus rows apart, then those that nobody misses */
export function training(each: Overview): readonly string[] {
  const { rows, mostMissed } = each.portfolio
  const words = each.phrases.portfolio
  const missed = missedIn(rows, mostMissed.rows)
  const bonus = missedIn(rows, mostMissed.bonus)
  return partOf(each, 'training', [
    ...(missed.length === 0
      ? [`<p class="none">${words.nothingMissed}</p>`]
      : [`<p class="lede">${words.whatToTrain}</p>`]),
    cellLegend(each),
    ...(missed.length === 0
      ? []
      : ['<div class="most">', ...block(missed, words.parts.training, each), '</div>']),
    ...(bonus.length === 0 ? [] : [`<h3>${words.bonusRows}</h3>`, ...block(bonus, words.bonusRows, each)]),
    ...unmissed(
      rows.filter((row) => row.missed === 0),
      each,
    ),
  ])
}

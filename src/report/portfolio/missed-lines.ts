import type { PortfolioRow } from '../../model/portfolio.ts'
import { plainTable } from '../medium/plain-table.ts'
import { shortText } from '../medium/short-text.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { percentText } from './percent-text.ts'
import { rowName } from './row-name.ts'
import { MOST_LINES, type TableContext } from './table-context.ts'

const MOST_OF_TITLE = 80

function missedTable(ids: readonly string[], { portfolio, language }: TableContext): string {
  const { columns, outcomes, portfolio: words } = phrasesIn(language)
  const shown = ids
    .slice(0, MOST_LINES)
    .map((id) => portfolio.rows.find((row) => row.id === id))
    .filter((row): row is PortfolioRow => row !== undefined)
  const rows = shown.map((row) => [
    shortText(rowName(row, language), MOST_OF_TITLE),
    percentText(row.missedShare ?? 0),
    ...[row.missed, row.outcomes.unmet, row.outcomes.partly, row.outcomes.unknown, row.applies].map(String),
    ...[row.lostForCertain, row.open].map(String),
  ])
  const head = [
    columns.criterion,
    words.columns.share,
    words.columns.missed,
    outcomes.unmet,
    outcomes.partly,
    outcomes.unknown,
    words.columns.applicants,
    words.columns.certainlyLost,
    words.columns.open,
  ]
  return plainTable(head, rows, [1, 2, 3, 4, 5, 6, 7, 8])
}

/** @returns the rows that most applicants miss, as a table; bonus rows in one of their own */
export function missedLines(context: TableContext): readonly string[] {
  const { portfolio, language } = context
  const words = phrasesIn(language).portfolio
  const { rows, bonus } = portfolio.mostMissed
  const block = (ids: readonly string[]): readonly string[] => [
    missedTable(ids, context),
    ...(ids.length > MOST_LINES ? [words.otherRows(ids.length - MOST_LINES)] : []),
  ]
  return [
    ...(rows.length === 0 ? [words.nothingMissed] : block(rows)),
    ...(bonus.length === 0 ? [] : ['', words.bonusRows, ...block(bonus)]),
  ]
}

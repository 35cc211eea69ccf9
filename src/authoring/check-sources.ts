import { field, type ProblemLog, type SourceNode, textField } from '../reading/source-node.ts'
import { type LevelNumbering, levelNumbering } from './numbering.ts'
import type { TableRow } from './table-rows.ts'

const sourceOf = (node: SourceNode | undefined): string => textField(node, 'source') ?? ''

/** One level of the table, as far as it has been read. */
interface Level {
  readonly numbering: LevelNumbering | undefined
  /** The position of the row that comes next. */
  next: number
}

function checkLevel(
  rows: readonly TableRow[],
  around: string,
  depth: number,
  levels: (Level | undefined)[],
  taken: Set<string>,
  log: ProblemLog,
): void {
  levels[depth] ??= { numbering: levelNumbering(sourceOf(rows[0]?.node), around), next: 0 }
  const level = levels[depth]
  if (level.numbering?.isThroughout !== true) level.next = 0
  const numbering = level.numbering?.below(around)
  for (const { node, rows: below } of rows) {
    const source = sourceOf(node)
    const place = field(node, 'source')?.place ?? node.place
    const position = numbering?.position(source)
    // a table without this level has its only row named as the one around it
    const isAround = source === around && rows.length === 1
    if (source === '' || isAround) level.next += 1
    else if (taken.has(source)) {
      const message = `Row '${source}' is given twice; cite each row of the table once.`
      log.report('duplicate-source', place, message)
    } else if (numbering !== undefined && position !== level.next) {
      const missing = numbering.label(level.next)
      const message = `Row '${missing}' is missing: '${source}' is not the next row of the table.`
      log.report('missing-source', place, message)
    }
    taken.add(source)
    if (source !== '' && !isAround) level.next = (position ?? level.next) + 1
    checkLevel(below, source, depth + 1, levels, taken, log)
  }
}

/**
 * Every row of the published table once, in its order, and none skipped: `一`, `一.1`, `一.1.1` and so on, or 1 to 59
 * throughout, as the first row of every level shows.
 */
export function checkSources(rows: readonly TableRow[], log: ProblemLog): void {
  checkLevel(rows, '', 0, [], new Set(), log)
}

import {
  elements,
  field,
  numberField,
  type ProblemLog,
  type SourceNode,
  textField,
} from '../reading/source-node.ts'
import { isPoints, sumPoints } from '../values/points.ts'

/** One row of the published table, at any level, with the rows below it. */
interface TableRow {
  readonly node: SourceNode
  readonly rows: readonly TableRow[]
}

/** The most rows of one level whose numbers are checked. */
const MOST_ROWS = 999

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** The Chinese numeral of a number from 1 to 99, as tables number their sections. */
function chineseNumeral(number: number): string {
  const tens = Math.floor(number / 10)
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[number % 10]}`
}

/** The labels of the sections in order, where the first one shows how they are numbered; else none is expected. */
function sectionLabels(first: string | undefined): readonly string[] {
  if (first === '一') return Array.from({ length: 99 }, (_, index) => chineseNumeral(index + 1))
  return first === '1' ? Array.from({ length: MOST_ROWS }, (_, index) => String(index + 1)) : []
}

function tableRows(root: SourceNode): readonly TableRow[] {
  return elements(root, 'sections').map((section) => ({
    node: section,
    rows: elements(section, 'items').map((item) => ({
      node: item,
      rows: elements(item, 'criteria').map((criterion) => ({ node: criterion, rows: [] })),
    })),
  }))
}

/** Every id only once, and each beginning with that of the row around it. */
function checkIds(
  rows: readonly TableRow[],
  around: string | undefined,
  taken: Set<string>,
  log: ProblemLog,
): void {
  for (const { node, rows: below } of rows) {
    const id = textField(node, 'id')
    const place = field(node, 'id')?.place ?? node.place
    if (id !== undefined) {
      if (taken.has(id)) log.report('duplicate-id', place, `Choose another id than '${id}', which is taken.`)
      else if (around !== undefined && !id.startsWith(`${around}.`)) {
        log.report('invalid-value', place, `Let the id begin with that of the row around it: '${around}.'.`)
      }
      taken.add(id)
    }
    checkIds(below, id, taken, log)
  }
}

/** Every row of the published table once, in its order, and none skipped: `一`, `一.1`, `一.1.1` and so on. */
function checkSources(
  rows: readonly TableRow[],
  labels: readonly string[],
  taken: Set<string>,
  log: ProblemLog,
): void {
  let next = 0
  for (const { node, rows: below } of rows) {
    const source = textField(node, 'source')
    if (source === undefined || source === '') {
      next += 1
      continue
    }
    const place = field(node, 'source')?.place ?? node.place
    const position = labels.indexOf(source)
    if (taken.has(source)) {
      log.report(
        'duplicate-source',
        place,
        `Row '${source}' is given twice; cite each row of the table once.`,
      )
    } else if (labels.length > 0 && position !== next) {
      log.report(
        'missing-source',
        place,
        `Row '${labels[next]}' is missing: '${source}' is not the next row of the table.`,
      )
    }
    taken.add(source)
    next = position < 0 ? next + 1 : position + 1
    checkSources(
      below,
      Array.from({ length: MOST_ROWS }, (_, index) => `${source}.${index + 1}`),
      taken,
      log,
    )
  }
}

const isWellFormed = (points: number | undefined): points is number =>
  points !== undefined && points >= 0 && isPoints(points)

function checkTotal(
  node: SourceNode,
  parts: readonly SourceNode[],
  key: string,
  of: string,
  log: ProblemLog,
): void {
  const maximum = numberField(node, 'maximum')
  const points = parts.map((part) => numberField(part, key))
  if (!isWellFormed(maximum) || points.length === 0 || !points.every(isWellFormed)) return
  const sum = sumPoints(points)
  if (sum === maximum) return
  const place = field(node, 'maximum')?.place ?? node.place
  log.report('wrong-total', place, `The ${of} add up to ${sum}, not to the declared maximum of ${maximum}.`)
}

/** Declared maxima are what the rows add up to; a bonus comes on top of the total's. */
function checkTotals(root: SourceNode, rows: readonly TableRow[], log: ProblemLog): void {
  const nodes = (of: readonly TableRow[]) => of.map(({ node }) => node)
  const base = nodes(rows).filter((section) => field(section, 'bonus')?.value !== true)
  checkTotal(root, base, 'maximum', 'sections without bonus', log)
  for (const section of rows) {
    checkTotal(section.node, nodes(section.rows), 'maximum', 'items', log)
    for (const item of section.rows) checkTotal(item.node, nodes(item.rows), 'points', 'criteria', log)
  }
}

/** Checks ids, rows of the published table and declared maxima, at every level. */
export function checkRows(root: SourceNode, log: ProblemLog): void {
  const rows = tableRows(root)
  checkIds(rows, undefined, new Set(), log)
  const [first] = rows
  checkSources(rows, sectionLabels(first && textField(first.node, 'source')), new Set(), log)
  checkTotals(root, rows, log)
}

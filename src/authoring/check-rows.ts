import { elements, field, type ProblemLog, type SourceNode, textField } from '../reading/source-node.ts'
import { type TableRow, tableRows } from './table-rows.ts'

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** The Chinese numeral of a number from 1 to 99, as tables number their sections. */
function chineseNumeral(number: number): string {
  const tens = Math.floor(number / 10)
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[number % 10]}`
}

/** How the rows of one level are numbered. */
interface Numbering {
  /** The label of the row at a position, counted from 0. */
  readonly label: (position: number) => string
  /** The position that a label is for; `undefined` where it is none of this numbering. */
  readonly position: (label: string) => number | undefined
}

function arabicNumbering(prefix: string): Numbering {
  return {
    label: (position) => `${prefix}${position + 1}`,
    position: (label) => {
      const number = label.startsWith(prefix) ? label.slice(prefix.length) : ''
      return /^[1-9]\d{0,8}$/.test(number) ? Number(number) - 1 : undefined
    },
  }
}

const CHINESE_NUMERALS = Array.from({ length: 99 }, (_, index) => chineseNumeral(index + 1))

const CHINESE_NUMBERING: Numbering = {
  label: (position) => CHINESE_NUMERALS[position] ?? String(position + 1),
  position: (label) => {
    const position = CHINESE_NUMERALS.indexOf(label)
    return position < 0 ? undefined : position
  },
}

/** How the sections are numbered, where the first one shows it; else none is expected. */
function sectionNumbering(first: string | undefined): Numbering | undefined {
  if (first === '一') return CHINESE_NUMBERING
  return first === '1' ? arabicNumbering('') : undefined
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
  numbering: Numbering | undefined,
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
    const position = numbering?.position(source)
    if (taken.has(source)) {
      log.report(
        'duplicate-source',
        place,
        `Row '${source}' is given twice; cite each row of the table once.`,
      )
    } else if (numbering !== undefined && position !== next) {
      const missing = numbering.label(next)
      log.report(
        'missing-source',
        place,
        `Row '${missing}' is missing: '${source}' is not the next row of the table.`,
      )
    }
    taken.add(source)
    next = (position ?? next) + 1
    checkSources(below, arabicNumbering(`${source}.`), taken, log)
  }
}

/** Checks ids, those of gates among them, and rows of the published table, at every level. */
export function checkRows(root: SourceNode, log: ProblemLog): void {
  const rows = tableRows(root)
  const taken = new Set(['total']) // which is what measures call the whole
  checkIds(rows, undefined, taken, log)
  checkIds(
    elements(root, 'gates').map((node) => ({ node, rows: [] })),
    undefined,
    taken,
    log,
  )
  const [first] = rows
  checkSources(rows, sectionNumbering(first && textField(first.node, 'source')), new Set(), log)
}

import { field, numberField, type ProblemLog, type SourceNode } from '../reading/source-node.ts'
import { isPoints, type Points, sumPoints } from '../values/points.ts'
import { isBase, isMarked, type TableRow, tableRows } from './table-rows.ts'

const isWellFormed = (points: number | undefined): points is number =>
  points !== undefined && points >= 0 && isPoints(points)

/** @returns the sum of the points under a key, each with the weight of its row; `undefined` where one is not right */
function sumOf(nodes: readonly SourceNode[], key: 'maximum' | 'points'): Points | undefined {
  const points = nodes.map((node) => numberField(node, key))
  if (!points.every(isWellFormed)) return undefined
  return sumPoints(points.map((each, index) => each * weightOf(nodes[index])))
}

const weightOf = (node: SourceNode | undefined): number => numberField(node, 'weight') ?? 1

function reportTotal(node: SourceNode, key: string, message: string, log: ProblemLog): void {
  log.report('wrong-total', field(node, key)?.place ?? node.place, message)
}

function checkRow(
  node: SourceNode,
  rows: readonly TableRow[],
  key: 'maximum' | 'points',
  of: string,
  log: ProblemLog,
): void {
  const maximum = numberField(node, 'maximum')
  const sum = sumOf(
    rows.map((row) => row.node),
    key,
  )
  if (rows.length === 0 || !isWellFormed(maximum) || sum === undefined) return
  if (isMarked(node, 'capped')) {
    if (sum > maximum) return
    const message = `The ${of} add up to ${sum}, not to more than the maximum of ${maximum} that they are cut off at.`
    reportTotal(node, 'maximum', message, log)
  } else if (sum !== maximum) {
    const hint = sum > maximum ? " Write 'capped: true' if the table cuts them off there." : ''
    const message = `The ${of} add up to ${sum}, not to the declared maximum of ${maximum}.${hint}`
    reportTotal(node, 'maximum', message, log)
  }
}

/** In a section that only takes points away no row gives any. */
function checkPenalty({ node, rows }: TableRow, log: ProblemLog): void {
  for (const key of ['maximum', 'points']) {
    const points = field(node, key)
    if (typeof points?.value === 'number' && points.value !== 0)
      log.report('invalid-value', points.place, 'Write 0: a penalty section only takes points away.')
  }
  for (const row of rows) checkPenalty(row, log)
}

/** What the base sections give together, before any scale. */
function baseOf(root: SourceNode, sections: readonly TableRow[]): Points | undefined {
  if (field(root, 'notApplicable')?.value !== 'mean') {
    return sumOf(
      sections.map(({ node }) => node),
      'maximum',
    )
  }
  const [row] = sections.flatMap(({ rows }) => rows.flatMap((item) => item.rows))
  const points = numberField(row?.node, 'points')
  return row === undefined || isWellFormed(points) ? (points ?? 0) : undefined
}

function scaled(base: Points, root: SourceNode, log: ProblemLog): Points | undefined {
  const scale = field(root, 'scale')
  if (scale === undefined) return base
  const from = numberField(scale, 'from')
  if (isWellFormed(from) && from !== base) {
    const message = `The sections without bonus add up to ${base}, not to the ${from} that they are scaled from.`
    reportTotal(scale, 'from', message, log)
  }
  return numberField(scale, 'to')
}

function checkWhole(root: SourceNode, rows: readonly TableRow[], log: ProblemLog): void {
  const base = baseOf(
    root,
    rows.filter(({ node }) => isBase(node)),
  )
  const bonus = sumOf(
    rows.map(({ node }) => node).filter((section) => isMarked(section, 'bonus')),
    'maximum',
  )
  const sections = base === undefined ? undefined : scaled(base, root, log)
  const maximum = numberField(root, 'maximum')
  const start = numberField(root, 'start') ?? 0
  if (!isWellFormed(sections) || !isWellFormed(bonus) || !isWellFormed(maximum) || !isWellFormed(start))
    return
  const whole = sumPoints([start, sections])
  const withBonus = sumPoints([whole, bonus])
  if (maximum === whole || maximum === withBonus) return
  const parts = start === 0 ? 'The sections' : 'The start and the sections'
  const onTop = bonus === 0 ? '' : ` (with bonus, to ${withBonus})`
  const message = `${parts} without bonus add up to ${whole}, not to the declared maximum of ${maximum}${onTop}.`
  reportTotal(root, 'maximum', message, log)
}

/** Declared maxima are what the rows add up to, or less where the table cuts them off; a bonus may come on top. */
export function checkTotals(root: SourceNode, log: ProblemLog): void {
  const rows = tableRows(root)
  for (const section of rows) {
    if (isMarked(section.node, 'penalty')) {
      checkPenalty(section, log)
      continue
    }
    checkRow(section.node, section.rows, 'maximum', 'items', log)
    for (const item of section.rows) checkRow(item.node, item.rows, 'points', 'criteria', log)
  }
  if (rows.length > 0) checkWhole(root, rows, log)
}

import {
  elements,
  field,
  numberField,
  type ProblemLog,
  type SourceNode,
  textField,
} from '../reading/source-node.ts'
import { isBase, isMarked, type TableRow, tableRows } from './table-rows.ts'

const placeOfKey = (node: SourceNode, key: string) => node.fields.get(key)?.keyPlace ?? node.place

/** A section counts as a base one, a bonus or a penalty; only base ones have a weight. */
function checkKinds(sections: readonly SourceNode[], log: ProblemLog): void {
  for (const section of sections) {
    if (isMarked(section, 'bonus') && isMarked(section, 'penalty')) {
      const message = "Keep one of the keys 'bonus' and 'penalty': a section adds points or takes them away."
      log.report('invalid-value', placeOfKey(section, 'penalty'), message)
    }
    if (field(section, 'weight') !== undefined && !isBase(section)) {
      const message = "Leave 'weight' out: a bonus or penalty counts as it is."
      log.report('invalid-value', placeOfKey(section, 'weight'), message)
    }
  }
}

/** Whether a criterion may not apply, and only the rule set says what becomes of it then. */
function needsPolicy({ node, rows }: TableRow, isConditional = false): boolean {
  if (textField(node, 'notApplicable') === 'full-credit') return false
  const mayNotApply = isConditional || field(node, 'applies') !== undefined
  return rows.length === 0 ? mayNotApply : rows.some((row) => needsPolicy(row, mayNotApply))
}

function checkUncapped(rows: readonly TableRow[], log: ProblemLog): void {
  for (const { node, rows: below } of rows) {
    if (isMarked(node, 'capped')) {
      const message = "Leave 'capped' out: rows that are cut off cannot be scaled to those that apply."
      log.report('invalid-value', placeOfKey(node, 'capped'), message)
    }
    checkUncapped(below, log)
  }
}

/** A row of no points has no part of what is scaled: what it takes away belongs into a penalty section. */
function checkRowsOfPoints(sections: readonly TableRow[], log: ProblemLog): void {
  for (const { node } of sections.flatMap(({ rows }) => rows.flatMap((item) => item.rows))) {
    const points = field(node, 'points')
    if (points?.value !== 0) continue
    const message = 'Give the row points, or put it into a penalty section: what is scaled are points.'
    log.report('invalid-value', points.place, message)
  }
}

/** A mean is over rows that all count the same. */
function checkMean(root: SourceNode, sections: readonly TableRow[], log: ProblemLog): void {
  const criteria = sections.flatMap(({ rows }) => rows.flatMap((item) => item.rows.map(({ node }) => node)))
  const points = numberField(criteria[0], 'points')
  for (const criterion of criteria) {
    const other = field(criterion, 'points')
    if (points === undefined || typeof other?.value !== 'number' || other.value === points) continue
    const message = `Write ${points}, as the first row has: a mean is over rows with as many points.`
    log.report('invalid-value', other.place, message)
  }
  const weighted = sections.map(({ node }) => node).filter((node) => field(node, 'weight') !== undefined)
  for (const [node, key] of [
    [root, 'scale'] as const,
    ...weighted.map((node) => [node, 'weight'] as const),
  ]) {
    if (field(node, key) === undefined) continue
    log.report(
      'invalid-value',
      placeOfKey(node, key),
      `Leave '${key}' out: the total is the mean over the rows.`,
    )
  }
}

function checkRounding(root: SourceNode, sections: readonly TableRow[], log: ProblemLog): void {
  const policy = textField(root, 'notApplicable')
  const isScaled =
    field(root, 'scale') !== undefined ||
    sections.some(({ node }) => field(node, 'weight') !== undefined) ||
    (policy !== undefined && policy !== 'full-credit')
  if (!isScaled) return
  const rounding = field(root, 'rounding')
  const reason = 'what is scaled or weighted has many decimal places'
  if (rounding === undefined) {
    log.report('missing-key', root.place, `Add the key 'rounding' for the total: ${reason}.`)
  } else if (!elements(rounding, 'of').some(({ value }) => value === 'total')) {
    log.report('invalid-value', field(rounding, 'of')?.place ?? rounding.place, `Add 'total': ${reason}.`)
  }
}

/** Full credit is for a row that may not apply. */
function checkCredit(rows: readonly TableRow[], isConditional: boolean, log: ProblemLog): void {
  for (const { node, rows: below } of rows) {
    const mayNotApply = isConditional || field(node, 'applies') !== undefined
    if (!mayNotApply && field(node, 'notApplicable') !== undefined) {
      const message = "Add the key 'applies', or leave 'notApplicable' out: the row always applies."
      log.report('invalid-value', placeOfKey(node, 'notApplicable'), message)
    }
    checkCredit(below, mayNotApply, log)
  }
}

/** A row of a penalty section has an award that deducts: all of no points is nothing. */
function checkPenalties(rows: readonly TableRow[], log: ProblemLog): void {
  const penalties = rows.filter(({ node }) => isMarked(node, 'penalty'))
  for (const { node } of penalties.flatMap((section) => section.rows.flatMap((item) => item.rows))) {
    if (field(node, 'when') === undefined) continue
    const message = "Write an 'award' that deducts: with 'when' the row gives all its points, which are none."
    log.report('invalid-value', placeOfKey(node, 'when'), message)
  }
}

/** Nobody has points for nothing: the floor is not above what the sections are added to. */
function checkFloor(root: SourceNode, log: ProblemLog): void {
  const floor = field(root, 'floor')
  const start = numberField(root, 'start') ?? 0
  if (typeof floor?.value !== 'number' || floor.value <= start) return
  log.report('number-out-of-range', floor.place, `Write at most ${start}, which the sections are added to.`)
}

/** Where the whole is made of rows, no section is rounded on the way. */
function checkRoundedSections(root: SourceNode, log: ProblemLog): void {
  for (const of of elements(field(root, 'rounding'), 'of')) {
    if (of.value !== 'sections') continue
    log.report('invalid-value', of.place, "Leave 'sections' out: the total is made of the rows that apply.")
  }
}

/** Checks what sections count as, and what a total needs that is scaled, weighted, or of rows that may not apply. */
export function checkScaling(root: SourceNode, log: ProblemLog): void {
  const rows = tableRows(root)
  const base = rows.filter(({ node }) => isBase(node))
  const policy = field(root, 'notApplicable')?.value
  checkKinds(elements(root, 'sections'), log)
  checkRounding(root, base, log)
  if (policy === undefined && base.some((section) => needsPolicy(section))) {
    const message = "Add the key 'notApplicable': it says what becomes of rows that do not apply."
    log.report('missing-key', root.place, message)
  }
  if (policy === 'mean') checkMean(root, base, log)
  if (policy === 'mean' || policy === 'renormalize-whole') checkRoundedSections(root, log)
  if (policy === 'mean' || policy === 'renormalize-whole' || policy === 'renormalize-section') {
    checkUncapped(base, log)
    checkRowsOfPoints(base, log)
  } else if (field(root, 'ifNothingApplies') !== undefined) {
    const message = "Leave 'ifNothingApplies' out: it is for what is renormalized, or a mean."
    log.report('invalid-value', placeOfKey(root, 'ifNothingApplies'), message)
  }
  checkCredit(rows, false, log)
  checkPenalties(rows, log)
  checkFloor(root, log)
}

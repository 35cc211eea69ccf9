import type { Criterion, RuleSet } from '../model/rule-set.ts'
import {
  elements,
  field,
  numberField,
  type ProblemLog,
  type SourceNode,
  textField,
} from '../reading/source-node.ts'
import { isPoints } from '../values/points.ts'
import { arePossible, possiblePoints, rangesInWords } from './possible-points.ts'

/** A criterion, and whether it, or a row around it, may not apply. */
export interface ReviewedRow {
  readonly criterion: Criterion
  readonly isConditional: boolean
}

/** @returns the criteria of a rule set by their ids */
export function reviewedRows({ sections }: RuleSet): ReadonlyMap<string, ReviewedRow> {
  const rows = new Map<string, ReviewedRow>()
  for (const section of sections) {
    for (const item of section.items) {
      for (const criterion of item.criteria) {
        const isConditional = [section, item, criterion].some(({ applies }) => applies !== undefined)
        rows.set(criterion.id, { criterion, isConditional })
      }
    }
  }
  return rows
}

function checkGateReview(review: SourceNode, log: ProblemLog): void {
  const points = review.fields.get('points')
  if (points !== undefined) {
    log.report(
      'invalid-value',
      points.keyPlace,
      "Write 'outcome: met' or 'outcome: unmet': a gate has no points.",
    )
  }
  const outcome = field(review, 'outcome')
  if (outcome?.value === 'notApplicable')
    log.report('invalid-value', outcome.place, 'Write met or unmet: a gate always applies.')
}

function checkRowReview(
  review: SourceNode,
  { criterion, isConditional }: ReviewedRow,
  log: ProblemLog,
): void {
  const possible = possiblePoints(criterion)
  const points = field(review, 'points')
  const given = numberField(review, 'points')
  if (points !== undefined && given !== undefined && isPoints(given) && !arePossible(given, possible)) {
    log.report(
      'number-out-of-range',
      points.place,
      `Write points that the row can have: ${rangesInWords(possible)}.`,
    )
  }
  const outcome = field(review, 'outcome')
  if (outcome?.value === 'notApplicable' && !isConditional) {
    log.report('invalid-value', outcome.place, 'Write met, unmet or points: this row always applies.')
  } else if (possible.needsPoints && (outcome?.value === 'met' || outcome?.value === 'unmet')) {
    const message = `Write 'points' instead of 'outcome': the row can have ${rangesInWords(possible)}.`
    log.report('invalid-value', outcome.place, message)
  }
}

/** Checks that each review says what can be said of its criterion or gate, and that none has two. */
export function checkReviews(root: SourceNode, ruleSet: RuleSet, log: ProblemLog): void {
  const rows = reviewedRows(ruleSet)
  const reviewed = new Set<string>()
  for (const review of elements(root, 'reviews')) {
    const id = textField(review, 'criterion')
    if (id === undefined) continue
    const row = rows.get(id)
    const isGate = ruleSet.gates.some((gate) => gate.id === id)
    if (row === undefined && !isGate) continue
    const place = field(review, 'criterion')?.place ?? review.place
    if (reviewed.has(id)) log.report('conflicting-review', place, `Keep one review of '${id}'.`)
    else if (row === undefined) checkGateReview(review, log)
    else checkRowReview(review, row, log)
    reviewed.add(id)
  }
}

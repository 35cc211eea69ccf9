import type { Change } from '../model/change.ts'
import type { Difference, RowChange, RowState } from '../model/difference.ts'
import type { Points } from '../values/points.ts'

/** A criterion that both sides have. */
export type FallenRow = RowChange & Change<RowState>

/** What certainly gives less than it did. */
export interface Fallen {
  readonly rows: readonly FallenRow[]
  /** Given where the total is one of those. */
  readonly total?: Change<Points>
}

/** A row that no longer applies has no points to be had: what that takes away shows in the total, if it does. */
const hasFallen = (row: RowChange): row is FallenRow =>
  row.before !== undefined &&
  row.after !== undefined &&
  row.after.outcome !== 'notApplicable' &&
  row.after.points < row.before.points

/** @returns the criteria whose certain points fell, and the total if it did; a row that is gone is no fall */
export function fallen({ rows, total: { before, after } }: Difference): Fallen {
  return {
    rows: rows.filter(hasFallen),
    ...(after.points < before.points && { total: { before: before.points, after: after.points } }),
  }
}

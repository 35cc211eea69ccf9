import type { Outcome } from '../model/outcome.ts'
import { fromFraction, toFraction } from '../values/fraction.ts'
import { ANY_NUMBER, exactly } from '../values/number-range.ts'
import { fromUnits, type Points, type PointUnits } from '../values/points.ts'
import type { Truth } from '../values/truth.ts'
import { type CompiledSums, isBase } from './adding-up.ts'
import type { JudgedCriterion } from './compiled-rule-set.ts'
import type { Evaluation } from './evaluate.ts'
import type { Results } from './situation.ts'
import type { Part } from './totals.ts'

/** One row of the table, or the total: what it earns and the criteria in it. */
interface ResultRow {
  readonly id: string
  readonly sum: Part
  readonly criteria: readonly JudgedCriterion[]
  /** Its maximum is the same whatever applies. */
  readonly hasOwnMaximum?: boolean
}

function rowsOf({ sections, total }: Evaluation, exact: CompiledSums['exact']): readonly ResultRow[] {
  const below = sections.flatMap((sum): readonly ResultRow[] => {
    const { section, items } = sum
    const inItems = items.map((item) => ({ id: item.item.id, sum: item, criteria: item.criteria }))
    const criteria = inItems.flatMap((item) => item.criteria)
    return [
      { id: section.id, sum, criteria, hasOwnMaximum: exact?.shares === 'section' && isBase(section) },
      ...inItems,
      ...criteria.map((each) => ({ id: each.compiled.criterion.id, sum: each, criteria: [each] })),
    ]
  })
  const criteria = sections.flatMap(({ items }) => items.flatMap((item) => item.criteria))
  return [{ id: 'total', sum: total, criteria, hasOwnMaximum: true }, ...below]
}

/** Whether a criterion came out in a way; unknown where it still may. */
function hasOutcome({ outcome, applies }: JudgedCriterion, wanted: Outcome): Truth {
  if (outcome !== 'unknown') return outcome === wanted
  return wanted === 'notApplicable' && applies === true ? false : 'unknown'
}

function earnsAtMost({ applies, low, high }: JudgedCriterion, units: Points): Truth {
  if (applies === false) return false
  if (fromUnits(low) > units) return false
  return applies === true && fromUnits(high) <= units ? true : 'unknown'
}

const mayBeLeftOut = ({ applies, compiled }: JudgedCriterion): boolean =>
  applies === 'unknown' && !compiled.isCredited

const dividedBy = (units: PointUnits, maximum: PointUnits): number =>
  fromFraction([BigInt(units), BigInt(maximum)])

/** @returns what an evaluation earns, for gates to look at */
export function resultsOf(evaluation: Evaluation, { exact }: CompiledSums): Results {
  const rows = new Map(rowsOf(evaluation, exact).map((row) => [row.id, row]))
  const empty = exact?.empty ?? toFraction(0)
  return {
    points(id) {
      const row = rows.get(id)
      return row === undefined ? ANY_NUMBER : { low: fromUnits(row.sum.low), high: fromUnits(row.sum.high) }
    },
    share(id) {
      const row = rows.get(id)
      if (row === undefined) return ANY_NUMBER
      const { low, high, cap } = row.sum
      const nothing = fromFraction(empty)
      if (cap === 0) return exactly(nothing)
      const shares = { low: dividedBy(low, cap), high: dividedBy(high, cap) }
      if (row.hasOwnMaximum || !row.criteria.some(mayBeLeftOut)) return shares
      // its maximum is smaller where rows are left out, but no row earns more than its part of it
      return { low: low < 0 ? -Infinity : Math.min(nothing, shares.low), high: 1 }
    },
    rows(ids, { outcome, pointsAtMost }) {
      const counted = new Set((ids === 'all' ? ['total'] : ids).flatMap((id) => rows.get(id)?.criteria ?? []))
      let low = 0
      let high = 0
      for (const each of counted) {
        const isCounted = [
          outcome === undefined || hasOutcome(each, outcome),
          pointsAtMost === undefined || earnsAtMost(each, pointsAtMost),
        ]
        if (isCounted.includes(false)) continue
        high += 1
        if (!isCounted.includes('unknown')) low += 1
      }
      return { low, high }
    },
  }
}

import type { Outcome } from '../model/outcome.ts'
import { fraction, fromFraction, toFraction } from '../values/fraction.ts'
import { ANY_NUMBER } from '../values/number-range.ts'
import { fromUnits, type PointUnits, type Points } from '../values/points.ts'
import type { Truth } from '../values/truth.ts'
import { applicableShare } from './applicable-share.ts'
import { type Evaluation, type JudgedCriterion, sharedRow } from './evaluate.ts'
import type { Results } from './situation.ts'
import type { Total } from './totals.ts'

/** One row of the table, or the total: what it earns and the criteria in it. */
interface ResultRow {
  readonly sum: Pick<Total, 'low' | 'high' | 'cap'>
  readonly criteria: readonly JudgedCriterion[]
}

function rowsOf({ sections, total }: Evaluation): ReadonlyMap<string, ResultRow> {
  const rows = new Map<string, ResultRow>()
  const all: JudgedCriterion[] = []
  for (const { section, items, total: ofSection } of sections) {
    const inSection = items.flatMap(({ criteria }) => criteria)
    rows.set(section.id, { sum: ofSection, criteria: inSection })
    all.push(...inSection)
    for (const { item, criteria, total: ofItem } of items) {
      rows.set(item.id, { sum: ofItem, criteria })
      for (const each of criteria) {
        const { earned, most, compiled } = each
        rows.set(compiled.criterion.id, { sum: { ...earned, cap: most }, criteria: [each] })
      }
    }
  }
  rows.set('total', { sum: total, criteria: all })
  return rows
}

/** Whether a criterion came out in a way; unknown where it still may. */
function hasOutcome({ judgement: { outcome, applies } }: JudgedCriterion, wanted: Outcome): Truth {
  if (outcome !== 'unknown') return outcome === wanted
  return wanted === 'notApplicable' && applies === true ? false : 'unknown'
}

function earnsAtMost({ earned, judgement }: JudgedCriterion, units: Points): Truth {
  if (judgement.applies === false) return false
  if (fromUnits(earned.low) > units) return false
  return judgement.applies === true && fromUnits(earned.high) <= units ? true : 'unknown'
}

/** @returns what an evaluation earns, for gates to look at */
export function resultsOf(evaluation: Evaluation): Results {
  const rows = rowsOf(evaluation)
  const isReduced = ({ criteria }: ResultRow) => criteria.some(({ judgement }) => judgement.applies !== true)
  return {
    points(id) {
      const row = rows.get(id)
      return row === undefined ? ANY_NUMBER : { low: fromUnits(row.sum.low), high: fromUnits(row.sum.high) }
    },
    share(id) {
      const row = rows.get(id)
      if (row === undefined) return ANY_NUMBER
      if (id !== 'total' && isReduced(row)) {
        const shared = row.criteria.map((each) => sharedRow(each, 1))
        const end = (which: 'low' | 'high') => fromFraction(applicableShare(shared, which, toFraction(0)))
        return { low: end('low'), high: end('high') }
      }
      const { low, high, cap } = row.sum
      if (cap === 0) return ANY_NUMBER
      const share = (units: PointUnits) => fromFraction(fraction(BigInt(units), BigInt(cap)))
      return { low: share(low), high: share(high) }
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

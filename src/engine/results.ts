import type { Outcome } from '../model/outcome.ts'
import { fraction, fromFraction, toFraction } from '../values/fraction.ts'
import { ANY_NUMBER, exactly, type NumberRange } from '../values/number-range.ts'
import { fromUnits, type Points, type PointUnits } from '../values/points.ts'
import type { Truth } from '../values/truth.ts'
import { type CompiledSums, isBase } from './adding-up.ts'
import { applicableShare } from './applicable-share.ts'
import { type Evaluation, type JudgedCriterion, sharedRow } from './evaluate.ts'
import type { Results } from './situation.ts'
import type { Total } from './totals.ts'

/** One row of the table, or the total: what it earns and the criteria in it. */
interface ResultRow {
  readonly sum: Pick<Total, 'low' | 'high' | 'cap'>
  readonly criteria: readonly JudgedCriterion[]
  /** Its maximum is the same whatever applies. */
  readonly hasOwnMaximum: boolean
}

function rowsOf(
  { sections, total }: Evaluation,
  exact: CompiledSums['exact'],
): ReadonlyMap<string, ResultRow> {
  const rows = new Map<string, ResultRow>()
  const all: JudgedCriterion[] = []
  for (const { section, items, total: ofSection } of sections) {
    const inSection = items.flatMap(({ criteria }) => criteria)
    const hasOwnMaximum = exact?.shares === 'section' && isBase(section)
    rows.set(section.id, { sum: ofSection, criteria: inSection, hasOwnMaximum })
    all.push(...inSection)
    for (const { item, criteria, total: ofItem } of items) {
      rows.set(item.id, { sum: ofItem, criteria, hasOwnMaximum: false })
      for (const each of criteria) {
        const { earned, most, compiled } = each
        rows.set(compiled.criterion.id, {
          sum: { ...earned, cap: most },
          criteria: [each],
          hasOwnMaximum: false,
        })
      }
    }
  }
  rows.set('total', { sum: total, criteria: all, hasOwnMaximum: true })
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

const dividedBy = (units: PointUnits, maximum: PointUnits): number =>
  fromFraction(fraction(BigInt(units), BigInt(maximum)))

/**
 * What a row earns as a part of its maximum, which is smaller where rows in it may not apply. No row earns more than its
 * part of the maximum.
 *
 * @param certain what the rows that certainly apply give at most
 * @param empty what it is where nothing applies
 */
function shareWithin({ low, high, cap }: ResultRow['sum'], certain: PointUnits, empty: number): NumberRange {
  const least = Math.min(cap, certain)
  if (least === 0)
    return { low: low < 0 ? Number.NEGATIVE_INFINITY : Math.min(empty, dividedBy(low, cap)), high: 1 }
  return {
    low: dividedBy(low, low < 0 ? least : cap),
    high: Math.min(1, dividedBy(high, high < 0 ? cap : least)),
  }
}

/** @returns what an evaluation earns, for gates to look at */
export function resultsOf(evaluation: Evaluation, { exact }: CompiledSums): Results {
  const rows = rowsOf(evaluation, exact)
  const empty = exact?.empty ?? toFraction(0)
  return {
    points(id) {
      const row = rows.get(id)
      return row === undefined ? ANY_NUMBER : { low: fromUnits(row.sum.low), high: fromUnits(row.sum.high) }
    },
    share(id) {
      const row = rows.get(id)
      if (row === undefined) return ANY_NUMBER
      const { sum, criteria, hasOwnMaximum } = row
      const nothing = fromFraction(empty)
      if (sum.cap === 0) return exactly(nothing)
      const mayShrink = criteria.some(
        ({ judgement, most, compiled }) => most > 0 && judgement.applies !== true && !compiled.isCredited,
      )
      if (!mayShrink || hasOwnMaximum)
        return { low: dividedBy(sum.low, sum.cap), high: dividedBy(sum.high, sum.cap) }
      if (exact?.shares !== 'whole') {
        const certain = criteria.filter(
          ({ judgement, compiled }) => judgement.applies === true || compiled.isCredited,
        )
        return shareWithin(
          sum,
          certain.reduce((most, each) => most + each.most, 0),
          nothing,
        )
      }
      const rowsInIt = criteria.map((each) => sharedRow(each, 1))
      const end = (which: 'low' | 'high') => fromFraction(applicableShare(rowsInIt, which, empty))
      return { low: end('low'), high: end('high') }
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

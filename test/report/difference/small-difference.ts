import type { Cause } from '../../../src/model/cause.ts'
import type { Difference, RowChange } from '../../../src/model/difference.ts'
import { ASSESSMENT } from '../small-assessment.ts'

const { ruleSet, profile, asOf, period, basis } = ASSESSMENT
const SIDE = { ruleSet, profile, asOf, period, basis }

const FROM_ROWS: readonly Cause[] = [{ cause: 'follows', from: 'rows' }]

/** A row that rose from nothing to its 2.5 points. */
export function rowWith(causes: readonly Cause[], more: Partial<RowChange> = {}): RowChange {
  return {
    id: 'conduct.all.training',
    source: '一.1.2',
    title: { zh: '员工受训', en: 'Staff trained' },
    before: { outcome: 'unmet', points: 0, ceiling: 0, maximum: 2.5 },
    after: { outcome: 'met', points: 2.5, ceiling: 2.5, maximum: 2.5 },
    change: 2.5,
    causes,
    ...more,
  }
}

/** A difference in which one row rose. */
export function differenceWith(rows: readonly RowChange[], more: Partial<Difference> = {}): Difference {
  return {
    before: SIDE,
    after: SIDE,
    known: { facts: true, rules: true },
    total: {
      before: { points: 5.5, ceiling: 8, maximum: 10 },
      after: { points: 8, ceiling: 8, maximum: 10 },
      change: 2.5,
      causes: FROM_ROWS,
    },
    sections: [
      {
        id: 'conduct',
        source: '一',
        title: { zh: '行为', en: 'Conduct' },
        before: { points: 5.5, ceiling: 8, maximum: 10 },
        after: { points: 8, ceiling: 8, maximum: 10 },
        change: 2.5,
        causes: FROM_ROWS,
      },
    ],
    rows,
    unchanged: 3,
    ...more,
  }
}

import type { SectionResult } from '../model/assessment.ts'
import type { Cause } from '../model/cause.ts'
import type { RowChange } from '../model/difference.ts'
import { findingsOf } from '../rows/findings-of.ts'
import { causesOf, distinct } from './causes.ts'
import { possibleCauses } from './possible-causes.ts'
import { applyingTo, type IndexedSide } from './side.ts'
import { sectionSumCauses, sharesRows, totalSumCauses } from './sum-causes.ts'

/**
 * What stands behind rows that are unknown on both sides and came out the same by themselves, but of which it is known on
 * one side only whether they apply, where what the others come to depends on that.
 */
function sharedCauses(
  level: 'section' | 'whole',
  ids: readonly string[],
  before: IndexedSide,
  after: IndexedSide,
): readonly Cause[] {
  if (!sharesRows(level, before.rules, after.rules)) return []
  const isConditional = (id: string, { rows }: IndexedSide): boolean => {
    const row = rows.get(id)
    return row !== undefined && applyingTo(row).length > 0
  }
  return ids
    .filter((id) => [before, after].every(({ findings }) => findings.get(id)?.outcome === 'unknown'))
    .filter((id) => [before, after].some((side) => isConditional(id, side)))
    .flatMap((id) => causesOf(id, before, after))
}

const follows = (from: 'rows', rows: readonly RowChange[]): readonly Cause[] =>
  rows.length === 0 ? [] : [{ cause: 'follows', from }]

const idsIn = (section: SectionResult): readonly string[] =>
  section.items.flatMap(({ criteria }) => criteria.map(({ id }) => id))

/** @returns why a section that both sides have is another: by its rules, and by its rows */
export function sectionCauses(
  was: SectionResult,
  is: SectionResult,
  rows: readonly RowChange[],
  before: IndexedSide,
  after: IndexedSide,
): readonly Cause[] {
  const ids = [...new Set([...idsIn(was), ...idsIn(is)])]
  const within = new Set(ids)
  const changed = rows.filter(({ id }) => within.has(id))
  const known = new Set(changed.map(({ id }) => id))
  const causes = [
    ...sectionSumCauses(was, is, { before, after }),
    ...sharedCauses(
      'section',
      ids.filter((id) => !known.has(id)),
      before,
      after,
    ),
    ...follows('rows', changed),
  ]
  return distinct(causes.length > 0 ? causes : possibleCauses(before, after))
}

/** @returns why the total is another: by the rules that add it up, and by the rows */
export function totalCauses(
  rows: readonly RowChange[],
  before: IndexedSide,
  after: IndexedSide,
): readonly Cause[] {
  const changed = new Set(rows.map(({ id }) => id))
  const same = findingsOf(after.assessment).flatMap(({ id }) => (changed.has(id) ? [] : [id]))
  const causes = [
    ...totalSumCauses({ before, after }),
    ...sharedCauses('whole', same, before, after),
    ...follows('rows', rows),
  ]
  return distinct(causes.length > 0 ? causes : possibleCauses(before, after))
}

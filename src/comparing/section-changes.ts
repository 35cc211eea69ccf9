import type { SectionResult } from '../model/assessment.ts'
import type { Cause } from '../model/cause.ts'
import type { RowChange, SectionChange } from '../model/difference.ts'
import { paired } from './paired.ts'
import { partial } from './partial.ts'
import { rowName } from './row-name.ts'
import { changeOf, isSameScore, scoreOf } from './scores.ts'
import type { IndexedSide } from './side.ts'
import { countingCauses } from './sum-causes.ts'
import { sectionCauses } from './total-causes.ts'

const isSameSection = (was: SectionResult, is: SectionResult): boolean =>
  isSameScore(was, is) && countingCauses(was, is).length === 0

/** @returns the sections that add up to something else or count otherwise, and why */
export function sectionChanges(
  rows: readonly RowChange[],
  before: IndexedSide,
  after: IndexedSide,
): readonly SectionChange[] {
  const all = paired(before.assessment.sections, after.assessment.sections)
  return all.flatMap(({ before: was, after: is }) => {
    const named = is ?? was
    if (named === undefined || (was && is && isSameSection(was, is))) return []
    const causes: readonly Cause[] =
      was && is
        ? sectionCauses(was, is, rows, before, after)
        : [{ cause: was === undefined ? 'row-new' : 'row-gone' }]
    const scores = partial(was && scoreOf(was), is && scoreOf(is))
    return [{ ...rowName(named), ...scores, change: changeOf(was, is), causes }]
  })
}

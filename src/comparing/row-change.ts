import type { Finding } from '../model/assessment.ts'
import type { RowChange, RowState } from '../model/difference.ts'
import { causesOf } from './causes.ts'
import { rowName } from './row-name.ts'
import { changeOf, isSameScore, scoreOf } from './scores.ts'
import type { IndexedSide } from './side.ts'

const stateOf = (finding: Finding): RowState => ({ outcome: finding.outcome, ...scoreOf(finding) })

/** What was and is lacking, where it tells more than the causes do. */
function needsOf(id: string, before: IndexedSide, after: IndexedSide): Pick<RowChange, 'needs'> {
  if (before.profile !== undefined && after.profile !== undefined) return {}
  const [was, is] = [before.gaps.get(id)?.needs, after.gaps.get(id)?.needs]
  if (was === undefined && is === undefined) return {}
  return { needs: { ...(was && { before: was }), ...(is && { after: is }) } }
}

/** @returns what of a criterion is another, and why; nothing where it came out the same */
export function rowChange(
  was: Finding | undefined,
  is: Finding | undefined,
  before: IndexedSide,
  after: IndexedSide,
): readonly RowChange[] {
  if (was && is && was.outcome === is.outcome && isSameScore(was, is)) return []
  const named = is ?? was
  if (named === undefined) return []
  const { id } = named
  const name = rowName(named)
  const change = changeOf(was, is)
  if (was === undefined || is === undefined) {
    const side = was === undefined ? { after: stateOf(named) } : { before: stateOf(named) }
    return [{ ...name, ...side, change, causes: [{ cause: was === undefined ? 'row-new' : 'row-gone' }] }]
  }
  return [
    {
      ...name,
      before: stateOf(was),
      after: stateOf(is),
      change,
      causes: causesOf(id, before, after),
      ...needsOf(id, before, after),
    },
  ]
}

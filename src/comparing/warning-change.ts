import type { Cause } from '../model/cause.ts'
import type { Difference } from '../model/difference.ts'
import { partial } from './partial.ts'
import { isSame } from './same-data.ts'
import type { IndexedSide } from './side.ts'

/** @returns what was and is unusual, and why; nothing where it is the same */
export function warningChange(before: IndexedSide, after: IndexedSide): Pick<Difference, 'warnings'> {
  const [was, is] = [before.assessment, after.assessment]
  if (isSame(was.warnings ?? [], is.warnings ?? [])) return {}
  const [one, other] = [before.rules, after.rules]
  const isKnown = one !== undefined && other !== undefined
  const isMoved = isKnown && !isSame(one.effective, other.effective)
  const causes: readonly Cause[] = [
    ...(isMoved ? [{ cause: 'effective' as const, ...partial(one.effective, other.effective) }] : []),
    ...(was.asOf === is.asOf ? [] : [{ cause: 'date' as const, asOf: { before: was.asOf, after: is.asOf } }]),
  ]
  return { warnings: { ...partial(was.warnings, is.warnings), causes } }
}

import type { Verdict } from '../model/assessment.ts'
import type { Cause, VerdictCause } from '../model/cause.ts'
import type { GateChange, RowChange } from '../model/difference.ts'
import type { Grade } from '../model/gate.ts'
import { own } from '../values/own.ts'
import { parameterCauses } from './circumstance-causes.ts'
import { concernsOnAny, gateRuleCauses } from './gate-causes.ts'
import { gradeIn, positionIn } from './grade-in.ts'
import { partial } from './partial.ts'
import { anyParameterCauses } from './possible-causes.ts'
import { gradeName, rowName } from './row-name.ts'
import { isSame } from './same-data.ts'
import type { IndexedSide } from './side.ts'

/** What of the rest of a difference grades follow from. */
export interface AroundGrades {
  readonly before: IndexedSide
  readonly after: IndexedSide
  readonly rows: readonly RowChange[]
  readonly gates: readonly GateChange[]
  readonly isTotalOther: boolean
}

/** The total from which a grade is reached, as it was in force or set. */
function markIn({ atLeast }: Grade, { assessment }: IndexedSide): number | undefined {
  return typeof atLeast === 'object' ? own(assessment.parameters ?? {}, atLeast.fact) : atLeast
}

function markCauses(id: string, before: IndexedSide, after: IndexedSide): readonly Cause[] {
  const [was, is] = [gradeIn(id, before), gradeIn(id, after)]
  if (was === undefined || is === undefined) return []
  if (typeof was.atLeast === 'object' && isSame(was.atLeast, is.atLeast)) {
    return parameterCauses([was.atLeast.fact], before, after)
  }
  const [mark, other] = [markIn(was, before), markIn(is, after)]
  return mark === other ? [] : [{ cause: 'mark', grade: gradeName(is), ...partial(mark, other) }]
}

/** What a row has to be met for: nothing, any grade, or the grade named and better ones. */
function requiredFor(row: string, side: IndexedSide) {
  const { required } = side.rows.get(row)?.criterion ?? {}
  if (required === undefined || required === true) return required
  const grade = gradeIn(required, side)
  return grade && gradeName(grade)
}

function isRequiredFor(row: string, grade: string, side: IndexedSide): boolean {
  const { required } = side.rows.get(row)?.criterion ?? {}
  if (required === undefined || required === true) return required === true
  return positionIn(grade, side) <= positionIn(required, side)
}

function requiredCauses(id: string, before: IndexedSide, after: IndexedSide): readonly VerdictCause[] {
  if (before.rules === undefined || after.rules === undefined || before.rules === after.rules) return []
  return [...new Set([...after.rows.keys(), ...before.rows.keys()])].flatMap(
    (row): readonly VerdictCause[] => {
      const named = (after.rows.get(row) ?? before.rows.get(row))?.criterion
      if (named === undefined || isRequiredFor(row, id, before) === isRequiredFor(row, id, after)) return []
      const [was, is] = [requiredFor(row, before), requiredFor(row, after)]
      return [{ cause: 'required', row: rowName(named), ...partial(was, is) }]
    },
  )
}

/** What of the rest of the difference a grade follows from. */
function followed(
  id: string,
  { before, after, rows, gates, isTotalOther }: AroundGrades,
  verdicts: readonly (Verdict | undefined)[],
): readonly Cause[] {
  const blocking = new Set(
    verdicts
      .flatMap((verdict) => verdict?.grades ?? [])
      .filter((grade) => grade.id === id)
      .flatMap(({ blockedBy }) => blockedBy)
      .flatMap((blocker) => ('criterion' in blocker ? [blocker.criterion] : [])),
  )
  const isRequired = (row: string): boolean =>
    blocking.has(row) || [before, after].some((side) => isRequiredFor(row, id, side))
  const isGate = (gate: GateChange): boolean =>
    gate.before !== undefined && gate.after !== undefined && concernsOnAny(gate.id, id, before, after)
  return [
    ...(isTotalOther ? [{ cause: 'follows' as const, from: 'total' as const }] : []),
    ...(gates.some(isGate) ? [{ cause: 'follows' as const, from: 'gates' as const }] : []),
    ...(rows.some((row) => isRequired(row.id)) ? [{ cause: 'follows' as const, from: 'rows' as const }] : []),
  ]
}

/** @returns why a grade that both sides have is sure otherwise */
export function gradeCauses(id: string, around: AroundGrades): readonly Cause[] {
  const { before, after } = around
  const gates = new Set([...after.gateResults.keys(), ...before.gateResults.keys()])
  const verdicts = [before.assessment.verdict, after.assessment.verdict]
  return [
    ...markCauses(id, before, after),
    ...requiredCauses(id, before, after),
    ...[...gates]
      .filter((gate) => concernsOnAny(gate, id, before, after))
      .flatMap((gate) => gateRuleCauses(gate, before, after)),
    ...anyParameterCauses(before, after),
    ...followed(id, around, verdicts),
  ]
}

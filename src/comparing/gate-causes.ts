import type { Cause, VerdictCause } from '../model/cause.ts'
import type { Gate } from '../model/gate.ts'
import type { Measure } from '../model/measure.ts'
import { own as ownIn } from '../values/own.ts'
import { gateEffect } from './gate-effect.ts'
import { positionIn } from './grade-in.ts'
import { gateName } from './row-name.ts'
import { isSame } from './same-data.ts'
import { type IndexedSide, mentionsOf } from './side.ts'

/** Whether a gate has a say in a grade; where the rules are not at hand it may. */
function concerns(gate: Gate | undefined, grade: string, side: IndexedSide): boolean {
  if (gate === undefined) return side.rules === undefined
  const { kind, target } = gateEffect(gate)
  const [its, own] = [positionIn(target, side), positionIn(grade, side)]
  switch (kind) {
    case 'require':
      return target === undefined || own <= its
    case 'ceiling':
      return own < its
    case 'route':
      return own >= its
    case 'precondition':
    case 'veto':
    case 'stop':
    case 'zero':
    case 'fix':
      return true
  }
}

/** @returns whether a gate has a say in a grade on any side */
export const concernsOnAny = (gate: string, grade: string, ...sides: readonly IndexedSide[]): boolean =>
  sides.some((side) => concerns(side.gates.get(gate), grade, side))

/** @returns that a gate is new or gone, or does something else */
export function gateRuleCauses(id: string, before: IndexedSide, after: IndexedSide): readonly VerdictCause[] {
  const [was, is] = [before.gateResults.get(id), after.gateResults.get(id)]
  if (was === undefined || is === undefined) {
    const gate = is ?? was
    if (gate === undefined) return []
    return [{ cause: was === undefined ? 'gate-new' : 'gate-gone', gate: gateName(gate) }]
  }
  const [one, other] = [before.gates.get(id), after.gates.get(id)]
  const [effect, otherEffect] =
    one && other ? [gateEffect(one), gateEffect(other)] : [{ kind: was.kind }, { kind: is.kind }]
  return isSame(effect, otherEffect)
    ? []
    : [{ cause: 'gate-effect', gate: gateName(is), before: effect, after: otherEffect }]
}

/** What else of a difference is another. */
export interface ChangedElsewhere {
  readonly rows: boolean
  readonly sections: boolean
  readonly total: boolean
}

function followedBy(measure: Measure, changed: ChangedElsewhere): readonly Cause[] {
  const follows = (from: 'rows' | 'sections' | 'total'): readonly Cause[] =>
    changed[from] ? [{ cause: 'follows', from }] : []
  if ('rows' in measure) return follows('rows')
  const row =
    'pointsOf' in measure ? measure.pointsOf : 'pointShareOf' in measure ? measure.pointShareOf : undefined
  if (row === undefined) return []
  return row === 'total' ? follows('total') : [...follows('sections'), ...follows('rows')]
}

/** @returns what a gate follows from that looks at results, where that is another */
export function resultCauses(
  id: string,
  before: IndexedSide,
  after: IndexedSide,
  changed: ChangedElsewhere,
): readonly Cause[] {
  return [before, after].flatMap((side) =>
    [...mentionsOf(id, side).measures].flatMap((name) => {
      const measure = side.rules && ownIn(side.rules.measures, name)
      return measure === undefined ? [] : followedBy(measure, changed)
    }),
  )
}

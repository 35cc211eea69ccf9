import type { Condition } from '../model/condition.ts'
import { GATE_KINDS, type Gate, type GateKind, type Grade } from '../model/gate.ts'
import type { RuleSet } from '../model/rule-set.ts'
import type { NumberRange } from '../values/number-range.ts'
import type { CompiledCondition, Scope } from './compiled-condition.ts'
import { compileCondition, operandsIn } from './conditions.ts'
import { missing } from './missing.ts'
import { comparandOf, comparandRange } from './operands.ts'
import type { Situation } from './situation.ts'

/** A gate with the condition under which it does not stand in the way; for a route, under which it is open. */
export interface CompiledGate {
  readonly gate: Gate
  readonly kind: GateKind
  readonly cleared: CompiledCondition
  /** It looks at facts, so that on the basis of reviews it takes one. */
  readonly readsFacts: boolean
  /** The position of the grade that it speaks of, counted from the best. */
  readonly grade?: number | undefined
}

export interface CompiledGrade {
  readonly grade: Grade
  /** The total from which it is reached; left out where none leads to it. */
  readonly mark?: ((situation: Situation) => NumberRange) | undefined
}

/** The grades, the best first, with everything that decides them beside the points. */
export interface CompiledGates {
  readonly gates: readonly CompiledGate[]
  readonly grades: readonly CompiledGrade[]
}

/** @returns the kind of a gate */
function kindOf(gate: Gate): GateKind {
  return GATE_KINDS.find((each) => each in gate) ?? missing('kind of gate', gate.id)
}

/** The kinds whose condition has to hold; those of the others stand in the way where they hold. */
const HAS_TO_HOLD: readonly GateKind[] = ['precondition', 'require', 'route']

function compileGate(gate: Gate, grades: readonly Grade[], scope: Scope): CompiledGate {
  const kind = kindOf(gate)
  const keys: Readonly<Partial<Record<string, unknown>>> = { ...gate }
  // safe: the key of its kind holds the condition of a gate that has no `when`
  const condition = (keys.when ?? keys[kind]) as Condition
  const cleared = compileCondition(condition, scope, !HAS_TO_HOLD.includes(kind))
  const position = grades.findIndex(({ id }) => id === (keys.for ?? keys[kind]))
  return {
    gate,
    kind,
    cleared,
    readsFacts: operandsIn(cleared).some(({ sources }) => sources.length > 0),
    grade: position < 0 ? undefined : position,
  }
}

/** Compiles the grades and gates of a rule set. */
export function compileGates({ grades, gates }: RuleSet, scope: Scope): CompiledGates {
  return {
    gates: gates.map((gate) => compileGate(gate, grades, scope)),
    grades: grades.map((grade) => ({
      grade,
      mark:
        grade.atLeast === undefined ? undefined : comparandRange(comparandOf(grade.atLeast, scope.operand)),
    })),
  }
}

import type { Condition } from '../model/condition.ts'
import { GATE_KINDS, type Gate, type GateKind, type Grade } from '../model/gate.ts'
import type { RuleSet } from '../model/rule-set.ts'
import type { CompiledCondition, Operand, Scope } from './compiled-condition.ts'
import { compileCondition } from './conditions.ts'
import { comparandOf, comparandRange } from './operands.ts'
import type { Situation } from './situation.ts'
import type { NumberRange } from '../values/number-range.ts'

/** A gate with the condition under which it does not stand in the way; for a route, under which it is open. */
export interface CompiledGate {
  readonly gate: Gate
  readonly kind: GateKind
  readonly cleared: CompiledCondition
  /** It looks at facts, so that on the basis of reviews it takes one. */
  readonly readsFacts: boolean
  /** The position of the grade that it speaks of, counted from the best. */
  readonly grade?: number
}

export interface CompiledGrade {
  readonly grade: Grade
  /** The total from which it is reached; left out where none leads to it. */
  readonly mark?: (situation: Situation) => NumberRange
}

/** The grades, the best first, with everything that decides them beside the points. */
export interface CompiledGates {
  readonly gates: readonly CompiledGate[]
  readonly grades: readonly CompiledGrade[]
  /** The position of the last grade that is a pass; -1 where none is. */
  readonly pass: number
}

/** @returns the kind of a gate */
export function kindOf(gate: Gate): GateKind {
  const kind = GATE_KINDS.find((each) => each in gate)
  if (kind === undefined) throw new RangeError(`The gate '${gate.id}' is of no kind.`)
  return kind
}

/** The condition of a gate, and whether it has to be false. */
function conditionOf(gate: Gate): readonly [condition: Condition, isNegated: boolean] {
  if ('precondition' in gate) return [gate.precondition, false]
  if ('require' in gate) return [gate.require, false]
  if ('veto' in gate) return [gate.veto, true]
  if ('stop' in gate) return [gate.stop, true]
  return [gate.when, !('route' in gate)]
}

function gradeOf(gate: Gate): string | undefined {
  if ('require' in gate) return gate.for
  if ('ceiling' in gate) return gate.ceiling
  if ('fix' in gate) return gate.fix
  return 'route' in gate ? gate.route : undefined
}

const isFact = (operand: Operand): boolean => operand.sources.length > 0

function readsFacts(condition: CompiledCondition): boolean {
  if (condition.kind === 'review') return false
  if (condition.kind !== 'comparison') return condition.parts.some(readsFacts)
  return isFact(condition.left) || ('operand' in condition.right && isFact(condition.right.operand))
}

function compileGate(gate: Gate, grades: readonly Grade[], scope: Scope): CompiledGate {
  const [condition, isNegated] = conditionOf(gate)
  const cleared = compileCondition(condition, scope, isNegated)
  const named = gradeOf(gate)
  return {
    gate,
    kind: kindOf(gate),
    cleared,
    readsFacts: readsFacts(cleared),
    ...(named !== undefined && { grade: grades.findIndex(({ id }) => id === named) }),
  }
}

/** Compiles the grades and gates of a rule set. */
export function compileGates({ grades, gates }: RuleSet, scope: Scope): CompiledGates {
  return {
    gates: gates.map((gate) => compileGate(gate, grades, scope)),
    grades: grades.map((grade) => ({
      grade,
      ...(grade.atLeast !== undefined && { mark: comparandRange(comparandOf(grade.atLeast, scope.operand)) }),
    })),
    pass: grades.reduce((last, { passes }, position) => (passes === false ? last : position), -1),
  }
}

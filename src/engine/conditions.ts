import type { Comparison, Condition, Operator } from '../model/condition.ts'
import type { Truth } from '../values/truth.ts'
import type {
  Comparand,
  CompiledComparison,
  CompiledCondition,
  CompiledJunction,
  Operand,
  Scope,
  Test,
} from './compiled-condition.ts'
import { missing } from './missing.ts'
import { comparandOf } from './operands.ts'
import { comparisonTest, OPPOSITE } from './operators.ts'

/** @returns the conditions joined under Kleene's strong three-valued logic */
export function junction(kind: 'all' | 'any', parts: readonly CompiledCondition[]): CompiledJunction {
  const decisive = kind === 'any'
  const truth: Test = (situation) => {
    let joined: Truth = !decisive
    for (const part of parts) {
      const each = part.truth(situation)
      if (each === decisive) return each
      if (each === 'unknown') joined = each
    }
    return joined
  }
  return { kind, parts, truth }
}

/** @returns the comparison, with its test */
export function comparisonOf(left: Operand, operator: Operator, right: Comparand): CompiledComparison {
  return { kind: 'comparison', left, operator, right, truth: comparisonTest(left, operator, right) }
}

/** @returns the operator of a number that lies above a limit, or below it, the limit itself included or not */
export function orderOperator(isAbove: boolean, isInclusive: boolean): Operator {
  if (isAbove) return isInclusive ? 'greaterThanInclusive' : 'greaterThan'
  return isInclusive ? 'lessThanInclusive' : 'lessThan'
}

function compileJunction(
  kind: 'all' | 'any',
  conditions: readonly Condition[],
  scope: Scope,
  negated: boolean,
): CompiledCondition {
  const parts = conditions.map((each) => compileCondition(each, scope, negated))
  return junction(negated === (kind === 'all') ? 'any' : 'all', parts)
}

function compileComparison(comparison: Comparison, scope: Scope, negated: boolean): CompiledComparison {
  const left = scope.operand(comparison.fact)
  const operator = negated ? OPPOSITE[comparison.operator] : comparison.operator
  return comparisonOf(left, operator, comparandOf(comparison.value, scope.operand))
}

/**
 * Compiles a condition into negation normal form.
 *
 * @param negated whether to compile its negation instead
 * @throws RangeError if it names a fact, measure or condition that the scope lacks, as no checked rule set does
 */
export function compileCondition(condition: Condition, scope: Scope, negated = false): CompiledCondition {
  if ('all' in condition) return compileJunction('all', condition.all, scope, negated)
  if ('any' in condition) return compileJunction('any', condition.any, scope, negated)
  if ('not' in condition) return compileCondition(condition.not, scope, !negated)
  if ('condition' in condition) {
    const named = scope.conditions[condition.condition]
    return compileCondition(named ?? missing('condition', condition.condition), scope, negated)
  }
  return compileComparison(condition, scope, negated)
}

/** @returns the operands that a condition compares */
export function operandsIn(condition: CompiledCondition): readonly Operand[] {
  switch (condition.kind) {
    case 'comparison':
      return [condition.left, ...('operand' in condition.right ? [condition.right.operand] : [])]
    case 'review':
      return []
    default:
      return condition.parts.flatMap(operandsIn)
  }
}

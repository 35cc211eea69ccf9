import type { Comparison, Condition, Operator } from '../model/condition.ts'
import { conjunction, disjunction, type Truth } from '../values/truth.ts'
import { type Comparand, comparandOf, type Operand, type OperandLookup } from './operands.ts'
import { comparisonTest, OPPOSITE, type Test } from './operators.ts'
import type { Situation } from './situation.ts'

/** One comparison, ready to be decided or explained. */
export interface CompiledComparison {
  readonly kind: 'comparison'
  readonly left: Operand
  readonly operator: Operator
  readonly right: Comparand
  readonly truth: Test
}

/** A condition without negations: they have moved into the operators of its comparisons. */
export type CompiledCondition =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly CompiledCondition[]; readonly truth: Test }
  | CompiledComparison

/** What a condition may speak of. */
export interface Scope {
  readonly operand: OperandLookup
  /** The named conditions. */
  readonly conditions: Readonly<Record<string, Condition>>
}

function* truths(parts: readonly CompiledCondition[], situation: Situation): Generator<Truth> {
  for (const part of parts) yield part.truth(situation)
}

function compileJunction(
  kind: 'all' | 'any',
  conditions: readonly Condition[],
  scope: Scope,
  negated: boolean,
): CompiledCondition {
  const parts = conditions.map((each) => compileCondition(each, scope, negated))
  const kindHere = negated === (kind === 'all') ? 'any' : 'all'
  const combine = kindHere === 'all' ? conjunction : disjunction
  return { kind: kindHere, parts, truth: (situation) => combine(truths(parts, situation)) }
}

function compileComparison(comparison: Comparison, scope: Scope, negated: boolean): CompiledComparison {
  const left = scope.operand(comparison.fact)
  const operator = negated ? OPPOSITE[comparison.operator] : comparison.operator
  const right = comparandOf(comparison.value, scope.operand)
  return { kind: 'comparison', left, operator, right, truth: comparisonTest(left, operator, right) }
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
    if (named === undefined) throw new RangeError(`The rule set has no condition '${condition.condition}'.`)
    return compileCondition(named, scope, negated)
  }
  return compileComparison(condition, scope, negated)
}

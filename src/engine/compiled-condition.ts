import type { Condition, Operator, Scalar } from '../model/condition.ts'
import type { Fact } from '../model/fact-dictionary.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import type { FractionRange } from '../values/fraction.ts'
import type { LocalizedText } from '../values/localized-text.ts'
import type { NumberRange } from '../values/number-range.ts'
import type { Points } from '../values/points.ts'
import type { Truth } from '../values/truth.ts'
import type { Span } from '../values/window.ts'
import type { Situation } from './situation.ts'

/* What conditions and the operands in them are compiled to; a measure may count conditions, which compare measures. */

/** Decides something about a situation. */
export type Test = (situation: Situation) => Truth

export interface OperandText {
  readonly name: string
  readonly title: LocalizedText
  /** The facts of the profile that it is read from. */
  readonly sources: readonly string[]
  /** Those of them that are not stated. */
  unstated(situation: Situation): readonly string[]
}

/** A number fact or a measure. */
export interface NumberOperand extends OperandText {
  readonly kind: 'number'
  /** It can only be a whole number. */
  readonly integral: boolean
  readonly unit?: LocalizedText
  /** The conditions of which it counts those that hold. */
  readonly held?: readonly CompiledCondition[]
  range(situation: Situation): NumberRange
  /** Whether it is at least a whole number, which mostly shows before everything has been counted. */
  reaches?(situation: Situation, wanted: number): Truth
  /** The same, exactly, where it is a quotient and a double may not hold it. */
  quotient?(situation: Situation): FractionRange
  /** The days in which its entries count. */
  readonly span?: ((situation: Situation) => Span) | undefined
  /** The days to come on which a dated entry is no longer in its rolling window, in no order. */
  readonly departures?: ((situation: Situation) => readonly CalendarDate[]) | undefined
  /** It counts, and as-of dates to come can only lower it: no entry is dated after the present one. */
  onlyFalls?(situation: Situation): boolean
}

/** A yes/no, date, text or choice fact. */
export interface ScalarOperand extends OperandText {
  readonly kind: 'scalar'
  /** Where it stands among the facts of a situation; left out for a field. */
  readonly position?: number | undefined
  value(situation: Situation): Scalar | undefined
}

/** A fact of several choices. */
export interface ChoicesOperand extends OperandText {
  readonly kind: 'choices'
  readonly position?: number | undefined
  value(situation: Situation): readonly string[] | undefined
}

/** The left side of a comparison. */
export type Operand = NumberOperand | ScalarOperand | ChoicesOperand

/** The right side of a comparison: constants, or another operand. */
export type Comparand = { readonly constants: readonly Scalar[] } | { readonly operand: Operand }

/** Finds the operand that a name stands for, among the facts and measures that a condition may speak of. */
export type OperandLookup = (name: string) => Operand

/** One comparison, ready to be decided or explained. */
export interface CompiledComparison {
  readonly kind: 'comparison'
  readonly left: Operand
  readonly operator: Operator
  readonly right: Comparand
  readonly truth: Test
}

export interface CompiledJunction {
  readonly kind: 'all' | 'any'
  readonly parts: readonly CompiledCondition[]
  readonly truth: Test
}

/** That the reviewer gives at least so many points. */
export interface CompiledReview {
  readonly kind: 'review'
  readonly atLeast: Points
  readonly truth: Test
}

/** A condition without negations: they have moved into the operators of its comparisons. */
export type CompiledCondition = CompiledJunction | CompiledComparison | CompiledReview

/** One fact that a dictionary declares, or a field of an entry. */
export interface DeclaredFact<F extends Fact = Fact> {
  readonly name: string
  readonly fact: F
  /** Where it stands among the facts of a situation; left out for a field. */
  readonly position?: number | undefined
  /** What is stated, of the kind of the fact; `undefined` where nothing is. */
  read(situation: Situation): unknown
  /** What is stated of the fact that limits it. */
  readonly limit?: ((situation: Situation) => unknown) | undefined
}

/** What a condition may speak of. */
export interface Scope {
  readonly operand: OperandLookup
  /** Finds a declared fact. */
  readonly fact: (name: string) => DeclaredFact
  /** The named conditions. */
  readonly conditions: Readonly<Record<string, Condition>>
}

import type { Comparison, FactReference, Scalar } from '../model/condition.ts'
import type { Fact } from '../model/fact-dictionary.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import type { LocalizedText } from '../values/localized-text.ts'
import { exactly, type NumberRange } from '../values/number-range.ts'
import type { Span } from '../values/window.ts'
import { choicesOf, numberReader, rawReader, scalarOf, unstatedReader } from './fact-values.ts'
import type { Situation } from './situation.ts'

interface OperandText {
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
  /** It counts entries, each as one. */
  readonly counts?: true
  readonly unit?: LocalizedText
  range(situation: Situation): NumberRange
  /** The days in which its entries count. */
  span?(situation: Situation): Span
  /** The days to come on which a dated entry is no longer in its rolling window, in no order. */
  departures?(situation: Situation): readonly CalendarDate[]
}

/** A yes/no, date, text or choice fact. */
export interface ScalarOperand extends OperandText {
  readonly kind: 'scalar'
  value(situation: Situation): Scalar | undefined
}

/** A fact of several choices. */
export interface ChoicesOperand extends OperandText {
  readonly kind: 'choices'
  values(situation: Situation): readonly string[] | undefined
}

/** The left side of a comparison. */
export type Operand = NumberOperand | ScalarOperand | ChoicesOperand

/** The right side of a comparison: constants, or another operand. */
export type Comparand = { readonly constants: readonly Scalar[] } | { readonly operand: Operand }

/** Finds the operand that a name stands for, among the facts and measures that a condition may speak of. */
export type OperandLookup = (name: string) => Operand

/** @returns what an operand says of the facts that it is read from */
export function sourcesOf(
  declared: Readonly<Record<string, Fact>>,
): Pick<OperandText, 'sources' | 'unstated'> {
  const unstated = unstatedReader(declared)
  return { sources: Object.keys(declared), unstated: ({ facts }) => unstated(facts) }
}

/** @returns the operand that reads one fact; a list can only be read by a measure */
export function factOperand(name: string, fact: Exclude<Fact, { readonly type: 'list' }>): Operand {
  const read = rawReader(name)
  const text = { name, title: fact.title, ...sourcesOf({ [name]: fact }) }
  switch (fact.type) {
    case 'number': {
      const range = numberReader(name, fact)
      return {
        kind: 'number',
        ...text,
        integral: fact.integer === true,
        ...(fact.unit && { unit: fact.unit }),
        range: ({ facts }) => range(facts),
      }
    }
    case 'choices':
      return { kind: 'choices', ...text, values: ({ facts }) => choicesOf(fact, read(facts)) }
    default:
      return { kind: 'scalar', ...text, value: ({ facts }) => scalarOf(fact, read(facts)) }
  }
}

const isReference = (value: Comparison['value']): value is FactReference =>
  typeof value === 'object' && 'fact' in value

/** @returns the right side of a comparison */
export function comparandOf(value: Comparison['value'], lookUp: OperandLookup): Comparand {
  if (isReference(value)) return { operand: lookUp(value.fact) }
  return { constants: typeof value === 'object' ? value : [value] }
}

/** @returns a reader of the comparand as a number; anything that is no number may be any number */
export function comparandRange(comparand: Comparand): (situation: Situation) => NumberRange {
  const anything = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }
  if ('operand' in comparand) {
    const { operand } = comparand
    return operand.kind === 'number' ? operand.range : () => anything
  }
  const [constant] = comparand.constants
  const range = typeof constant === 'number' ? exactly(constant) : anything
  return () => range
}

/** @returns a reader of the comparand as one value; `undefined` where it is not stated */
export function comparandValue(comparand: Comparand): (situation: Situation) => Scalar | undefined {
  if ('operand' in comparand) {
    const { operand } = comparand
    return operand.kind === 'scalar' ? operand.value : () => undefined
  }
  const [constant] = comparand.constants
  return () => constant
}

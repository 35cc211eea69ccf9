import type { Comparison, FactReference, Scalar } from '../model/condition.ts'
import type { Fact } from '../model/fact-dictionary.ts'
import { ANY_NUMBER, exactly, type NumberRange } from '../values/number-range.ts'
import type { Comparand, Operand, OperandLookup, OperandText } from './compiled-condition.ts'
import { choicesOf, numberReader, rawReader, scalarOf, unstatedReader } from './fact-values.ts'
import type { Situation } from './situation.ts'

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
  if ('operand' in comparand) {
    const { operand } = comparand
    return operand.kind === 'number' ? operand.range : () => ANY_NUMBER
  }
  const [constant] = comparand.constants
  const range = typeof constant === 'number' ? exactly(constant) : ANY_NUMBER
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

import type { Comparison, FactReference, Scalar } from '../model/condition.ts'
import type { NumberFact } from '../model/fact-dictionary.ts'
import { ANY_NUMBER, exactly, type NumberRange } from '../values/number-range.ts'
import type { Comparand, DeclaredFact, Operand, OperandLookup, OperandText } from './compiled-condition.ts'
import { missing } from './missing.ts'
import type { Situation } from './situation.ts'

const NONE: readonly string[] = []

/** @returns what an operand says of the facts that it is read from */
export function sourcesOf(declared: readonly DeclaredFact[]): Pick<OperandText, 'sources' | 'unstated'> {
  const facts = [...new Map(declared.map((each) => [each.name, each])).values()]
  const sources = Object.freeze(facts.map(({ name }) => name))
  const [only] = facts
  if (only !== undefined && facts.length === 1) {
    return { sources, unstated: (situation) => (only.read(situation) === undefined ? sources : NONE) }
  }
  return {
    sources,
    unstated: (situation) => {
      const unstated = facts.filter(({ read }) => read(situation) === undefined)
      if (unstated.length === 0) return NONE
      return unstated.length === facts.length ? sources : unstated.map(({ name }) => name)
    },
  }
}

/** @returns the fact as a number; one of another kind is missing */
export function numberFact({ fact, ...declared }: DeclaredFact): DeclaredFact<NumberFact> {
  return fact.type === 'number' ? { fact, ...declared } : missing('number', declared.name)
}

/** @returns a reader of what a number is, or what its limits allow it to be where it is not stated */
export function rangeOf({
  fact: { minimum: low = -Infinity, maximum: high = Infinity },
  read,
  limit,
}: DeclaredFact<NumberFact>): (situation: Situation) => NumberRange {
  const open = { low, high }
  return (situation) => {
    const value = read(situation)
    if (typeof value === 'number') return exactly(value)
    const most = limit?.(situation)
    return typeof most === 'number' ? { low, high: Math.max(low, Math.min(high, most)) } : open
  }
}

/** @returns the operand that reads one fact; a list can only be read by a measure */
export function factOperand(declared: DeclaredFact): Operand {
  const { name, fact, position } = declared
  const text = { name, title: fact.title, ...sourcesOf([declared]) }
  switch (fact.type) {
    case 'list':
      return missing('value to compare', name)
    case 'number':
      return {
        kind: 'number',
        ...text,
        integral: fact.integer === true,
        ...(fact.unit && { unit: fact.unit }),
        range: rangeOf(numberFact(declared)),
      }
    case 'choices':
      // safe: what is read is of the kind of the fact
      return {
        kind: 'choices',
        ...text,
        position,
        value: declared.read as (situation: Situation) => readonly string[],
      }
    default:
      // safe: the same
      return { kind: 'scalar', ...text, position, value: declared.read as (situation: Situation) => Scalar }
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

/** @returns a reader of the comparand as one value that is no number fact; `undefined` where it is not stated */
export function comparandValue(comparand: Comparand): (situation: Situation) => Scalar | undefined {
  if ('operand' in comparand) {
    const { operand } = comparand
    return operand.kind === 'scalar' ? operand.value : () => undefined
  }
  const [constant] = comparand.constants
  return () => constant
}

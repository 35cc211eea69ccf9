/** The comparisons of json-rules-engine, with its names. */
export const OPERATORS = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
] as const

export type Operator = (typeof OPERATORS)[number]

/** One value that a condition compares with. */
export type Scalar = boolean | number | string

/** A fact or measure, by name, to compare with. */
export interface FactReference {
  readonly fact: string
}

/** A comparison of a fact or measure with a constant or with another one. */
export interface Comparison {
  readonly fact: string
  readonly operator: Operator
  readonly value: Scalar | readonly Scalar[] | FactReference
}

/**
 * A test over facts and measures, in the condition JSON of json-rules-engine, so that any rule set can be handed to
 * that engine. Shorthands are written out: a bare fact name has become its comparison with `true`.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly condition: string }
  | Comparison

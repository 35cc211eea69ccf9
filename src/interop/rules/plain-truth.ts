import type { NestedCondition } from 'json-rules-engine'
import type { Operator, Scalar } from '../../model/condition.ts'

/** What the facts of a condition are, by name: their parts by key, such as `low` or `known`. */
export type Parts = (fact: string) => Readonly<Record<string, unknown>>

type Test = (left: never, right: never) => boolean

const TESTS: Readonly<Record<Operator, Test>> = {
  equal: (left: unknown, right: unknown) => left === right,
  notEqual: (left: unknown, right: unknown) => left !== right,
  in: (left: Scalar, right: readonly Scalar[]) => right.includes(left),
  notIn: (left: Scalar, right: readonly Scalar[]) => !right.includes(left),
  contains: (left: readonly Scalar[] | undefined, right: Scalar) => left?.includes(right) === true,
  doesNotContain: (left: readonly Scalar[] | undefined, right: Scalar) => left?.includes(right) === false,
  lessThan: (left: number, right: number) => left < right,
  lessThanInclusive: (left: number, right: number) => left <= right,
  greaterThan: (left: number, right: number) => left > right,
  greaterThanInclusive: (left: number, right: number) => left >= right,
}

const partAt = (parts: Parts, fact: string, path = ''): unknown => parts(fact)[path.replace('$.', '')]

/**
 * The truth of a condition that has been read in one way, at once and without that engine: for the entries of lists,
 * which no rule can look at one by one, and for the levels of a number, which are told apart before there is a fact.
 */
export function isTrueOf(condition: NestedCondition, parts: Parts): boolean {
  if ('all' in condition) return condition.all.every((each) => isTrueOf(each, parts))
  if ('any' in condition) return condition.any.some((each) => isTrueOf(each, parts))
  if ('not' in condition) return !isTrueOf(condition.not, parts)
  if (!('fact' in condition)) throw new RangeError('A condition that has been read names no other.')
  const { fact, path, operator, value } = condition
  const right =
    typeof value === 'object' && value !== null && 'fact' in value
      ? partAt(parts, value.fact, value.path)
      : value
  const test = TESTS[operator as Operator] // safe: reading makes conditions of these operators only
  return test(partAt(parts, fact, path) as never, right as never) // safe: the rule set is checked for what operators take
}

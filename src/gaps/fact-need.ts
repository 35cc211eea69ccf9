import type { CompiledComparison, Operand } from '../engine/compiled-condition.ts'
import { comparandValue } from '../engine/operands.ts'
import type { Situation } from '../engine/situation.ts'
import type { FactNeed, Have, Want } from '../model/assessment.ts'
import type { Operator, Scalar } from '../model/condition.ts'
import { addDecimals } from '../values/decimal.ts'
import { isExact, type NumberRange } from '../values/number-range.ts'
import type { Span } from '../values/window.ts'

function haveNumber({ low, high }: NumberRange, isStated: boolean): Have | undefined {
  if (low === high) return low
  if (!isStated) return undefined
  if (high === Infinity) return low === -Infinity ? undefined : { from: low }
  return low === -Infinity ? { to: high } : { from: low, to: high }
}

/** How every operator says what it wants. */
const WANTS = {
  equal: 'exactly',
  notEqual: 'not',
  in: 'oneOf',
  notIn: 'noneOf',
  contains: 'including',
  doesNotContain: 'excluding',
  lessThan: 'lessThan',
  lessThanInclusive: 'atMost',
  greaterThan: 'moreThan',
  greaterThanInclusive: 'atLeast',
} as const satisfies Readonly<Record<Operator, string>>

/** What is wanted by comparing with a value; of whole numbers, "more than 0" is "at least 1". */
function wantOf(left: Operand, operator: Operator, value: Scalar | readonly Scalar[]): Want {
  if (left.kind === 'number' && left.integral && Number.isInteger(value)) {
    if (operator === 'greaterThan') return { atLeast: Number(value) + 1 }
    if (operator === 'lessThan') return { atMost: Number(value) - 1 }
  }
  return { [WANTS[operator]]: value } as unknown as Want // safe: a list belongs to `in` and `notIn`, and only to these
}

/**
 * How far a range is below what is wanted, or, as a negative number, above it; 0 where that is no distance: to an exact
 * number there is one only from an exact one, or from above where nothing but what is open is too much.
 */
function distance(range: NumberRange, want: Want): number {
  const { low, high } = range
  // safe: a number is compared with numbers
  const { atLeast, atMost, exactly = Number.NaN } = want as Readonly<Record<string, number>>
  const least = atLeast ?? (isExact(range) ? exactly : Number.NaN)
  const most = atMost ?? (isExact(range) || low === exactly ? exactly : Number.NaN)
  const short = low < least ? addDecimals([least, -low]) : Infinity
  if (Number.isFinite(short)) return short
  const over = high > most ? addDecimals([high, -most]) : Infinity
  return Number.isFinite(over) ? -over : 0
}

/** Two lists of names as one, each name once. */
function merged(some: readonly string[], others: readonly string[]): readonly string[] {
  if (some.length === 0 || others.length === 0) return others.length === 0 ? some : others
  return [...new Set([...some, ...others])]
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/** A need, with what it depends on where it is not compared with another operand. */
interface Made {
  readonly have: Have | undefined
  readonly unstated: readonly string[]
  readonly span: Span | undefined
  readonly need: FactNeed
}

/** Compiles what one comparison asks for that is not true. */
export function factNeed({ left, operator, right }: CompiledComparison): (situation: Situation) => FactNeed {
  const against = 'operand' in right ? right.operand : undefined
  const number = left.kind === 'number' ? left : undefined
  const valueIn = comparandValue(right)
  const wantedIn = (situation: Situation): Scalar | undefined => {
    if (against?.kind !== 'number') return valueIn(situation)
    const range = against.range(situation)
    return isExact(range) ? range.low : undefined
  }
  const isList = operator === 'in' || operator === 'notIn'
  const constants = 'constants' in right ? right.constants : []
  const wantIn = (value: Scalar | readonly Scalar[] | undefined) =>
    value === undefined ? undefined : Object.freeze(wantOf(left, operator, value))
  const fixed = wantIn(isList ? constants : constants[0])
  const { name: fact } = left
  const title = Object.freeze(left.title)
  // mostly the same is needed as by the profile before: where nothing is stated, and of what was stated last
  if (left.kind !== 'number' && fixed !== undefined) {
    const open = Object.freeze({ fact, title, unstated: left.sources, want: fixed })
    let last: FactNeed = open
    return (situation) => {
      const have = left.value(situation)
      if (have === undefined) return open
      if (last.have !== have) last = Object.freeze({ fact, title, have, want: fixed })
      return last
    }
  }
  const made: [open?: Made, stated?: Made] = []
  return (situation) => {
    const missing = left.unstated(situation)
    const unstated = against ? merged(missing, against.unstated(situation)) : missing
    const range = number?.range(situation)
    const isStated = missing.length < left.sources.length
    const have = left.kind === 'number' ? range && haveNumber(range, isStated) : left.value(situation)
    const span = number?.span?.(situation)
    const slot = have === undefined ? 0 : 1
    const last = made[slot]
    if (last?.unstated === unstated && last.span === span && Object.is(last.have, have)) return last.need
    const want = fixed ?? wantIn(wantedIn(situation))
    const need: Mutable<FactNeed> = { fact, title }
    if (have !== undefined) need.have = have
    if (unstated.length > 0) need.unstated = unstated
    if (want) need.want = want
    if (against) need.against = against.name
    const apart = range && want && have !== undefined ? distance(range, want) : 0
    if (apart > 0) need.short = apart
    if (apart < 0) need.over = -apart
    if (number?.unit) need.unit = number.unit
    if (span) need.between = { from: span.from, to: span.to }
    if (fixed && typeof have !== 'object') {
      Object.freeze(need.between)
      made[slot] = { have, unstated, span, need: Object.freeze(need) }
    }
    return need
  }
}

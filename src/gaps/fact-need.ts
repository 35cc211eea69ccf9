import type { CompiledComparison, Operand } from '../engine/compiled-condition.ts'
import { comparandValue } from '../engine/operands.ts'
import type { Situation } from '../engine/situation.ts'
import type { FactNeed, Have, Want } from '../model/assessment.ts'
import type { Operator, Scalar } from '../model/condition.ts'
import { addDecimals } from '../values/decimal.ts'
import { isExact, type NumberRange } from '../values/number-range.ts'

function haveNumber({ low, high }: NumberRange, isStated: boolean): Have | undefined {
  if (low === high) return low
  const [from, to] = [low, high].map((end) => (isStated && Number.isFinite(end) ? end : undefined))
  if (from === undefined) return to === undefined ? to : { to }
  return to === undefined ? { from } : { from, to }
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

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/**
 * How far a range is from what is wanted, where that is a distance: to an exact number only from an exact one, or from
 * above where nothing but what is open is too much.
 */
function distance(range: NumberRange, want: Want): Pick<FactNeed, 'short' | 'over'> {
  const { low, high } = range
  // safe: a number is compared with numbers
  const { atLeast, atMost, exactly = Number.NaN } = want as Readonly<Record<string, number>>
  const least = atLeast ?? (isExact(range) ? exactly : Number.NaN)
  const most = atMost ?? (isExact(range) || low === exactly ? exactly : Number.NaN)
  const short = low < least ? addDecimals([least, -low]) : Infinity
  if (Number.isFinite(short)) return { short }
  const over = high > most ? addDecimals([high, -most]) : Infinity
  return Number.isFinite(over) ? { over } : {}
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
  const { name: fact, title } = left
  if (left.kind !== 'number' && fixed !== undefined) {
    const open = Object.freeze({ fact, title, unstated: left.sources, want: fixed })
    return (situation) => {
      const have = left.value(situation)
      return have === undefined ? open : { fact, title, have, want: fixed }
    }
  }
  return (situation) => {
    const missing = left.unstated(situation)
    const unstated = against ? [...new Set([...missing, ...against.unstated(situation)])] : missing
    const isStated = left.sources.some((source) => !unstated.includes(source))
    const range = number?.range(situation)
    const have = left.kind === 'number' ? range && haveNumber(range, isStated) : left.value(situation)
    const want = fixed ?? wantIn(wantedIn(situation))
    const between = number?.span?.(situation)
    const need: Mutable<FactNeed> = { fact, title }
    if (have !== undefined) need.have = have
    if (unstated.length > 0) need.unstated = unstated
    if (want) need.want = want
    if (against) need.against = against.name
    if (range && want && have !== undefined) Object.assign(need, distance(range, want))
    if (number?.unit) need.unit = number.unit
    if (between) need.between = { ...between }
    return need
  }
}

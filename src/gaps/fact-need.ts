import type { Comparand, CompiledComparison, Operand } from '../engine/compiled-condition.ts'
import type { Situation } from '../engine/situation.ts'
import type { FactNeed, Have, Want } from '../model/assessment.ts'
import type { Scalar } from '../model/condition.ts'
import { addDecimals } from '../values/decimal.ts'
import { isExact, type NumberRange } from '../values/number-range.ts'

function haveNumber({ low, high }: NumberRange, isStated: boolean): Have | undefined {
  if (low === high) return low
  if (!isStated) return undefined
  const to = Number.isFinite(high) ? high : undefined
  if (Number.isFinite(low)) return { from: low, ...(to !== undefined && { to }) }
  return to === undefined ? undefined : { to }
}

/** What the left side is that is no number; `undefined` where nothing of it is stated. */
function valueOf(operand: Operand, situation: Situation): Have | undefined {
  switch (operand.kind) {
    case 'number':
      return undefined
    case 'scalar':
      return operand.value(situation)
    case 'choices':
      return operand.values(situation)
  }
}

/** The value compared with, where it is one known value. */
function wantedValue(right: Comparand, situation: Situation): Scalar | undefined {
  if ('constants' in right) return right.constants[0]
  const { operand } = right
  if (operand.kind === 'choices') return undefined
  if (operand.kind === 'scalar') return operand.value(situation)
  const range = operand.range(situation)
  return isExact(range) ? range.low : undefined
}

/** Whether a whole number is wanted, so that "more than 0" is "at least 1". */
const wantsWholeNumber = (left: Operand, value: Scalar): value is number =>
  left.kind === 'number' && left.integral && Number.isInteger(value)

function wantOf({ left, operator, right }: CompiledComparison, situation: Situation): Want | undefined {
  if (operator === 'in' || operator === 'notIn') {
    const constants = 'constants' in right ? right.constants : []
    return operator === 'in' ? { oneOf: constants } : { noneOf: constants }
  }
  const value = wantedValue(right, situation)
  if (value === undefined) return undefined
  switch (operator) {
    case 'equal':
      return { exactly: value }
    case 'notEqual':
      return { not: value }
    case 'contains':
      return { including: value }
    case 'doesNotContain':
      return { excluding: value }
    case 'greaterThanInclusive':
      return { atLeast: value }
    case 'greaterThan':
      return wantsWholeNumber(left, value) ? { atLeast: value + 1 } : { moreThan: value }
    case 'lessThanInclusive':
      return { atMost: value }
    case 'lessThan':
      return wantsWholeNumber(left, value) ? { atMost: value - 1 } : { lessThan: value }
  }
}

const finite = (key: 'short' | 'over', distance: number): Pick<FactNeed, 'short' | 'over'> =>
  Number.isFinite(distance) ? { [key]: distance } : {}

/**
 * How far the range is from what is wanted, where that is a distance: to an exact number only from an exact one, or
 * from above where nothing but what is open is too much.
 */
function distance(range: NumberRange, want: Want): Pick<FactNeed, 'short' | 'over'> {
  const { low, high } = range
  const wanted = 'exactly' in want ? want.exactly : undefined
  const least = 'atLeast' in want ? want.atLeast : isExact(range) ? wanted : undefined
  const most = 'atMost' in want ? want.atMost : isExact(range) || low === wanted ? wanted : undefined
  if (typeof least === 'number' && low < least) return finite('short', addDecimals([least, -low]))
  if (typeof most === 'number' && high > most) return finite('over', addDecimals([high, -most]))
  return {}
}

function frozen(need: FactNeed): FactNeed {
  for (const part of [need.have, need.want, need.unstated, need.between, need]) Object.freeze(part)
  return need
}

/** Whether what a comparison looks at can be seen by comparing a few values: it is no list of choices, nor another fact. */
const isMemorable = ({ left, right }: CompiledComparison): boolean =>
  left.kind !== 'choices' && 'constants' in right

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/** A need with what was seen when it was made. */
interface Made {
  readonly one: unknown
  readonly other: unknown
  readonly between: unknown
  readonly unstated: unknown
  readonly need: FactNeed
}

/**
 * Compiles what one comparison asks for that is not true. The last needs are kept and handed out again, as profiles that
 * lack the same thing mostly lack it in the same way; so they are frozen.
 */
export function factNeed(comparison: CompiledComparison): (situation: Situation) => FactNeed {
  const { left, right } = comparison
  const against = 'operand' in right ? right.operand : undefined
  const number = left.kind === 'number' ? left : undefined
  const make = (situation: Situation): FactNeed => {
    const unstated = [...left.unstated(situation), ...(against?.unstated(situation) ?? [])]
    const isStated = left.sources.some((source) => !unstated.includes(source))
    const range = number?.range(situation)
    const have = range ? haveNumber(range, isStated) : valueOf(left, situation)
    const want = wantOf(comparison, situation)
    const between = number?.span?.(situation)
    const need: Mutable<FactNeed> = { fact: left.name, title: left.title }
    if (have !== undefined) need.have = have
    if (unstated.length > 0) need.unstated = [...new Set(unstated)]
    if (want !== undefined) need.want = want
    if (against !== undefined) need.against = against.name
    if (range && want && have !== undefined) Object.assign(need, distance(range, want))
    if (number?.unit) need.unit = number.unit
    if (between) need.between = { ...between }
    return need
  }
  if (!isMemorable(comparison)) return make
  const made: [open?: Made, stated?: Made] = []
  return (situation) => {
    const range = number?.range(situation)
    const one = range === undefined ? valueOf(left, situation) : range.low
    const other = range?.high
    const between = number?.span?.(situation)
    const unstated = left.unstated(situation)
    const slot = unstated.length > 0 ? 0 : 1
    const last = made[slot]
    if (last && last.one === one && last.other === other && last.between === between && last.unstated === unstated) {
      return last.need
    }
    const need = frozen(make(situation))
    made[slot] = { one, other, between, unstated, need }
    return need
  }
}

import type { Comparand, CompiledComparison, NumberOperand, Operand } from '../engine/compiled-condition.ts'
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

/** What the left side is; `undefined` where nothing of it is stated. */
function haveOf(operand: Operand, situation: Situation, isStated: boolean): Have | undefined {
  switch (operand.kind) {
    case 'number':
      return haveNumber(operand.range(situation), isStated)
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

/** @returns what one comparison that is not true asks for */
export function factNeed(comparison: CompiledComparison, situation: Situation): FactNeed {
  const { left, right } = comparison
  const against = 'operand' in right ? right.operand : undefined
  const unstated = [left, ...(against ? [against] : [])].flatMap((operand) => operand.unstated(situation))
  const isStated = left.sources.some((source) => !unstated.includes(source))
  const have = haveOf(left, situation, isStated)
  const want = wantOf(comparison, situation)
  const number: NumberOperand | undefined = left.kind === 'number' ? left : undefined
  const between = number?.span?.(situation)
  return {
    fact: left.name,
    title: left.title,
    ...(have !== undefined && { have }),
    ...(unstated.length > 0 && { unstated: [...new Set(unstated)] }),
    ...(want && { want }),
    ...(against && { against: against.name }),
    ...(number && want && have !== undefined && distance(number.range(situation), want)),
    ...(number?.unit && { unit: number.unit }),
    ...(between && { between }),
  }
}

import type { Parameter } from '../model/rule-set.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import { exactly } from '../values/number-range.ts'
import type { NumberOperand } from './compiled-condition.ts'

/** @returns the value of a parameter on a day, by itself */
export function valueOn({ value, changes = [] }: Parameter, day: CalendarDate): number {
  return changes.reduce((latest, change) => (change.from <= day ? change.value : latest), value)
}

/** The parts of an operand that is read from no fact. */
export const FACTLESS = { kind: 'number', sources: [], unstated: () => [], integral: false } as const

/** @returns the operand that reads a parameter: what the caller sets, else its value on the as-of date */
export function parameterOperand(name: string, parameter: Parameter): NumberOperand {
  return {
    ...FACTLESS,
    name,
    title: parameter.title,
    range: ({ set, asOf }) => exactly(set?.[name] ?? valueOn(parameter, asOf)),
  }
}

/** @returns the operand that is always the same number */
export function constantOperand(value: number): NumberOperand {
  const name = String(value)
  const range = exactly(value)
  return { ...FACTLESS, name, title: { zh: name, en: name }, range: () => range }
}

import type { Parameter } from '../model/rule-set.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import { exactly } from '../values/number-range.ts'
import type { NumberOperand } from './compiled-condition.ts'

/** @returns the value of a parameter on a day, by itself */
export function valueOn({ value, changes = [] }: Parameter, day: CalendarDate): number {
  return changes.reduce((latest, change) => (change.from <= day ? change.value : latest), value)
}

/** @returns the operand that reads a parameter: what the caller sets, else its value on the as-of date */
export function parameterOperand(name: string, parameter: Parameter): NumberOperand {
  return {
    kind: 'number',
    name,
    title: parameter.title,
    sources: [],
    unstated: () => [],
    integral: false,
    range: ({ set, asOf }) => exactly(set?.[name] ?? valueOn(parameter, asOf)),
  }
}

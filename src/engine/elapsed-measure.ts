import type { ElapsedMeasure, TimeUnit } from '../model/measure.ts'
import { type CalendarDate, wholeDaysBetween, wholeMonthsBetween } from '../values/calendar-date.ts'
import { exactly } from '../values/number-range.ts'
import type { NumberOperand, Scope } from './compiled-condition.ts'
import { missing } from './missing.ts'
import { sourcesOf } from './operands.ts'

function elapsed(from: CalendarDate, to: CalendarDate, unit: TimeUnit): number {
  if (unit === 'days') return wholeDaysBetween(from, to)
  const months = wholeMonthsBetween(from, to)
  return unit === 'months' ? months : Math.floor(months / 12)
}

/** @returns the operand that measures the time from a date to the as-of date; any time where the date is not stated */
export function elapsedOperand(
  name: string,
  { elapsed: date, in: unit, title }: ElapsedMeasure,
  scope: Scope,
): NumberOperand {
  const declared = scope.fact(date)
  if (declared.fact.type !== 'date') return missing('date', date)
  return {
    kind: 'number',
    name,
    title: title ?? declared.fact.title,
    ...sourcesOf([declared]),
    integral: true,
    range: (situation) => {
      const { asOf } = situation
      const day = declared.read(situation)
      if (typeof day !== 'string') return { low: 0, high: Infinity }
      return exactly(day > asOf ? 0 : elapsed(day, asOf, unit))
    },
  }
}

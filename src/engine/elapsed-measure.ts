import type { FactDictionary } from '../model/fact-dictionary.ts'
import type { ElapsedMeasure, TimeUnit } from '../model/measure.ts'
import {
  type CalendarDate,
  isCalendarDate,
  wholeDaysBetween,
  wholeMonthsBetween,
} from '../values/calendar-date.ts'
import { exactly } from '../values/number-range.ts'
import type { NumberOperand } from './compiled-condition.ts'
import { rawReader } from './fact-values.ts'
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
  { elapsed: fact, in: unit, title }: ElapsedMeasure,
  dictionary: FactDictionary,
): NumberOperand {
  const declared = dictionary.facts[fact]
  if (declared?.type !== 'date') return missing('date', fact)
  const read = rawReader(fact)
  return {
    kind: 'number',
    name,
    title: title ?? declared.title,
    ...sourcesOf({ [fact]: declared }),
    integral: true,
    range: ({ facts, asOf }) => {
      const date = read(facts)
      if (!isCalendarDate(date)) return { low: 0, high: Infinity }
      return exactly(date > asOf ? 0 : elapsed(date, asOf, unit))
    },
  }
}

import type { Scalar } from '../../model/condition.ts'
import type { ChoiceFact, ChoicesFact } from '../../model/fact-dictionary.ts'
import type { TimeUnit } from '../../model/measure.ts'
import { addDays, addMonths, type CalendarDate, isCalendarDate } from '../../values/calendar-date.ts'
import { type Dimension, factDimension } from './dimension.ts'
import { numbersAround } from './numbers-around.ts'
import type { Question } from './questions.ts'

const isText = (value: Scalar): value is string => typeof value === 'string'

export function booleanDimension(name: string): Dimension {
  return factDimension(name, [false, true], true, [{ fact: name, from: 0, to: 1 }])
}

export function choiceDimension(name: string, { choices }: ChoiceFact): Dimension {
  return factDimension(name, Object.keys(choices), true)
}

export function textDimension(name: string, { constants, against }: Question): Dimension {
  const other = 'another text'
  return factDimension(name, [...new Set([...constants].filter(isText)), other], against.size === 0)
}

/** The choices of which every combination is looked at. */
const MOST_CHOICES = 7

export function choicesDimension(name: string, { choices }: ChoicesFact, question: Question): Dimension {
  const mentioned = question.against.size > 0 ? Object.keys(choices) : [...question.constants].filter(isText)
  if (mentioned.length > MOST_CHOICES) {
    const oneOnly = mentioned.map((each) => [each])
    const allButOne = mentioned.map((each) => mentioned.filter((other) => other !== each))
    return factDimension(name, [[], ...oneOnly, ...allButOne, mentioned], false)
  }
  const combinations = mentioned.reduce<readonly (readonly string[])[]>(
    (all, each) => all.concat(all.map((some) => [...some, each])),
    [[]],
  )
  return factDimension(name, combinations, true)
}

/** What conditions, windows and measures of time look at in a date. */
export interface DateMarks {
  readonly days: Set<CalendarDate>
  /** What the days hang on; where it is more than one thing, another as-of date would give other combinations. */
  readonly anchors: Set<'constant' | 'period' | 'as-of'>
}

/** Marks the dates from which so much time has passed. */
export function markElapsed(
  marks: DateMarks,
  lengths: Iterable<number>,
  unit: TimeUnit,
  asOf: CalendarDate,
): void {
  for (const length of numbersAround(lengths, { minimum: 0, integer: true })) {
    marks.days.add(
      unit === 'days' ? addDays(asOf, -length) : addMonths(asOf, -length * (unit === 'years' ? 12 : 1)),
    )
  }
  marks.anchors.add('as-of')
}

export function markConstants({ days, anchors }: DateMarks, { constants }: Question): void {
  for (const each of constants) {
    if (!isCalendarDate(each)) continue
    days.add(each)
    anchors.add('constant')
  }
}

export function dateDimension(
  name: string,
  { days, anchors }: DateMarks,
  asOf: CalendarDate,
  isAlone: boolean,
): Dimension {
  const marked = days.size === 0 ? [asOf] : [...days].sort().reverse()
  const around = marked.flatMap((day) => [addDays(day, -1), day, addDays(day, 1)])
  return factDimension(name, [...new Set(around)], isAlone && anchors.size <= 1)
}

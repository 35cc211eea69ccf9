import type { ListFact } from '../model/fact-dictionary.ts'
import type { EntrySelection } from '../model/measure.ts'
import type { Entry } from '../model/profile.ts'
import { type CalendarDate, type DayNumber, dayNumber, isCalendarDate } from '../values/calendar-date.ts'
import type { Truth } from '../values/truth.ts'
import { dayAfterLeaving, isRolling, type Span, spanOf, type Window } from '../values/window.ts'
import type { DeclaredFact, NumberOperand, Scope, Test } from './compiled-condition.ts'
import { compileCondition } from './conditions.ts'
import { fieldReader, ownField } from './fact-values.ts'
import { missing } from './missing.ts'
import { factOperand } from './operands.ts'
import type { Situation } from './situation.ts'

/** The days in which entries count, as numbers, both included; none where the first is after the last. */
interface Days {
  readonly span: Span
  readonly first: DayNumber
  readonly last: DayNumber
}

/** Takes the entries of one list that a measure selects. */
export interface EntrySelector {
  readonly list: DeclaredFact<ListFact>
  /** `undefined` where the list is not stated. */
  entries(situation: Situation): readonly Entry[] | undefined
  /** The days in which they count, up to the as-of date. */
  days(situation: Situation): Days
  /** Whether an entry is taken. */
  takes(entry: Entry, days: Days, situation: Situation): Truth
  readonly span: NumberOperand['span']
  readonly departures: NumberOperand['departures']
  /** No entry is dated after the as-of date. */
  areAllPast(situation: Situation): boolean
}

function listFact({ fact, ...declared }: DeclaredFact): DeclaredFact<ListFact> {
  return fact.type === 'list' ? { fact, ...declared } : missing('list', declared.name)
}

const ANY_DAY: Span = { from: '0001-01-01', to: '9999-12-31' }

/** Remembers the days of a window, as an evaluator is mostly asked about the same date again. */
function daysReader(window: Window): EntrySelector['days'] {
  let [day, year, days]: readonly [string?, number?, Days?] = []
  return ({ asOf, period }) => {
    if (days === undefined || day !== asOf || year !== period) {
      const span = spanOf(window, asOf, period)
      const { from, to } = span
      days = { span, first: dayNumber(from) ?? Infinity, last: dayNumber(to < asOf ? to : asOf) ?? 0 }
      ;[day, year] = [asOf, period]
    }
    return days
  }
}

/** Whether a day is one of the days; unknown where it is not stated, unless there are none. */
function isWithin(day: DayNumber | undefined, { first, last }: Days): Truth {
  if (first > last) return false
  return day === undefined ? 'unknown' : day >= first && day <= last
}

/** The test of an entry of a situation by its other fields. */
function entryTest({ entries }: ListFact, where: EntrySelection['where']): Test | undefined {
  if (where === undefined) return undefined
  const fact = (name: string): DeclaredFact => {
    const field = entries[name] ?? missing('field', name)
    const read = fieldReader(name, field)
    return { name, fact: field, read: ({ entry }) => read(entry) }
  }
  return compileCondition(where, { fact, operand: (name) => factOperand(fact(name)), conditions: {} }).truth
}

/** @returns the selector of a count, or of a sum over a list */
export function entrySelector(
  name: string,
  { during, where }: EntrySelection,
  scope: Pick<Scope, 'fact'>,
): EntrySelector {
  const list = listFact(scope.fact(name))
  const { datedBy } = list.fact
  const test = entryTest(list.fact, where)
  const entries = list.read as EntrySelector['entries'] // safe: it is a list
  const days = daysReader(during ?? ANY_DAY)

  const dateOf = (entry: Entry) => datedBy && ownField(entry, datedBy)
  const rolling = during && isRolling(during) ? during : undefined
  const departures =
    rolling &&
    ((situation: Situation): readonly CalendarDate[] =>
      (entries(situation) ?? []).flatMap((entry) => {
        const date = dateOf(entry)
        const departure = isCalendarDate(date) ? dayAfterLeaving(rolling, date) : situation.asOf
        return departure > situation.asOf ? [departure] : []
      }))

  return {
    list,
    entries,
    days,
    takes: (entry, inTime, situation) => {
      const isInTime = datedBy === undefined || isWithin(dayNumber(ownField(entry, datedBy)), inTime)
      if (isInTime === false || test === undefined) return isInTime
      const { facts, asOf, period } = situation
      const isWanted = test({ facts, asOf, period, entry })
      return isWanted === true ? isInTime : isWanted
    },
    span: during && ((situation) => days(situation).span),
    departures,
    areAllPast: (situation) =>
      (entries(situation) ?? []).every((entry) => {
        const date = dateOf(entry)
        return !isCalendarDate(date) || date <= situation.asOf
      }),
  }
}

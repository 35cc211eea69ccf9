import type { FactDictionary, ListFact } from '../model/fact-dictionary.ts'
import type { EntrySelection } from '../model/measure.ts'
import type { Entry } from '../model/profile.ts'
import { type CalendarDate, isCalendarDate } from '../values/calendar-date.ts'
import { conjunction, type Truth } from '../values/truth.ts'
import { dayAfterLeaving, isRolling, type Span, spanOf } from '../values/window.ts'
import { compileCondition } from './conditions.ts'
import { entriesOf, rawReader } from './fact-values.ts'
import { missing } from './missing.ts'
import { factOperand } from './operands.ts'
import type { Situation } from './situation.ts'

/** Takes the entries of one list that a measure selects. */
export interface EntrySelector {
  readonly list: ListFact
  /** The entries that may be taken, each with whether it certainly is; `undefined` where the list is not stated. */
  select(situation: Situation): readonly { readonly entry: Entry; readonly isCertain: boolean }[] | undefined
  span?(situation: Situation): Span
  departures?(situation: Situation): readonly CalendarDate[]
}

function declaredList(dictionary: FactDictionary, name: string): ListFact {
  const fact = dictionary.facts[name]
  return fact?.type === 'list' ? fact : missing('list', name)
}

/**
 * Whether an entry's date lies in the span and not after the as-of date; unknown for an entry without a date, unless
 * the span has not begun.
 */
function isWithin(date: unknown, span: Span | undefined, asOf: string): Truth {
  if (span !== undefined && span.from > asOf) return false
  if (!isCalendarDate(date)) return 'unknown'
  return date <= asOf && (span === undefined || (date >= span.from && date <= span.to))
}

function entryTest(
  list: ListFact,
  where: EntrySelection['where'],
): (entry: Entry, situation: Situation) => Truth {
  if (where === undefined) return () => true
  const operand = (field: string) => {
    const fact = list.entries[field]
    return factOperand(field, fact ?? missing('field', field))
  }
  const condition = compileCondition(where, { operand, conditions: {} })
  return (entry, situation) => condition.truth({ ...situation, facts: entry })
}

/** @returns the selector of a count, or of a sum over a list */
export function entrySelector(
  dictionary: FactDictionary,
  name: string,
  { during, where }: EntrySelection,
): EntrySelector {
  const list = declaredList(dictionary, name)
  const dateOf = list.datedBy === undefined ? undefined : rawReader(list.datedBy)
  const read = rawReader(name)
  const fulfils = entryTest(list, where)
  const span = during && (({ asOf, period }: Situation): Span => spanOf(during, asOf, period))

  const select: EntrySelector['select'] = (situation) => {
    const days = span?.(situation)
    return entriesOf(read(situation.facts))?.flatMap((entry) => {
      const isInTime = dateOf === undefined || isWithin(dateOf(entry), days, situation.asOf)
      const isTaken = conjunction([isInTime, fulfils(entry, situation)])
      return isTaken === false ? [] : [{ entry, isCertain: isTaken === true }]
    })
  }

  const rolling = during && isRolling(during) ? during : undefined
  const departures =
    rolling &&
    (({ facts, asOf }: Situation): readonly CalendarDate[] =>
      (entriesOf(read(facts)) ?? []).flatMap((entry) => {
        const date = dateOf?.(entry)
        const departure = isCalendarDate(date) ? dayAfterLeaving(rolling, date) : asOf
        return departure > asOf ? [departure] : []
      }))

  return {
    list,
    select,
    ...(span && { span }),
    ...(departures && { departures }),
  }
}

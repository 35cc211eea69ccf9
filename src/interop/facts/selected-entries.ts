import type { ListFact } from '../../model/fact-dictionary.ts'
import type { EntrySelection } from '../../model/measure.ts'
import type { Entry } from '../../model/profile.ts'
import { type CalendarDate, isCalendarDate } from '../../values/calendar-date.ts'
import { type Span, spanOf } from '../../values/window.ts'
import { conditionReading } from '../rules/condition-reading.ts'
import { READINGS, type Reading } from '../rules/decision.ts'
import { rangeFact, statedFact } from '../rules/fact-names.ts'
import { isTrueOf, type Parts } from '../rules/plain-truth.ts'
import { entryVocabulary } from '../rules/vocabulary.ts'
import { numberFrom, statedFrom, valueAt } from './stated.ts'

/** The day of the assessment and the calendar year that is assessed. */
export interface Occasion {
  readonly asOf: CalendarDate
  readonly period: number
}

/** An entry that may count, and whether it certainly does. */
interface SelectedEntry {
  readonly entry: Entry
  readonly isCertain: boolean
}

/** The days on which an entry counts: those of the window that have come. */
function countingDays({ during }: EntrySelection, { asOf, period }: Occasion): Span {
  const { from, to } = during === undefined ? { from: '', to: asOf } : spanOf(during, asOf, period)
  return { from, to: to < asOf ? to : asOf }
}

function isInTime(date: unknown, { from, to }: Span, reading: Reading): boolean {
  // where no day counts, none can be the one that is missing
  if (!isCalendarDate(date)) return reading === 'possible' && from <= to
  return date >= from && date <= to
}

/** The fields of an entry as conditions look at them. */
function partsOf(entry: Entry, { entries }: ListFact): Parts {
  const byName = new Map<string, Readonly<Record<string, unknown>>>()
  for (const [name, field] of Object.entries(entries)) {
    const value = valueAt(entry, name)
    if (field.type === 'number') byName.set(rangeFact(name), { ...numberFrom(field, value) })
    else byName.set(statedFact(name), { ...statedFrom(field, value) })
  }
  return (fact) => byName.get(fact) ?? {}
}

/** @returns what takes the entries of a list that a measure selects, those that certainly count and those that may */
export function entrySelection(
  list: ListFact,
  selection: EntrySelection,
  occasion: Occasion,
): (entries: readonly Entry[]) => readonly SelectedEntry[] {
  const { where } = selection
  const vocabulary = entryVocabulary(list.entries)
  const conditions = where && {
    certain: conditionReading(where, 'certain', vocabulary),
    possible: conditionReading(where, 'possible', vocabulary),
  }
  const { datedBy } = list
  const days = countingDays(selection, occasion)
  const isTaken = (entry: Entry, reading: Reading): boolean =>
    (datedBy === undefined || isInTime(valueAt(entry, datedBy), days, reading)) &&
    (conditions === undefined || isTrueOf(conditions[reading], partsOf(entry, list)))
  return (entries) =>
    entries.flatMap((entry) => {
      const [isCertain, isPossible] = READINGS.map((reading) => isTaken(entry, reading))
      return isPossible ? [{ entry, isCertain: isCertain === true }] : []
    })
}

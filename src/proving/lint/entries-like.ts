import type { ListFact } from '../../model/fact-dictionary.ts'
import type { Entry } from '../../model/profile.ts'
import type { CalendarDate } from '../../values/calendar-date.ts'
import { combinations, sizeOf } from './combinations.ts'
import type { Questions } from './questions.ts'
import type { DateMarks } from './scalar-dimensions.ts'
import { valueDimensions } from './value-dimensions.ts'

const MOST_ENTRIES = 3000

/** Entries of a list with every combination of the fields that are asked for. */
export function entriesLike(
  { entries: fields, datedBy }: ListFact,
  questions: Questions,
  windows: DateMarks,
  asOf: CalendarDate,
): { readonly entries: readonly Entry[]; readonly isComplete: boolean } {
  const marks = new Map(datedBy === undefined ? [] : [[datedBy, windows]])
  const dimensions = valueDimensions(questions, fields, {}, asOf, marks)
  const isSmall = sizeOf(dimensions) <= MOST_ENTRIES
  const entries: Entry[] = []
  for (const positions of combinations(dimensions, MOST_ENTRIES)) {
    const parts = positions.map((position, index) => dimensions[index]?.settings[position]?.facts ?? {})
    entries.push(Object.assign({}, ...parts)) // safe: fields are no lists of entries
  }
  return { entries, isComplete: isSmall && dimensions.every((each) => each.isComplete) }
}

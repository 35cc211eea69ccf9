import type { Event } from 'json-rules-engine'
import type { Truth } from '../../values/truth.ts'

/** How an unknown leaf is read: as false, which leaves what is certain, or as true, which leaves what is possible. */
export type Reading = 'certain' | 'possible'

export const READINGS: readonly Reading[] = ['certain', 'possible']

/** What rules decide: whether a row applies, a part of an award, a condition that a measure counts, a gate. */
export type Subject = 'applies' | 'award' | 'holding' | 'gate'

/** What the event of a rule says: that something is so in one reading. */
export interface Decision {
  readonly subject: Subject
  /** The id of the row, criterion or gate, or the name of the measure. */
  readonly of: string
  /** Which part of the award, or which of the counted conditions. */
  readonly part?: string
  readonly reading: Reading
  /** What it gives, where that is a constant. */
  readonly points?: number
}

const PREFIX = 'shifan:'

/** @returns the event that says so */
export function eventOf({ subject, ...params }: Decision): Event {
  return { type: `${PREFIX}${subject}`, params }
}

/** Everything that the events of a run have said. */
export type Decided = ReadonlySet<string>

const keyOf = (subject: string, of: string, part: string, reading: Reading): string =>
  JSON.stringify([subject, of, part, reading])

/** @returns what to note of an event; `undefined` for one that is of no rule of ours */
export function noteOf({ type, params }: Event): string | undefined {
  if (!type.startsWith(PREFIX) || params === undefined) return undefined
  return keyOf(type.slice(PREFIX.length), params.of, params.part ?? '', params.reading)
}

/** @returns whether something is so in a reading */
export function isDecided(
  decided: Decided,
  subject: Subject,
  of: string,
  part: string,
  reading: Reading,
): boolean {
  return decided.has(keyOf(subject, of, part, reading))
}

/** @returns what both readings together say */
export function truthIn(decided: Decided, subject: Subject, of: string, part = ''): Truth {
  if (isDecided(decided, subject, of, part, 'certain')) return true
  return isDecided(decided, subject, of, part, 'possible') ? 'unknown' : false
}

import type { MemberChanges } from '../../model/change.ts'
import type { Phrases } from '../phrases/phrases.ts'

/** How many members of one kind are told one by one. */
const MOST_MEMBERS = 3

/** @returns the first of the members in words, and how many more there are */
export function firstOf<T>(
  all: readonly T[],
  text: (one: T) => string,
  { difference }: Phrases,
): readonly string[] {
  const rest = all.length - MOST_MEMBERS
  return [...all.slice(0, MOST_MEMBERS).map(text), ...(rest > 0 ? [difference.more(rest)] : [])]
}

const listed = <T>(all: readonly T[], text: (one: T) => string, phrases: Phrases): string =>
  firstOf(all, text, phrases).join(phrases.semicolon)

/** How one member is told, and how one that was changed. */
export interface MemberWords<T> {
  readonly one: (member: T) => string
  readonly changed: (before: T, after: T) => string
}

/** @returns what became of the members of a list, in words */
export function memberChangesText<T>(
  { added, removed, changed }: MemberChanges<T>,
  words: MemberWords<T>,
  phrases: Phrases,
): string {
  const { difference, semicolon } = phrases
  return [
    ...(added.length > 0 ? [difference.added(listed(added, words.one, phrases))] : []),
    ...(removed.length > 0 ? [difference.removed(listed(removed, words.one, phrases))] : []),
    ...(changed.length > 0
      ? [listed(changed, ({ before, after }) => words.changed(before, after), phrases)]
      : []),
  ].join(semicolon)
}

/** @returns a value before and after */
export const arrow = (before: string, after: string): string => `${before} → ${after}`

/** @returns something of both sides: once where it is the same */
export const both = (before: string, after: string): string =>
  before === after ? after : arrow(before, after)

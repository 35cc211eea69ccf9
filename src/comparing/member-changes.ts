import type { Change, MemberChanges } from '../model/change.ts'
import { isSame, keyOf } from './same-data.ts'

/** How many pairs of members are looked at to tell which was changed into which. */
const MOST_PAIRS = 10_000

/** Takes from each side what the other one has as well, as often as it has it. */
function withoutCommon<T>(before: readonly T[], after: readonly T[]): Change<readonly T[]> {
  const counts = new Map<string, number>()
  const kept = (one: T): boolean => {
    const key = keyOf(one)
    const left = counts.get(key) ?? 0
    if (left > 0) counts.set(key, left - 1)
    return left === 0
  }
  const count = (all: readonly T[]): void => {
    counts.clear()
    for (const each of all) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1)
  }
  count(before)
  const onlyAfter = after.filter(kept)
  count(after)
  return { before: before.filter(kept), after: onlyAfter }
}

/** How many keys of two records have one and the same value. */
function likeness(one: object, other: object): number {
  const values = new Map(Object.entries(other))
  return Object.entries(one).filter(([key, value]) => values.has(key) && isSame(value, values.get(key)))
    .length
}

/** Pairs what has most in common first; what has nothing in common is no pair. */
function pairsOf<T extends object>(before: readonly T[], after: readonly T[]): readonly Change<T>[] {
  if (before.length * after.length > MOST_PAIRS) return []
  const candidates = before.flatMap((one) =>
    after.map((other) => ({ before: one, after: other, likeness: likeness(one, other) })),
  )
  const taken = new Set<T>()
  return candidates
    .filter((each) => each.likeness > 0)
    .sort((one, other) => other.likeness - one.likeness)
    .flatMap(({ before: one, after: other }) => {
      if (taken.has(one) || taken.has(other)) return []
      taken.add(one)
      taken.add(other)
      return [{ before: one, after: other }]
    })
}

/**
 * What became of the members of a list, whose order means nothing: one that is not there any more and one that is new
 * are one that was changed, if they have a value in common.
 *
 * @returns `undefined` where nothing did
 */
export function memberChanges<T extends object>(
  before: readonly T[],
  after: readonly T[],
): MemberChanges<T> | undefined {
  const other = withoutCommon(before, after)
  if (other.before.length === 0 && other.after.length === 0) return undefined
  const changed = pairsOf(other.before, other.after)
  const changedFrom = new Set(changed.map((each) => each.before))
  const changedTo = new Set(changed.map((each) => each.after))
  return {
    added: other.after.filter((each) => !changedTo.has(each)),
    removed: other.before.filter((each) => !changedFrom.has(each)),
    changed,
  }
}

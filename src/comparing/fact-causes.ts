import type { Gap, GateResult, Have } from '../model/assessment.ts'
import type { Cause } from '../model/cause.ts'
import type { Entry, FactValue } from '../model/profile.ts'
import { own } from '../values/own.ts'
import { factNeedsIn, type Known, statedValue, toldByNeeds } from './known-values.ts'
import { memberChanges } from './member-changes.ts'
import { nameTitle } from './name-title.ts'
import { isSame } from './same-data.ts'
import type { IndexedSide } from './side.ts'

type Value = FactValue | Have

/** What of the facts is known for one row or gate. */
interface KnownFacts {
  readonly names: readonly string[]
  /** @returns `undefined` where nothing is known of it */
  find(name: string): Known | undefined
}

function knownFacts(id: string, { profile, rules, gaps, gateResults }: IndexedSide): KnownFacts {
  const around: Gap | GateResult | undefined = gaps.get(id) ?? gateResults.get(id)
  const told = toldByNeeds(around?.needs === undefined ? [] : factNeedsIn(around.needs))
  const isFact = (name: string): boolean => rules === undefined || own(rules.facts.facts, name) !== undefined
  return {
    names: [...told.keys()],
    find: (name) => {
      if (profile === undefined) return told.get(name)
      // what a measure comes to is not for a profile to state
      return isFact(name) ? { value: statedValue(profile.facts, name) } : undefined
    },
  }
}

const isEntries = (value: Value | undefined): value is readonly Entry[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'object')

/** Chosen values, whose order means nothing, in one order. */
const ordered = (value: Value | undefined): unknown =>
  Array.isArray(value) && !isEntries(value) ? [...value].sort() : value

function factCause(name: string, before: Value | undefined, after: Value | undefined): Cause | undefined {
  if (isSame(ordered(before), ordered(after))) return undefined
  const sides = { ...(before !== undefined && { before }), ...(after !== undefined && { after }) }
  if (!isEntries(before) || !isEntries(after)) return { cause: 'fact', fact: name, ...sides }
  // the entries that differ say it all, of lists that may be long
  const entries = memberChanges(before, after)
  return entries && { cause: 'fact', fact: name, entries }
}

/**
 * The facts behind a row or gate of which both sides are known, and known to differ. Where no profile is at hand, what
 * was lacking tells some of them; a measure is then told as well.
 *
 * @param behind the facts that the rules name
 */
export function factCauses(
  id: string,
  behind: readonly string[],
  before: IndexedSide,
  after: IndexedSide,
): readonly Cause[] {
  const known = { before: knownFacts(id, before), after: knownFacts(id, after) }
  const haveProfiles = before.profile !== undefined && after.profile !== undefined
  // with both profiles at hand, the facts behind a measure say all that it could say
  const told = haveProfiles ? [] : [...known.before.names, ...known.after.names]
  return [...new Set([...behind, ...told])].flatMap((name) => {
    const one = known.before.find(name)
    const other = known.after.find(name)
    if (one === undefined || other === undefined) return []
    const cause = factCause(name, one.value, other.value)
    if (cause === undefined) return []
    const title = other.title ?? one.title
    return [{ ...cause, ...(title && { title }), ...nameTitle(name, after, before) }]
  })
}

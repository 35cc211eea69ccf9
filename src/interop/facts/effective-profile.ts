import type { Almanac } from 'json-rules-engine'
import type { FactDictionary } from '../../model/fact-dictionary.ts'
import type { Profile } from '../../model/profile.ts'
import { rawIn } from './lookup.ts'
import { valueAt } from './stated.ts'

/** The facts with one value put under a dotted name. */
function withValue(facts: unknown, [part = '', ...rest]: readonly string[], value: unknown): object {
  const group = typeof facts === 'object' && facts !== null && !Array.isArray(facts) ? facts : {}
  const inner = Object.hasOwn(group, part) ? Reflect.get(group, part) : undefined
  return { ...group, [part]: rest.length === 0 ? value : withValue(inner, rest, value) }
}

/** @returns the profile with the values that facts of an app have put in the place of its own */
export async function effectiveProfile(
  almanac: Almanac,
  profile: Profile,
  { facts: declared }: FactDictionary,
): Promise<Profile> {
  const names = Object.keys(declared)
  const values = await Promise.all(names.map((name) => rawIn(almanac, name)))
  let { facts } = profile
  for (const [index, name] of names.entries()) {
    const value = values[index]
    if (value === valueAt(profile.facts, name)) continue
    facts = withValue(facts, name.split('.'), value) as Profile['facts'] // safe: read as not stated where it is none
  }
  return { ...profile, facts }
}

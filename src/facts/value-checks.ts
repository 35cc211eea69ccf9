import type { Fact, FactDictionary, NumberFact, ValueFact } from '../model/fact-dictionary.ts'
import { isCalendarDate } from '../values/calendar-date.ts'
import { type FactGroup, isFact, nestedFacts } from './fact-groups.ts'

/** What was seen in a value while it was checked. */
export interface Tally {
  /** The members of all mappings. */
  members: number
  hasBlanks: boolean
}

/** @returns whether a value is right; of one that is not, the tally says nothing */
export type Check = (value: unknown, tally: Tally) => boolean

export type Mapping = Readonly<Record<string, unknown>>

export const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A mapping whose values may be blank, and whose keys are all known. */
function mappingOf(entries: readonly (readonly [string, Check])[]): Check {
  const checks = new Map(entries)
  return (value, tally) => {
    if (!isMapping(value)) return false
    // what JSON.parse returns inherits nothing that is seen here
    for (const key in value) {
      tally.members += 1
      const check = checks.get(key)
      if (check === undefined) return false
      const inner = value[key]
      if (inner === null) tally.hasBlanks = true
      else if (!check(inner, tally)) return false
    }
    return true
  }
}

/** A list whose elements are all right. */
export function listOf(check: Check): Check {
  return (value, tally) => Array.isArray(value) && value.every((each) => check(each, tally))
}

function numberCheck({ integer = false, minimum = -Infinity, maximum = Infinity }: NumberFact): Check {
  const isNumber = integer ? Number.isSafeInteger : Number.isFinite
  return (value) => typeof value === 'number' && isNumber(value) && value >= minimum && value <= maximum
}

function choiceCheck(choices: Readonly<Record<string, unknown>>): Check {
  const names: ReadonlySet<unknown> = new Set(Object.keys(choices))
  return (value) => names.has(value)
}

function valueCheck(fact: ValueFact): Check {
  switch (fact.type) {
    case 'boolean':
      return (value) => typeof value === 'boolean'
    case 'number':
      return numberCheck(fact)
    case 'date':
      return isCalendarDate
    case 'text':
      return (value) => typeof value === 'string'
    case 'choice':
      return choiceCheck(fact.choices)
    case 'choices':
      return listOf(choiceCheck(fact.choices))
  }
}

function factCheck(fact: Fact): Check {
  if (fact.type !== 'list') return valueCheck(fact)
  const fields = Object.entries(fact.entries).map(([name, field]) => [name, valueCheck(field)] as const)
  return listOf(mappingOf(fields))
}

function groupCheck(group: FactGroup): Check {
  return mappingOf(
    Object.entries(group).map(
      ([part, inner]) => [part, isFact(inner) ? factCheck(inner) : groupCheck(inner)] as const,
    ),
  )
}

/** The facts at the end of a path, where they are stated. */
function statedAt(facts: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, part) => (isMapping(value) ? value[part] : undefined), facts)
}

/** Compiles the check that no number is above the other number that limits it. */
function limitsCheck(facts: FactDictionary['facts']): (stated: unknown) => boolean {
  const limits = Object.entries(facts).flatMap(([name, fact]) =>
    fact.type === 'number' && fact.atMost !== undefined
      ? [{ path: name.split('.'), atMost: fact.atMost.split('.') }]
      : [],
  )
  return (stated) =>
    limits.every(({ path, atMost }) => {
      const value = statedAt(stated, path)
      const limit = statedAt(stated, atMost)
      return typeof value !== 'number' || typeof limit !== 'number' || value <= limit
    })
}

/** Compiles the check of all facts that a profile states. */
export function factsCheck({ facts }: FactDictionary): Check {
  const areTyped = groupCheck(nestedFacts(facts))
  const areWithinLimits = limitsCheck(facts)
  return (value, tally) => areTyped(value, tally) && areWithinLimits(value)
}

import fc from 'fast-check'
import type { Fact, FactDictionary, NumberFact, ValueFact } from '../../src/model/fact-dictionary.ts'
import type { Entry, FactValue, Profile, StatedFacts } from '../../src/model/profile.ts'

/*
 * Random profiles for any dictionary, with values that are close enough to each other for every comparison to come
 * out either way.
 */

const YEARS = [2023, 2024, 2025, 2026]
const DAYS = ['01-01', '02-28', '03-01', '06-30', '07-01', '12-31']

/** A day at or around the boundaries of windows. */
export const day = fc.oneof(
  fc.constant('2024-02-29'),
  fc.tuple(fc.constantFrom(...YEARS), fc.constantFrom(...DAYS)).map(([year, rest]) => `${year}-${rest}`),
)

/** A date of assessment with the year that is assessed. */
export const options = fc.record({ asOf: day, period: fc.constantFrom(...YEARS) })

/** Numbers that a fact may be: some near its least, and those that rules compare with, with their neighbours. */
function numberFact(
  { integer = false, minimum = -3, maximum = Number.POSITIVE_INFINITY }: NumberFact,
  constants: readonly number[],
): fc.Arbitrary<number> {
  const step = integer ? 1 : 0.1
  const first = Math.ceil(minimum / step)
  const near = fc
    .integer({ min: first, max: first + (integer ? 3 : 50) })
    .map((steps) => (integer ? steps : steps / 10))
  const allowed = constants
    .flatMap((each) => [each - step, each, each + step])
    .map((each) => (integer ? Math.round(each) : Math.round(each * 1000) / 1000))
    .filter((each) => each >= minimum && each <= maximum)
  const small = near.map((each) => Math.max(minimum, Math.min(each, maximum)))
  return allowed.length === 0 ? small : fc.oneof(small, fc.constantFrom(...new Set(allowed)))
}

function scalarFact(
  fact: ValueFact,
  constants: readonly number[],
): fc.Arbitrary<Exclude<FactValue, readonly Entry[]>> {
  switch (fact.type) {
    case 'boolean':
      return fc.boolean()
    case 'number':
      return numberFact(fact, constants)
    case 'date':
      return day
    case 'text':
      return fc.constantFrom('a', 'b')
    case 'choice':
      return fc.constantFrom(...Object.keys(fact.choices))
    case 'choices':
      return fc.subarray(Object.keys(fact.choices))
  }
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  to: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]))
}

function factOf(fact: Fact, constants: readonly number[]): fc.Arbitrary<FactValue> {
  const fieldOf = (field: ValueFact) => scalarFact(field, constants)
  if (fact.type !== 'list') return fieldOf(fact)
  return fc.array(fc.record(mapValues(fact.entries, fieldOf)), { maxLength: 4 })
}

/** Every fact stated, every entry whole. */
export type Completion = Readonly<Record<string, FactValue>>

/** One statement: a fact, or a field of an entry. */
type Statement = readonly [fact: string, entry?: number, field?: string]

const isEntries = (value: FactValue): value is readonly Entry[] =>
  Array.isArray(value) && typeof value[0] === 'object'

function statementsOf(facts: Completion): readonly Statement[] {
  return Object.entries(facts).flatMap(([fact, value]): readonly Statement[] => {
    if (!isEntries(value)) return [[fact]]
    return [
      [fact],
      ...value.flatMap((each, index) => Object.keys(each).map((name): Statement => [fact, index, name])),
    ]
  })
}

/** The facts, nested by all parts of their names. */
function nested(facts: Completion): StatedFacts {
  const root: Record<string, FactValue | StatedFacts> = {}
  for (const [name, value] of Object.entries(facts)) {
    const parts = name.split('.')
    const last = parts.pop() ?? name
    let group = root
    for (const part of parts) {
      group[part] ??= {}
      group = group[part] as typeof root // safe: no fact is named as a group of facts
    }
    group[last] = value
  }
  return root
}

/** @returns the profile that states some of the facts and fields; all where not said otherwise */
export function profileStating(
  facts: Completion,
  isStated: (statement: Statement) => boolean = () => true,
): Profile {
  const stated = Object.entries(facts)
    .filter(([fact]) => isStated([fact]))
    .map(([fact, value]) => {
      if (!isEntries(value)) return [fact, value] as const
      const entries = value.map((each, index) =>
        Object.fromEntries(Object.entries(each).filter(([name]) => isStated([fact, index, name]))),
      )
      return [fact, entries] as const
    })
  return { id: 'random', name: 'random', facts: nested(Object.fromEntries(stated)) }
}

/** The whole truth, a profile that states a part of it, and the profiles that state one thing more each. */
export interface PartialTruth {
  readonly facts: Completion
  readonly complete: Profile
  readonly profile: Profile
  readonly learned: readonly Profile[]
}

/** The same facts, none above the other fact that limits it: `parseProfile` would refuse such a profile. */
function withinLimits(facts: Completion, declared: FactDictionary['facts']): Completion {
  const limited = Object.entries(facts).map(([name, value]) => {
    const fact = declared[name]
    const limit = fact?.type === 'number' && fact.atMost !== undefined ? facts[fact.atMost] : undefined
    return [name, typeof limit === 'number' ? Math.min(Number(value), limit) : value] as const
  })
  return Object.fromEntries(limited)
}

/** The whole truth, and which statements of it are made. */
interface PartialFacts {
  readonly facts: Completion
  readonly statements: readonly Statement[]
  readonly isStated: (statement: Statement) => boolean
}

const keyOf = (statement: Statement): string => statement.join(' ')

function partialFacts(
  { facts: declared }: FactDictionary,
  constants: readonly number[],
): fc.Arbitrary<PartialFacts> {
  return fc.record(mapValues(declared, (fact) => factOf(fact, constants))).chain((drawn) => {
    const facts = withinLimits(drawn, declared)
    const statements = statementsOf(facts)
    return fc
      .array(fc.boolean(), { minLength: statements.length, maxLength: statements.length })
      .map((mask) => {
        const stated = new Set(statements.filter((_, index) => mask[index]).map(keyOf))
        return { facts, statements, isStated: (statement) => stated.has(keyOf(statement)) }
      })
  })
}

/** @returns partial profiles for a dictionary, with numbers around the given ones */
export function partialProfile(
  dictionary: FactDictionary,
  constants: readonly number[] = [],
): fc.Arbitrary<Profile> {
  return partialFacts(dictionary, constants).map(({ facts, isStated }) => profileStating(facts, isStated))
}

/** @returns the same, each with the whole that it is a part of, and with one thing more each */
export function partialTruth(
  dictionary: FactDictionary,
  constants: readonly number[] = [],
): fc.Arbitrary<PartialTruth> {
  return partialFacts(dictionary, constants).map(({ facts, statements, isStated }) => {
    const missing = statements.filter((each) => !isStated(each)).map(keyOf)
    return {
      facts,
      profile: profileStating(facts, isStated),
      complete: profileStating(facts),
      learned: missing.map((more) =>
        profileStating(facts, (statement) => isStated(statement) || keyOf(statement) === more),
      ),
    }
  })
}

/** @returns every number that stands in a rule set, for facts to lie at and around */
export function constantsIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(constantsIn) : []
}

import type { Scalar } from '../model/condition.ts'
import type { ChoiceFact, ChoicesFact, Fact, NumberFact } from '../model/fact-dictionary.ts'
import type { Entry } from '../model/profile.ts'
import { isCalendarDate } from '../values/calendar-date.ts'
import { exactly, isExact, type NumberRange } from '../values/number-range.ts'

/*
 * Readers of one stated fact. A profile from `parseProfile` is checked already; a value of the wrong kind in one that
 * was built by hand is read as not stated, so that it can never earn a point.
 */

/** @returns a reader of what stands under a dotted name, whatever it is; `undefined` where nothing stands there */
export function rawReader(name: string): (facts: Readonly<Record<string, unknown>>) => unknown {
  const parts = name.split('.')
  return (facts) => {
    let value: unknown = facts
    for (const part of parts) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
      if (!Object.hasOwn(value, part)) return undefined
      value = (value as Readonly<Record<string, unknown>>)[part] // safe: an object that has this key
    }
    return value
  }
}

/** @returns the range of a number fact: its value, or what the dictionary allows it to be where it is not stated */
export function numberRange(fact: NumberFact, value: unknown): NumberRange {
  const low = fact.minimum ?? -Infinity
  const high = fact.maximum ?? Infinity
  const isStated = typeof value === 'number' && value >= low && value <= high && Number.isFinite(value)
  if (!isStated || (fact.integer === true && !Number.isInteger(value))) return { low, high }
  return exactly(value)
}

const hasChoice = (fact: ChoiceFact | ChoicesFact, value: unknown): value is string =>
  typeof value === 'string' && Object.hasOwn(fact.choices, value)

/**
 * A reader of the range of a number fact, which is at most the other fact that limits it. A number beyond that
 * contradicts it, and is read as not stated.
 */
export function numberReader(
  name: string,
  fact: NumberFact,
): (facts: Readonly<Record<string, unknown>>) => NumberRange {
  const read = rawReader(name)
  if (fact.atMost === undefined) return (facts) => numberRange(fact, read(facts))
  const readLimit = rawReader(fact.atMost)
  return (facts) => {
    const value = read(facts)
    const limit = readLimit(facts)
    if (typeof limit !== 'number') return numberRange(fact, value)
    const isBeyond = typeof value === 'number' && value > limit
    const { low, high } = numberRange(fact, isBeyond ? undefined : value)
    return { low, high: Math.max(low, Math.min(high, limit)) }
  }
}

/** @returns the value of a yes/no, date, text or choice fact, or `undefined` where it is not stated */
export function scalarOf(
  fact: Exclude<Fact, { readonly type: 'number' | 'choices' | 'list' }>,
  value: unknown,
): Scalar | undefined {
  switch (fact.type) {
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined
    case 'date':
      return isCalendarDate(value) ? value : undefined
    case 'text':
      return typeof value === 'string' ? value : undefined
    case 'choice':
      return hasChoice(fact, value) ? value : undefined
  }
}

/** Whether a value is an array without holes whose every element is of a kind. */
function isArrayOf<T>(value: unknown, isOfKind: (element: unknown) => element is T): value is readonly T[] {
  if (!Array.isArray(value)) return false
  for (const element of value) if (!isOfKind(element)) return false // unlike `every`, this meets holes
  return true
}

/** @returns the chosen values, or `undefined` where they are not stated */
export function choicesOf(fact: ChoicesFact, value: unknown): readonly string[] | undefined {
  return isArrayOf(value, (each): each is string => hasChoice(fact, each)) ? value : undefined
}

const isEntry = (value: unknown): value is Entry =>
  Object.prototype.toString.call(value) === '[object Object]'

/** @returns the entries of a list, or `undefined` where it is not stated */
export function entriesOf(value: unknown): readonly Entry[] | undefined {
  return isArrayOf(value, isEntry) ? value : undefined
}

function isStated(name: string, fact: Fact, facts: Readonly<Record<string, unknown>>): boolean {
  const value = rawReader(name)(facts)
  switch (fact.type) {
    case 'number':
      return value !== undefined && isExact(numberReader(name, fact)(facts))
    case 'choices':
      return choicesOf(fact, value) !== undefined
    case 'list':
      return entriesOf(value) !== undefined
    default:
      return scalarOf(fact, value) !== undefined
  }
}

/** @returns a reader of which of the named facts are not stated */
export function unstatedReader(
  declared: Readonly<Record<string, Fact>>,
): (facts: Readonly<Record<string, unknown>>) => readonly string[] {
  return (facts) =>
    Object.entries(declared).flatMap(([name, fact]) => (isStated(name, fact, facts) ? [] : [name]))
}

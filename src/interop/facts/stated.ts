import type { Scalar } from '../../model/condition.ts'
import type { NumberFact, ValueFact } from '../../model/fact-dictionary.ts'
import type { Entry } from '../../model/profile.ts'
import { isCalendarDate } from '../../values/calendar-date.ts'
import { exactly, type NumberRange } from '../../values/number-range.ts'

/*
 * What is stated, read anew from what stands in a profile or comes from a fact of the app. A value that the dictionary
 * does not allow is not stated: it earns nothing.
 */

/** A fact that is no number: whether it is stated, and what it is then. */
export interface Stated {
  readonly known: boolean
  readonly value?: Scalar | readonly string[]
}

/** @returns what stands under a dotted name, whatever it is */
export function valueAt(facts: unknown, name: string): unknown {
  return name.split('.').reduce<unknown>((group, part) => {
    const isGroup = typeof group === 'object' && group !== null && !Array.isArray(group)
    return isGroup && Object.hasOwn(group, part) ? Reflect.get(group, part) : undefined
  }, facts)
}

const leastOf = ({ minimum = Number.NEGATIVE_INFINITY }: NumberFact): number => minimum
const mostOf = ({ maximum = Number.POSITIVE_INFINITY }: NumberFact): number => maximum

/** @returns the number that a value states, or `undefined` where it is none that the fact can be */
export function statedNumber(fact: NumberFact, value: unknown): number | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return undefined
  if (value < leastOf(fact) || value > mostOf(fact)) return undefined
  return fact.integer === true && !Number.isInteger(value) ? undefined : value
}

/**
 * @param limit the number that this one cannot exceed; one beyond it contradicts it, and is not stated
 * @returns the numbers that a fact may be
 */
export function numberFrom(
  fact: NumberFact,
  value: unknown,
  limit: number = Number.POSITIVE_INFINITY,
): NumberRange {
  const number = statedNumber(fact, value)
  if (number !== undefined && number <= limit) return exactly(number)
  const low = leastOf(fact)
  return { low, high: Math.max(low, Math.min(mostOf(fact), limit)) }
}

/** Whether a value is a list, without holes, of what passes a test. */
function isListOf<T>(value: unknown, test: (each: unknown) => each is T): value is readonly T[] {
  return Array.isArray(value) && Array.from(value as readonly unknown[]).every(test)
}

function isOneOf(choices: Readonly<Record<string, unknown>>): (value: unknown) => value is string {
  return (value): value is string => typeof value === 'string' && Object.hasOwn(choices, value)
}

function allowed(
  fact: Exclude<ValueFact, { readonly type: 'number' }>,
  value: unknown,
): Scalar | readonly string[] | undefined {
  switch (fact.type) {
    case 'boolean':
      return value === true || value === false ? value : undefined
    case 'date':
      return isCalendarDate(value) ? value : undefined
    case 'text':
      return typeof value === 'string' ? value : undefined
    case 'choice':
      return isOneOf(fact.choices)(value) ? value : undefined
    case 'choices':
      return isListOf(value, isOneOf(fact.choices)) ? value : undefined
  }
}

/** @returns what a value states of a fact that is no number */
export function statedFrom(fact: Exclude<ValueFact, { readonly type: 'number' }>, value: unknown): Stated {
  const found = allowed(fact, value)
  return found === undefined ? { known: false } : { known: true, value: found }
}

const isEntry = (value: unknown): value is Entry =>
  Object.prototype.toString.call(value) === '[object Object]'

/** @returns the entries that a value states, or `undefined` where it states none */
export function entriesFrom(value: unknown): readonly Entry[] | undefined {
  return isListOf(value, isEntry) ? value : undefined
}

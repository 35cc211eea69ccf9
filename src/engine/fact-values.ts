import type { Fact, FactDictionary, ValueFact } from '../model/fact-dictionary.ts'
import type { Entry } from '../model/profile.ts'
import { isCalendarDate } from '../values/calendar-date.ts'

/*
 * What a profile states, as the evaluator reads it. A profile from `parseProfile` is checked already; a value of the
 * wrong kind in one that was built by hand is read as not stated, so that it can never earn a point.
 */

/** What is stated for every fact, at its position in the dictionary; `undefined` where nothing of its kind is. */
export type FactValues = readonly unknown[]

/** Whether a value is a record; the usual ones are told at once. */
const isRecord = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  (Object.getPrototypeOf(value) === Object.prototype ||
    Object.prototype.toString.call(value) === '[object Object]')

/** Whether a value is an array without holes whose every element is of a kind. */
function isArrayOf(value: unknown, isOfKind: (element: unknown) => boolean): boolean {
  if (!Array.isArray(value)) return false
  // unlike `every`, this meets holes
  for (let index = 0; index < value.length; index += 1) if (!isOfKind(value[index])) return false
  return true
}

/** What `typeof` says of what can be stated for a fact, where that is all there is to say. */
const typeOf = ({ type }: Fact): string | undefined =>
  type === 'boolean' ? type : type === 'text' ? 'string' : undefined

/** @returns a test of what can be stated for a fact */
function testOf(fact: Fact): (value: unknown) => boolean {
  switch (fact.type) {
    case 'number': {
      const { minimum = -Infinity, maximum = Infinity, integer } = fact
      const isWhole = integer ? Number.isInteger : Number.isFinite
      return (value) => isWhole(value) && Number(value) >= minimum && Number(value) <= maximum
    }
    case 'date':
      return isCalendarDate
    case 'choice':
      return (value) => typeof value === 'string' && Object.hasOwn(fact.choices, value)
    case 'choices': {
      const isChoice = testOf({ ...fact, type: 'choice' })
      return (value) => isArrayOf(value, isChoice)
    }
    case 'list':
      return (value) => isArrayOf(value, isRecord)
    default:
      return (value) => typeof value === typeOf(fact)
  }
}

/** The parts of names that can stand at one place: in the order in which they are declared, and by name. */
interface Parts {
  first: Part | undefined
  last: Part | undefined
  readonly byName: Map<string, Part>
}

/** One part of the names of facts: the facts below it, or the one that ends with it. */
interface Part {
  readonly name: string
  readonly below: Parts | undefined
  readonly position: number
  /** What `typeof` says of every value, and of nothing else. */
  readonly type: string | undefined
  readonly isValue: (value: unknown) => boolean
  /** The one that is declared after it. */
  next: Part | undefined
}

function add(parts: Parts, part: Part): void {
  if (parts.last === undefined) parts.first = part
  else parts.last.next = part
  parts.last = part
  parts.byName.set(part.name, part)
}

const noParts = (): Parts => ({ first: undefined, last: undefined, byName: new Map() })

// as a call of this function, the test costs nothing inside the loop, which `Object.hasOwn` does
const { hasOwnProperty: hasOwn } = Object.prototype

function collect(values: unknown[], parts: Parts, stated: object): void {
  let expected = parts.first
  for (const name in stated) {
    // mostly facts are stated in the order in which they are declared
    const part = expected?.name === name ? expected : parts.byName.get(name)
    if (part === undefined || !hasOwn.call(stated, name)) continue
    expected = part.next
    const value: unknown = stated[name as keyof typeof stated]
    const { below } = part
    if (below !== undefined) {
      if (isRecord(value)) collect(values, below, value)
    } else if (typeof value === part.type || part.isValue(value)) {
      values[part.position] = value
    }
  }
}

/**
 * @param isUsed which facts are looked at; by default all
 * @returns a reader of the facts of a profile, in one walk over what it states
 */
export function factsReader(
  { facts }: FactDictionary,
  isUsed: (name: string) => boolean = () => true,
): (stated: object) => FactValues {
  const top = noParts()
  const declared = Object.entries(facts)
  for (const [position, [name, fact]] of declared.entries()) {
    if (!isUsed(name)) continue
    const names = name.split('.')
    const last = names.pop() ?? name
    let inside = top
    for (const each of names) {
      let below = inside.byName.get(each)?.below
      if (below === undefined) {
        below = noParts()
        add(inside, { name: each, below, position, type: undefined, isValue: isRecord, next: undefined })
      }
      inside = below
    }
    const [type, isValue] = [typeOf(fact), testOf(fact)]
    add(inside, { name: last, below: undefined, position, type, isValue, next: undefined })
  }
  const unstated: readonly unknown[] = declared.map(() => undefined)
  return (stated) => {
    const values = unstated.slice()
    collect(values, top, stated)
    return values
  }
}

/** @returns what an entry itself holds under a name, whatever it is */
export function ownField(entry: Entry | undefined, name: string): unknown {
  return entry !== undefined && Object.hasOwn(entry, name) ? entry[name] : undefined
}

/** @returns a reader of one field of an entry; `undefined` where nothing of its kind is stated */
export function fieldReader(name: string, field: ValueFact): (entry: Entry | undefined) => unknown {
  const isValue = testOf(field)
  return (entry) => {
    const value = ownField(entry, name)
    return isValue(value) ? value : undefined
  }
}

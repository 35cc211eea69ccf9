import type { Almanac, DynamicFactCallback, Event } from 'json-rules-engine'
import { type Decided, noteOf } from '../rules/decision.ts'

/** What one run has come to know. That engine makes a new almanac for every run. */
interface Run {
  readonly decided: Set<string>
  readonly values: Map<string, unknown>
}

const RUNS = new WeakMap<Almanac, Run>()

function runOf(almanac: Almanac): Run {
  const known = RUNS.get(almanac)
  if (known !== undefined) return known
  const run: Run = { decided: new Set(), values: new Map() }
  RUNS.set(almanac, run)
  return run
}

/** Notes what the event of a rule says, for facts that are made of decisions. */
export function noteEvent(event: Event, almanac: Almanac): void {
  const note = noteOf(event)
  if (note !== undefined) runOf(almanac).decided.add(note)
}

/** @returns everything that the rules of a run have decided so far */
export function decidedIn(almanac: Almanac): Decided {
  return runOf(almanac).decided
}

/** @returns what is worked out, once a run for every key */
export function remembered<T>(almanac: Almanac, key: string, workOut: () => T): T {
  const { values } = runOf(almanac)
  if (!values.has(key)) values.set(key, workOut())
  return values.get(key) as T // safe: a key is always of one kind of value
}

/** Not kept by that engine, whose cache knows facts by a short hash of their names, in which two may be the same. */
export const UNCACHED = { cache: false }

/** @returns the callback of a fact that is worked out once a run */
export function oncePerRun<T>(name: string, workOut: (almanac: Almanac) => T): DynamicFactCallback<T> {
  return (_, almanac) => remembered(almanac, `fact ${name}`, () => workOut(almanac))
}

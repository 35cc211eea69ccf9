import { isReservedKey } from './build-tree.ts'
import { type JsonRange, jsonLayout } from './json-layout.ts'
import { jsonProblem } from './json-problem.ts'
import { jsonTree } from './json-tree.ts'
import { TOO_DEEP } from './nesting.ts'
import type { Reading } from './problem.ts'
import { type Place, type ProblemLog, problemLog, type SourceNode, TooManyProblems } from './source-node.ts'

/** What makes something of each value of a JSON text. */
export interface ValueReader<T> {
  /** The longest text that is read, in UTF-16 code units. */
  readonly longest: number
  /** @returns what is made of the value, or `undefined` where something is wrong with it */
  readonly make: (value: unknown) => T | undefined
  /** Says what is wrong with a value, at its place. */
  readonly explain: (root: SourceNode, log: ProblemLog) => void
  /** Says what is wrong with all of them together. */
  readonly explainAll?: (all: readonly Placed<T>[], log: ProblemLog) => void
}

/** Something made of a value, with where that begins. */
export interface Placed<T> {
  readonly made: T
  readonly place: () => Place
}

/** How many members the objects in a value have; those with a reserved key are not counted. */
function membersIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  let members = 0
  if (Array.isArray(value)) {
    for (const each of value) members += membersIn(each)
    return members
  }
  for (const [key, each] of Object.entries(value)) {
    members += (isReservedKey(key) ? 0 : 1) + membersIn(each)
  }
  return members
}

/** @returns what tells the place of a character; the lines of the text are looked for once, if any is asked for */
function placeFinder(text: string): (offset: number) => Place {
  let starts: number[] | undefined
  const lineStarts = (): readonly number[] => {
    if (starts !== undefined) return starts
    starts = [0]
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
    return starts
  }
  return (offset) => {
    const all = lineStarts()
    let [low, high] = [0, all.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((all[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - (all[low] ?? 0) + 1 }
  }
}

function untilFull(report: () => void): void {
  try {
    report()
  } catch (error) {
    if (!(error instanceof TooManyProblems)) throw error
  }
}

/**
 * Reads a JSON value, or a list of values of one kind, which may be very long: only of a value with which something is
 * wrong the places are looked for.
 */
export function readJsonValues<T>(
  source: string,
  file: string,
  reader: ValueReader<T>,
): Reading<readonly T[]> {
  const start = { line: 1, column: 1 }
  if (source.length > reader.longest) {
    const message = `Shorten the text to at most ${reader.longest} characters.`
    return { ok: false, problems: [{ ...start, code: 'file-too-large', file, message }] }
  }
  const text = source.replace(/^\ufeff/, '')
  const broken = jsonProblem(text, file)
  if (broken !== undefined) return { ok: false, problems: [broken] }
  const { values: ranges, tooDeep } = jsonLayout(text)
  const placeAt = placeFinder(text)
  const log = problemLog(file)
  if (tooDeep !== undefined) log.report('too-deep', placeAt(tooDeep), TOO_DEEP)
  if (tooDeep === undefined && ranges.length === 0)
    log.report('invalid-value', placeAt(text.search(/\S/)), 'Write at least one value into the list.')
  const placed: Placed<T>[] = []
  const read = (range: JsonRange): void => {
    const slice = text.slice(range.start, range.end)
    const value: unknown = JSON.parse(slice)
    const made = membersIn(value) === range.members ? reader.make(value) : undefined
    if (made !== undefined) placed.push({ made, place: () => placeAt(range.start) })
    else
      reader.explain(
        jsonTree(slice, (offset) => placeAt(range.start + offset), log),
        log,
      )
  }
  untilFull(() => {
    if (tooDeep === undefined) for (const range of ranges) read(range)
    reader.explainAll?.(placed, log)
  })
  const [first, ...rest] = log.problems()
  if (first !== undefined) return { ok: false, problems: [first, ...rest] }
  return { ok: true, value: placed.map(({ made }) => made) }
}

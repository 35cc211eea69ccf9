import { oneLine } from '../values/one-line.ts'
import type { Problem, ProblemCode } from './problem.ts'

/** A place in a text; line and column count from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** A key or an index on the way to a value. */
export type Step = string | number

/** A value that was read from a text, with the place where it stands. */
export interface SourceNode {
  /** The plain value: what `JSON.parse` would give for the same data. */
  readonly value: unknown
  readonly place: Place
  /** Of a mapping: its values, and the places of its keys. */
  readonly fields: ReadonlyMap<string, { readonly keyPlace: Place; readonly node: SourceNode }>
  /** Of a list: its elements. */
  readonly elements: readonly SourceNode[]
}

/** @returns the value of a key, where the node is a mapping that has it */
export function field(node: SourceNode | undefined, key: string): SourceNode | undefined {
  return node?.fields.get(key)?.node
}

/** @returns the elements of a list under a key; none where there is no such list */
export function elements(node: SourceNode | undefined, key: string): readonly SourceNode[] {
  return field(node, key)?.elements ?? []
}

/** @returns the values of a mapping under a key, by their keys; none where there is no such mapping */
export function fields(
  node: SourceNode | undefined,
  key: string,
): readonly (readonly [string, SourceNode])[] {
  return [...(field(node, key)?.fields ?? [])].map(([name, { node: each }]) => [name, each] as const)
}

/** @returns the text under a key, where it is one */
export function textField(node: SourceNode | undefined, key: string): string | undefined {
  const value = field(node, key)?.value
  return typeof value === 'string' ? value : undefined
}

/** @returns the number under a key, where it is one */
export function numberField(node: SourceNode | undefined, key: string): number | undefined {
  const value = field(node, key)?.value
  return typeof value === 'number' ? value : undefined
}

function step(node: SourceNode | undefined, to: Step): SourceNode | undefined {
  return typeof to === 'number' ? node?.elements[to] : node?.fields.get(to)?.node
}

/** @returns the node at a path, where there is one */
export function nodeAt(root: SourceNode, path: readonly Step[]): SourceNode | undefined {
  return path.reduce<SourceNode | undefined>(step, root)
}

/** @returns the place of a value, or of the key where `key` is given, or of the nearest thing around it that exists */
export function placeOf(root: SourceNode, path: readonly Step[], key?: string): Place {
  let node = root
  for (const each of path) node = step(node, each) ?? node
  return (key === undefined ? undefined : node.fields.get(key)?.keyPlace) ?? node.place
}

/** Collects problems of one file. */
export interface ProblemLog {
  /** @throws TooManyProblems once the log is full; it has then said so */
  report(code: ProblemCode, place: Place, message: string): void
  /** Everything reported, in the order of the text, without repetitions. */
  problems(): readonly Problem[]
}

/** How many problems of one file are listed. */
const MOST_PROBLEMS = 1000

/** Ends the reading of a file that has more problems than anybody reads. */
export class TooManyProblems extends Error {}

/** @returns an empty log for one file */
export function problemLog(file: string): ProblemLog {
  const reported = new Map<string, Problem>()
  return {
    report(code, { line, column }, sentence) {
      const message = oneLine(sentence).trim()
      reported.set(`${line}:${column} ${code} ${message}`, { code, message, file, line, column })
      if (reported.size < MOST_PROBLEMS) return
      const rest = 'Mend these first: there are more problems than are listed.'
      reported.set('rest', { code: 'too-many-problems', message: rest, file, line, column })
      throw new TooManyProblems(rest)
    },
    problems: () => [...reported.values()].sort((a, b) => a.line - b.line || a.column - b.column),
  }
}

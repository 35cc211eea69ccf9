import { LINE_FEED } from '../../reading/bytes.ts'
import type { TextProblem } from './text-problem.ts'

/** What the texts of a batch are: lines of NDJSON, or items of a JSON array. Both are counted from 1. */
export type Unit = 'line' | 'item'

/** Where an item stands. */
export interface Cut {
  /** Where its text begins and ends in the bytes of its block. */
  readonly start: number
  readonly end: number
  /** Where it begins in the file, counted from 1. */
  readonly line: number
  readonly column: number
  /** What is wrong with the array here; the text is then of no account. */
  readonly problem?: TextProblem
}

/** Some of the texts of a batch, whole ones, one after the other. */
export interface Block {
  readonly bytes: Uint8Array
  /** The number of the first line or item. */
  readonly first: number
  /** How many lines or items there are. */
  readonly count: number
  /** Of items: where they are. Lines end where they end. */
  readonly cuts?: readonly Cut[]
}

/** What came of a block. */
export interface ScoredBlock {
  /** The records, whole ones, each with the end of its line. */
  readonly bytes: Uint8Array
  readonly records: number
  /** How many of the records say what is wrong with a text. */
  readonly failed: number
}

/** How many bytes a block has, unless one text is longer. */
export const BLOCK_SIZE = 262_144

/** @returns how many lines end in the bytes */
export function countLines(bytes: Uint8Array): number {
  let count = 0
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count += 1
  return count
}

/** Where a line begins that is so many lines after the first one. */
function startOfLine(bytes: Uint8Array, lines: number): number {
  let start = 0
  for (let each = 0; each < lines; each += 1) start = bytes.indexOf(LINE_FEED, start) + 1
  return start
}

/** @returns the block without the texts before a number; `undefined` where none is left */
export function blockFrom(block: Block, number: number): Block | undefined {
  const { bytes, first, count, cuts } = block
  const skipped = number - first
  if (skipped <= 0) return block
  if (skipped >= count) return undefined
  const rest = { first: number, count: count - skipped }
  return cuts === undefined
    ? { ...rest, bytes: bytes.subarray(startOfLine(bytes, skipped)) }
    : { ...rest, bytes, cuts: cuts.slice(skipped) }
}

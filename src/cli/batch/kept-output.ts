import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { reasonOf } from '../read-file.ts'
import { CannotRun } from '../streams.ts'
import type { Kept, ReadPart } from './kept.ts'
import { keptLines } from './kept-lines.ts'
import { keptMembers } from './kept-members.ts'
import { isZipped } from './zipped-name.ts'

/**
 * Looks at what an earlier run has left in its output.
 *
 * @returns what of it stays; `undefined` where there is nothing
 * @throws CannotRun if it is nothing that a batch has written
 */
export function keptOutput(path: string): Kept | undefined {
  let file: number
  try {
    file = openSync(path, 'r')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw new CannotRun(`shifan: cannot read ${path}: ${reasonOf(error)}`)
  }
  try {
    const status = fstatSync(file)
    if (!status.isFile()) throw new CannotRun(`shifan: cannot resume ${path}: it is not a file`)
    if (status.size === 0) return undefined
    const read: ReadPart = (start, length) => {
      const buffer = Buffer.allocUnsafe(length)
      return buffer.subarray(0, readSync(file, buffer, 0, length, start))
    }
    const kept = isZipped(path) ? keptMembers(read) : keptLines(read, status.size)
    if (kept === undefined) {
      throw new CannotRun(`shifan: cannot resume ${path}: it is nothing that a batch has written`)
    }
    return kept
  } finally {
    closeSync(file)
  }
}

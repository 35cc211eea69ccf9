import { LINE_FEED } from '../../reading/bytes.ts'
import { BLOCK_SIZE, type Block, type Cut } from './block.ts'
import type { BufferStore } from './buffer-store.ts'
import { MOST_BYTES, type TextProblem } from './text-problem.ts'

/** How many items a block has at most. */
const MOST_ITEMS = 4096

/** How many UTF-16 code units begin in the bytes of UTF-8 from a place on. */
function unitsIn(bytes: Uint8Array, start: number): number {
  let units = 0
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1
  }
  return units
}

/** Collects items until they are taken as a block, and follows the place of the next byte. */
export function itemBuffer(buffers: BufferStore) {
  let buffer = buffers.take()
  let filled = 0
  let first = 1
  let cuts: Cut[] = []
  let line = 1
  let column = 1
  let begun: Pick<Cut, 'start' | 'line' | 'column'> | undefined

  return {
    hasBegun: () => begun !== undefined,
    begin(): void {
      begun = { start: filled, line, column }
    },
    /** Adds to the item that has begun; of one that is too long, one byte too many is enough. */
    add(bytes: Uint8Array): void {
      const part = bytes.subarray(0, MOST_BYTES + 1 - (filled - (begun?.start ?? filled)))
      if (filled + part.length > buffer.length) {
        const larger = Buffer.allocUnsafeSlow(2 * (filled + part.length))
        buffer.copy(larger, 0, 0, filled)
        buffer = larger
      }
      buffer.set(part, filled)
      filled += part.length
    },
    /** Ends the item that has begun; where none has, it is empty. */
    end(problem?: TextProblem): void {
      cuts.push({ ...(begun ?? { start: filled, line, column }), end: filled, ...(problem && { problem }) })
      begun = undefined
    },
    /** Goes on to the place behind the bytes. */
    pass(bytes: Uint8Array): void {
      let start = 0
      for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
        line += 1
        column = 1
        start = end + 1
      }
      column += unitsIn(bytes, start)
    },
    isFull: () => begun === undefined && (filled >= BLOCK_SIZE || cuts.length >= MOST_ITEMS),
    take(): Block {
      const block = { bytes: buffer.subarray(0, filled), first, count: cuts.length, cuts }
      first += cuts.length
      buffer = buffers.take()
      filled = 0
      cuts = []
      return block
    },
  }
}

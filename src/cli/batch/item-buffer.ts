import { BLOCK_SIZE, type Block, type Cut } from './block.ts'
import type { BufferStore } from './buffer-store.ts'
import type { Place } from './follow-place.ts'
import { MOST_BYTES, type TextProblem } from './text-problem.ts'

/** How many items a block has at most. */
const MOST_ITEMS = 4096

/** Collects items until they are taken as a block. */
export function itemBuffer(buffers: BufferStore) {
  let buffer = buffers.take()
  let filled = 0
  let first = 1
  let cuts: Cut[] = []
  let begun: Pick<Cut, 'start' | 'line' | 'column'> | undefined
  let full: Block | undefined

  /** Takes the whole items: the one that has begun goes on in the next buffer. */
  function take(): Block {
    const end = begun?.start ?? filled
    const block = { bytes: buffer.subarray(0, end), first, count: cuts.length, cuts }
    const rest = buffer.subarray(end, filled)
    const next = buffers.take()
    buffer = rest.length <= next.length ? next : Buffer.allocUnsafeSlow(2 * rest.length)
    rest.copy(buffer)
    filled = rest.length
    first += cuts.length
    cuts = []
    if (begun !== undefined) begun = { ...begun, start: 0 }
    return block
  }

  const hasRoom = (part: Uint8Array): boolean => filled + part.length <= buffer.length

  function widen(size: number): void {
    const larger = Buffer.allocUnsafeSlow(size)
    buffer.copy(larger, 0, 0, filled)
    buffer = larger
  }

  return {
    hasBegun: () => begun !== undefined,
    begin({ line, column }: Place): void {
      begun = { start: filled, line, column }
    },
    /** Adds to the item that has begun; of one that is too long, one byte too many is enough. */
    add(bytes: Uint8Array): void {
      const part = bytes.subarray(0, MOST_BYTES + 1 - (filled - (begun?.start ?? filled)))
      // a buffer that is wider than the others is not used again
      if (!hasRoom(part) && cuts.length > 0) full = take()
      if (!hasRoom(part)) widen(2 * (filled + part.length))
      buffer.set(part, filled)
      filled += part.length
    },
    /** Ends the item that has begun. */
    end(problem?: TextProblem): void {
      if (begun !== undefined) cuts.push({ ...begun, end: filled, ...(problem && { problem }) })
      begun = undefined
    },
    /** Adds an item without any text. */
    addEmpty({ line, column }: Place, problem?: TextProblem): void {
      cuts.push({ start: filled, end: filled, line, column, ...(problem && { problem }) })
    },
    /** Takes a block as soon as there is one that has enough. */
    takeFull(): Block | undefined {
      const isFull = begun === undefined && (filled >= BLOCK_SIZE || cuts.length >= MOST_ITEMS)
      const block = full ?? (isFull ? take() : undefined)
      full = undefined
      return block
    },
    take,
  }
}

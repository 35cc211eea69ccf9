import { OPEN_LIST } from '../../reading/bytes.ts'
import type { Block, Unit } from './block.ts'
import type { BufferStore } from './buffer-store.ts'
import { headOf } from './head-of.ts'
import { splitArray } from './split-array.ts'
import { splitLines } from './split-lines.ts'

/** The texts of a stream, in blocks. */
export interface Texts {
  readonly unit: Unit
  readonly blocks: AsyncIterable<Block>
}

/**
 * Tells lines of NDJSON from a JSON array, which no line can be, and cuts the stream accordingly.
 *
 * @param interruption what has ended the stream before its end, so that its last text is not whole
 */
export async function readTexts(
  stream: AsyncIterable<Uint8Array>,
  buffers: BufferStore,
  interruption: AbortSignal,
): Promise<Texts> {
  const pieces = stream[Symbol.asyncIterator]()
  const { blanks, rest, place } = await headOf(pieces)
  async function* after(...read: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
    try {
      yield* read
      for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value
    } finally {
      await pieces.return?.()
    }
  }
  if (rest[0] === OPEN_LIST) {
    return { unit: 'item', blocks: splitArray(after(rest), buffers, place, interruption) }
  }
  const lines = after(Buffer.concat([blanks, rest]))
  return { unit: 'line', blocks: splitLines(lines, buffers, place.line, interruption) }
}

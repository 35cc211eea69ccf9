import { isBlank, OPEN_LIST } from '../../reading/bytes.ts'
import type { Block, Unit } from './block.ts'
import type { BufferStore } from './buffer-store.ts'
import { splitArray } from './split-array.ts'
import { splitLines } from './split-lines.ts'

const MARK = Buffer.from('\ufeff')

/** How far a stream is looked into for the first character that is not blank. */
const FARTHEST = 1_048_576

/** The texts of a stream, in blocks. */
export interface Texts {
  readonly unit: Unit
  readonly blocks: AsyncIterable<Block>
}

/** The first byte that is not blank. */
const firstOf = (bytes: Uint8Array): number | undefined => bytes.find((byte) => !isBlank(byte))

/** The beginning of a stream, as far as it takes to tell what it is. */
async function headOf(pieces: AsyncIterator<Uint8Array>): Promise<Buffer> {
  let head = Buffer.alloc(0)
  while (head.length < MARK.length || (firstOf(head) === undefined && head.length < FARTHEST)) {
    const next = await pieces.next()
    if (next.done === true) break
    head = Buffer.concat([head, next.value])
  }
  return head.subarray(0, MARK.length).equals(MARK) ? head.subarray(MARK.length) : head
}

/** Tells lines of NDJSON from a JSON array, which no line can be, and cuts the stream accordingly. */
export async function readTexts(stream: AsyncIterable<Uint8Array>, buffers: BufferStore): Promise<Texts> {
  const pieces = stream[Symbol.asyncIterator]()
  const head = await headOf(pieces)
  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      yield head
      for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) yield next.value
    } finally {
      await pieces.return?.()
    }
  }
  return firstOf(head) === OPEN_LIST
    ? { unit: 'item', blocks: splitArray(whole(), buffers) }
    : { unit: 'line', blocks: splitLines(whole(), buffers) }
}

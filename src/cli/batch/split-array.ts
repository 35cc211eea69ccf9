import { CLOSE_LIST, COMMA, isBlank } from '../../reading/bytes.ts'
import type { Block } from './block.ts'
import type { BufferStore } from './buffer-store.ts'
import { itemBuffer } from './item-buffer.ts'
import { itemScanner } from './item-scanner.ts'
import { AFTER_THE_END, CUT_OFF } from './text-problem.ts'

/**
 * Cuts the stream of a JSON array into blocks of its items, which need not be JSON themselves. What is wrong with the
 * array between and after them stands in for an item.
 */
export async function* splitArray(
  pieces: AsyncIterable<Uint8Array>,
  buffers: BufferStore,
): AsyncGenerator<Block> {
  const items = itemBuffer(buffers)
  const item = itemScanner()
  let array: 'before' | 'begun' | 'in' | 'after' = 'before'
  const isOver = () => array === 'after'

  /** Takes a byte that stands between items, before or after them. */
  function takeBetween(byte: number): void {
    if (isBlank(byte)) return
    if (array === 'before') {
      array = 'begun'
    } else if (array !== 'after' && (byte === COMMA || byte === CLOSE_LIST)) {
      const isEmptyArray = array === 'begun' && byte === CLOSE_LIST
      if (!isEmptyArray) items.end()
      array = byte === COMMA ? 'in' : 'after'
    } else {
      items.begin()
    }
  }

  /** Takes what comes next in a piece, and returns where it ends. */
  function take(piece: Uint8Array, start: number): number {
    if (!items.hasBegun()) {
      takeBetween(piece[start] ?? 0)
      if (items.hasBegun()) return start
      items.pass(piece.subarray(start, start + 1))
      return start + 1
    }
    if (isOver()) return piece.length
    const end = item.endIn(piece, start)
    items.add(piece.subarray(start, end))
    items.pass(piece.subarray(start, end))
    if (end === piece.length) return end
    items.end()
    items.pass(piece.subarray(end, end + 1))
    array = piece[end] === COMMA ? 'in' : 'after'
    return end + 1
  }

  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      at = take(piece, at)
      if (items.isFull()) yield items.take()
    }
  }
  // an item that is cut off says itself where
  if (!isOver()) items.end(item.isWithin() ? undefined : CUT_OFF)
  else if (items.hasBegun()) items.end(AFTER_THE_END)
  const rest = items.take()
  if (rest.count > 0) yield rest
}

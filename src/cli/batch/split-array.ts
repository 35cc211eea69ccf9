import { CLOSE_LIST, COMMA, isBlank } from '../../reading/bytes.ts'
import type { Block } from './block.ts'
import type { BufferStore } from './buffer-store.ts'
import { followPlace, type Place } from './follow-place.ts'
import { itemBuffer } from './item-buffer.ts'
import { itemScanner } from './item-scanner.ts'
import { AFTER_THE_END, CUT_OFF } from './text-problem.ts'
import { untilFailure } from './until-failure.ts'

/**
 * Cuts the stream of a JSON array into blocks of its items, which need not be JSON themselves. What is wrong with the
 * array between and after them stands in for an item. Where the stream fails, or is interrupted, only the
 * whole items come before.
 *
 * @param start where the stream begins in the file
 */
export async function* splitArray(
  pieces: AsyncIterable<Uint8Array>,
  buffers: BufferStore,
  start: Place,
  interruption: AbortSignal,
): AsyncGenerator<Block> {
  const { sound, rethrow } = untilFailure(pieces)
  const items = itemBuffer(buffers)
  const item = itemScanner()
  const place = followPlace(start)
  let array: 'before' | 'begun' | 'in' | 'after' = 'before'
  const isOver = () => array === 'after'

  /** Takes a byte that stands between items, before or after them. */
  function takeBetween(byte: number, at: number): void {
    if (isBlank(byte)) return
    if (array === 'before') {
      array = 'begun'
    } else if (array !== 'after' && (byte === COMMA || byte === CLOSE_LIST)) {
      const isEmptyArray = array === 'begun' && byte === CLOSE_LIST
      if (!isEmptyArray) items.addEmpty(place.at(at))
      array = byte === COMMA ? 'in' : 'after'
    } else {
      items.begin(place.at(at))
      // the end may have been a bracket too many: what stands behind a comma is taken for an item again
      if (isOver()) item.breakItem()
    }
  }

  /** Takes what comes next in a piece, and returns where it ends. */
  function take(piece: Uint8Array, from: number): number {
    if (!items.hasBegun()) {
      takeBetween(piece[from] ?? 0, from)
      return items.hasBegun() ? from : from + 1
    }
    const end = item.endIn(piece, from)
    items.add(piece.subarray(from, end))
    if (end === piece.length) return end
    items.end(isOver() ? AFTER_THE_END : undefined)
    array = piece[end] === CLOSE_LIST ? 'after' : 'in'
    return piece[end] === COMMA || isOver() ? end + 1 : end
  }

  for await (const piece of sound) {
    place.enter(piece)
    for (let at = 0; at < piece.length; ) {
      at = take(piece, at)
      const block = items.takeFull()
      if (block !== undefined) yield block
    }
    place.leave()
  }
  const whole = items.take()
  if (whole.count > 0) yield whole
  rethrow()
  if (interruption.aborted) return
  // an item that is cut off says itself where; behind a whole one the end of the array is missing
  const isCutOff = items.hasBegun() && item.isWithin()
  items.end(isOver() ? AFTER_THE_END : undefined)
  if (!isOver() && !isCutOff) items.addEmpty(place.end(), CUT_OFF)
  const rest = items.take()
  if (rest.count > 0) yield rest
}

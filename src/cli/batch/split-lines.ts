import { LINE_FEED } from '../../reading/bytes.ts'
import { type Block, countLines } from './block.ts'
import type { BufferStore } from './buffer-store.ts'
import { MOST_BYTES } from './text-problem.ts'
import { untilFailure } from './until-failure.ts'

/** A shorter piece is all that a pipe has at the moment: nobody is kept waiting for the rest of a block. */
const FULL_PIECE = 65_536

/** Lines that are not whole yet, and those that are but have not been taken. */
function lineBuffer(buffers: BufferStore, firstLine: number) {
  let buffer = buffers.take()
  let filled = 0
  let first = firstLine
  /** Whether the line at the end is too long, so that the rest of it is left out. */
  let isCutOff = false

  function block(bytes: Uint8Array, count: number): Block {
    const taken = { bytes, first, count }
    first += count
    return taken
  }

  return {
    /** Adds what there is room for, and returns how much that was. */
    add(piece: Uint8Array): number {
      const skipped = isCutOff ? piece.indexOf(LINE_FEED) : 0
      if (skipped < 0) return piece.length
      isCutOff = false
      const part = piece.subarray(skipped, skipped + buffer.length - filled)
      buffer.set(part, filled)
      filled += part.length
      return skipped + part.length
    },
    isFull: () => filled === buffer.length,
    /** Makes room where there is but the beginning of one line. */
    widen(): void {
      if (filled > MOST_BYTES) {
        // one byte too many tells that it is too long
        filled = MOST_BYTES + 1
        isCutOff = true
        return
      }
      const larger = Buffer.allocUnsafeSlow(2 * buffer.length)
      buffer.copy(larger)
      buffer = larger
    },
    /** Takes the whole lines, if there are any. */
    take(): Block | undefined {
      const end = buffer.subarray(0, filled).lastIndexOf(LINE_FEED) + 1
      if (end === 0) return undefined
      const whole = buffer.subarray(0, end)
      const rest = buffer.subarray(end, filled)
      const next = buffers.take()
      buffer = rest.length < next.length ? next : Buffer.allocUnsafeSlow(2 * rest.length)
      rest.copy(buffer)
      filled = rest.length
      return block(whole, countLines(whole))
    },
    /** Takes the last line, which need not end. */
    takeRest: (): Block | undefined => (filled === 0 ? undefined : block(buffer.subarray(0, filled), 1)),
  }
}

/**
 * Cuts a stream into blocks of whole lines. A line that is longer than any that is read comes without its end, but with
 * more bytes than any that is read has. Where the stream fails, or is interrupted, only the whole lines come before.
 *
 * @param firstLine the number of the line that the stream begins with
 */
export async function* splitLines(
  pieces: AsyncIterable<Uint8Array>,
  buffers: BufferStore,
  firstLine: number,
  interruption: AbortSignal,
): AsyncGenerator<Block> {
  const lines = lineBuffer(buffers, firstLine)
  const { sound, rethrow } = untilFailure(pieces)
  for await (const piece of sound) {
    for (let from = 0; from < piece.length; ) {
      from += lines.add(piece.subarray(from))
      if (!lines.isFull()) continue
      const block = lines.take()
      if (block === undefined) lines.widen()
      else yield block
    }
    const block = piece.length < FULL_PIECE ? lines.take() : undefined
    if (block !== undefined) yield block
  }
  const whole = lines.take()
  if (whole !== undefined) yield whole
  rethrow()
  if (interruption.aborted) return
  const rest = lines.takeRest()
  if (rest !== undefined) yield rest
}

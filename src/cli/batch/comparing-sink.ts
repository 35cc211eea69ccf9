import type { Sink } from './sink.ts'

/** Ends a run that would go on with an output of another one. */
export class OtherOutput extends Error {}

/**
 * Takes first what the output already has, compares it, and hands on what follows.
 *
 * @param expected what the output has
 * @param again the end of it, which is handed on as well, but not before all is compared
 * @throws OtherOutput from `write` and `finish`, where it is not what the output has
 */
export function comparingSink(expected: Uint8Array, again: Uint8Array, sink: Sink): Sink {
  let compared = 0
  return {
    async write(bytes) {
      const end = Math.min(bytes.length, expected.length - compared)
      const known = expected.subarray(compared, compared + end)
      if (Buffer.compare(known, bytes.subarray(0, end)) !== 0) throw new OtherOutput()
      compared += end
      const isThrough = end > 0 && compared === expected.length
      if (isThrough && again.length > 0 && !(await sink.write(again))) return false
      return end < bytes.length ? sink.write(bytes.subarray(end)) : true
    },
    async finish(isEnd) {
      if (compared === expected.length) await sink.finish(isEnd)
      else if (isEnd) throw new OtherOutput()
    },
    close: sink.close,
  }
}

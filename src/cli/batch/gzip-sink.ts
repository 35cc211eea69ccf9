import { LINE_FEED } from '../../reading/bytes.ts'
import { gzipMember, MEMBER_SIZE } from './gzip-member.ts'
import type { Sink } from './sink.ts'

/**
 * Hands on what it is given as members of a gzip file, each of whole lines.
 *
 * @param hasMembers whether there are members before these: a file of none is no gzip file
 */
export function gzipSink(sink: Sink, hasMembers: boolean): Sink {
  let pieces: Uint8Array[] = []
  let size = 0
  let isBegun = hasMembers

  async function flush(): Promise<boolean> {
    const member = await gzipMember(Buffer.concat(pieces))
    pieces = []
    size = 0
    isBegun = true
    return sink.write(member)
  }

  return {
    async write(bytes) {
      let from = 0
      while (size + bytes.length - from >= MEMBER_SIZE) {
        const enough = Math.max(from, from + MEMBER_SIZE - size - 1)
        const end = bytes.indexOf(LINE_FEED, enough) + 1
        if (end === 0) break
        pieces.push(bytes.subarray(from, end))
        from = end
        if (!(await flush())) return false
      }
      if (from < bytes.length) {
        pieces.push(bytes.subarray(from))
        size += bytes.length - from
      }
      return true
    },
    async finish(isEnd) {
      if (size > 0 || !isBegun) await flush()
      await sink.finish(isEnd)
    },
    close: sink.close,
  }
}

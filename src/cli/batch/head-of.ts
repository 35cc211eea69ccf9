import { isBlank, LINE_FEED } from '../../reading/bytes.ts'
import { followPlace, type Place } from './follow-place.ts'
import { MOST_BYTES } from './text-problem.ts'

const MARK = Buffer.from('\ufeff')

/** The beginning of a stream, up to its first character that is not blank. */
export interface Head {
  /** The blanks before that character on its line; of too many, one more than a text may have. */
  readonly blanks: Uint8Array
  /** The rest of the piece that begins with that character; empty where there is none. */
  readonly rest: Uint8Array
  /** Where that character stands. */
  readonly place: Place
}

/** The first bytes, as many as a mark has, without it. */
async function withoutMark(pieces: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let head = Buffer.alloc(0)
  while (head.length < MARK.length) {
    const next = await pieces.next()
    if (next.done === true) break
    head = Buffer.concat([head, next.value])
  }
  return head.subarray(0, MARK.length).equals(MARK) ? head.subarray(MARK.length) : head
}

/** Reads a stream, without its byte order mark, as far as it takes to tell what it is. */
export async function headOf(pieces: AsyncIterator<Uint8Array>): Promise<Head> {
  const place = followPlace()
  let blanks = Buffer.alloc(0)

  function keep(bytes: Uint8Array): void {
    const lineStart = bytes.lastIndexOf(LINE_FEED) + 1
    if (lineStart > 0) blanks = Buffer.alloc(0)
    const part = bytes.subarray(lineStart).subarray(0, MOST_BYTES + 1 - blanks.length)
    if (part.length > 0) blanks = Buffer.concat([blanks, part])
  }

  let piece: Uint8Array | undefined = await withoutMark(pieces)
  while (piece !== undefined) {
    const found = piece.findIndex((byte) => !isBlank(byte))
    const end = found < 0 ? piece.length : found
    place.enter(piece)
    keep(piece.subarray(0, end))
    if (found >= 0) return { blanks, rest: piece.subarray(found), place: place.at(found) }
    place.leave()
    const next: IteratorResult<Uint8Array, undefined> = await pieces.next()
    piece = next.done === true ? undefined : next.value
  }
  return { blanks, rest: new Uint8Array(), place: place.end() }
}

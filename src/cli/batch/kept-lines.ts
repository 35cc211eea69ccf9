import { LINE_FEED } from '../../reading/bytes.ts'
import { type Counts, countedWith, type Kept, type ReadPart, TELLING } from './kept.ts'

const PART = 262_144

/** How many of the last lines are made again, and compared. */
const TAIL = 100

/** No record is longer than this, so that what is no output of a batch is not read whole. */
const LONGEST_RECORD = 67_108_864

const NOTHING = new Uint8Array()

/** A line that is whole. */
interface KeptLine {
  readonly start: number
  /** How many records stand before it. */
  readonly before: Counts
}

/** What tells of a line, of which that much has been read before; no more of it is held. */
const telling = (begun: Buffer, next: Buffer): Buffer =>
  Buffer.concat([begun, next.subarray(0, TELLING - begun.length)])

/**
 * Looks through an output of lines for those that are whole.
 *
 * @param size of the file
 * @returns the whole lines; of a file without any, what is there of the first one; `undefined` where a line
 *   is longer than any record
 */
export function keptLines(read: ReadPart, size: number): Kept | undefined {
  const last: KeptLine[] = []
  let counts: Counts = { records: 0, failed: 0 }
  let start = 0
  let begun: Buffer = Buffer.alloc(0)
  for (let position = 0; position < size; position += PART) {
    const part = read(position, PART)
    let from = 0
    for (let end = part.indexOf(LINE_FEED); end >= 0; end = part.indexOf(LINE_FEED, from)) {
      last.push({ start, before: counts })
      if (last.length > TAIL) last.shift()
      counts = countedWith(telling(begun, part.subarray(from, end)), counts)
      begun = begun.subarray(0, 0)
      from = end + 1
      start = position + from
    }
    begun = telling(begun, part.subarray(from))
    if (position + part.length - start > LONGEST_RECORD) return undefined
  }
  const [first = { start: 0, before: counts }] = last
  const end = start > 0 ? start : size
  return {
    size: end,
    tail: read(first.start, end - first.start),
    again: NOTHING,
    isFromStart: first.start === 0,
    before: first.before,
  }
}

import { LINE_FEED } from '../../reading/bytes.ts'
import { MEMBER_HEADER, MEMBER_SIZE, memberLength, unzipped } from './gzip-member.ts'
import { type Counts, countedWith, type Kept, type ReadPart } from './kept.ts'

function counted(records: Buffer, before: Counts): Counts {
  let counts = before
  let start = 0
  for (let end = records.indexOf(LINE_FEED); end >= 0; end = records.indexOf(LINE_FEED, start)) {
    counts = countedWith(records.subarray(start, end), counts)
    start = end + 1
  }
  return counts
}

const NOTHING = Buffer.alloc(0)

interface Member {
  readonly length: number
  readonly records: Buffer
  readonly isFull: boolean
}

/** The member that begins there; `undefined` where there is none that can be unpacked. */
function memberAt(start: number, read: ReadPart): Member | undefined {
  const length = memberLength(read(start, MEMBER_HEADER))
  if (length === undefined) return undefined
  const bytes = read(start, length)
  const records = unzipped(bytes)
  if (records === undefined) return undefined
  return { length, records, isFull: bytes.length === length && records.length >= MEMBER_SIZE }
}

/**
 * Looks through a gzip file for the members that are full. The last one may be cut off or, of a run that has ended,
 * short: it is written again, as there may now be more to it.
 *
 * @returns the full members; `undefined` where the file does not begin with one of a batch
 */
export function keptMembers(read: ReadPart): Kept | undefined {
  let counts: Counts = { records: 0, failed: 0 }
  let kept: Kept = { size: 0, tail: NOTHING, again: NOTHING, isFromStart: true, before: counts }
  for (;;) {
    const member = memberAt(kept.size, read)
    if (member === undefined) return kept.size === 0 ? undefined : kept
    const { length, records, isFull } = member
    if (!isFull) return { ...kept, again: records }
    const isFromStart = kept.size === 0
    kept = { size: kept.size + length, tail: records, again: NOTHING, isFromStart, before: counts }
    counts = counted(records, counts)
  }
}

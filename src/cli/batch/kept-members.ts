import { LINE_FEED } from '../../reading/bytes.ts'
import { MEMBER_HEADER, MEMBER_SIZE, memberLength, unzipped } from './gzip-member.ts'
import { type Counts, type Kept, type ReadPart, recordHead } from './kept.ts'

function counted(records: Buffer, before: Counts): Counts {
  let { records: all, failed } = before
  let start = 0
  for (let end = records.indexOf(LINE_FEED); end >= 0; end = records.indexOf(LINE_FEED, start)) {
    const head = recordHead(records.subarray(start, end))
    if (head !== undefined) all += 1
    if (head?.isRefusal === true) failed += 1
    start = end + 1
  }
  return { records: all, failed }
}

/**
 * Looks through a gzip file for the members that are whole. The last one of a run that has ended may be short: it is
 * made again, as there may now be more to it.
 *
 * @returns the whole members; `undefined` where the file does not begin with one of a batch
 */
export function keptMembers(read: ReadPart): Kept | undefined {
  let kept: Kept = { size: 0, tail: Buffer.alloc(0), before: { records: 0, failed: 0 } }
  let counts = kept.before
  for (;;) {
    const length = memberLength(read(kept.size, MEMBER_HEADER))
    if (length === undefined) return kept.size === 0 ? undefined : kept
    const records = unzipped(read(kept.size, length))
    if (records === undefined || records.length < MEMBER_SIZE) return kept
    kept = { size: kept.size + length, tail: records, before: counts }
    counts = counted(records, counts)
  }
}

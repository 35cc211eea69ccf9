import { LINE_FEED } from '../../reading/bytes.ts'
import type { Streams } from '../streams.ts'
import { comparingSink } from './comparing-sink.ts'
import { gzipSink } from './gzip-sink.ts'
import { type Counts, recordHead } from './kept.ts'
import { keptOutput } from './kept-output.ts'
import { fileSink, printSink, type Sink } from './sink.ts'
import { isZipped } from './zipped-name.ts'

/** Where records go, and from where on they are wanted. */
export interface Output {
  readonly sink: Sink
  /** Whether something stands before these, the header where there is one. */
  readonly isBegun: boolean
  /** The number of the first line or item to be scored. */
  readonly first: number
  /** What has been counted of the records before that one. */
  readonly counts: Counts
}

const FROM_THE_START = { isBegun: false, first: 1, counts: { records: 0, failed: 0 } }

/** @throws CannotRun if it cannot be written, or not be gone on with */
export function openOutput(
  { output, resume }: { readonly output?: string; readonly resume?: true },
  streams: Streams,
): Output {
  if (output === undefined) return { sink: printSink(streams), ...FROM_THE_START }
  const kept = resume ? keptOutput(output) : undefined
  const file = fileSink(output, kept?.size)
  const sink = isZipped(output) ? gzipSink(file, kept !== undefined && kept.size > 0) : file
  if (kept === undefined) return { sink, ...FROM_THE_START }
  const expected = Buffer.concat([kept.tail, kept.again])
  const head = recordHead(expected.subarray(0, Math.max(expected.indexOf(LINE_FEED), 0)))
  return {
    sink: comparingSink(expected, kept.again, sink),
    isBegun: !kept.isFromStart,
    first: head?.number ?? 1,
    counts: kept.before,
  }
}

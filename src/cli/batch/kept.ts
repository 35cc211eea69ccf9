/** What is left of an output that was interrupted. */
export interface Kept {
  /** How much of the file stays. */
  readonly size: number
  /** The last lines that stay: they are made again, and compared. All that is there, where it is little. */
  readonly tail: Uint8Array
  /** The records behind them that do not stay: they are compared as well, and then written again. */
  readonly again: Uint8Array
  /** Whether nothing stands before these, so that they begin with the header where there is one. */
  readonly isFromStart: boolean
  /** How many records stand before these, and how many of them say what is wrong. */
  readonly before: Counts
}

export interface Counts {
  readonly records: number
  readonly failed: number
}

/** Reads a part of a file; less of it where the file ends. */
export type ReadPart = (start: number, length: number) => Buffer

const RECORD = /^(?:\{"(?:line|item)":)?(\d+),(,|"errors":)?/

/** How much of a record tells what it is. */
export const TELLING = 40

/** What a record, or the beginning of one, tells of itself. */
export interface RecordHead {
  /** The number of the line or item that it is of. */
  readonly number: number
  /** Whether it says what is wrong with it. */
  readonly isRefusal: boolean
}

/** @returns what a line tells of itself; `undefined` where it is no record, as the header of CSV */
export function recordHead(line: Buffer): RecordHead | undefined {
  const [head, number, mark] = RECORD.exec(line.toString('latin1', 0, TELLING)) ?? []
  return head === undefined ? undefined : { number: Number(number), isRefusal: mark !== undefined }
}

/** @returns the counts with one more line, which need not be a record */
export function countedWith(line: Buffer, { records, failed }: Counts): Counts {
  const head = recordHead(line)
  if (head === undefined) return { records, failed }
  return { records: records + 1, failed: head.isRefusal ? failed + 1 : failed }
}

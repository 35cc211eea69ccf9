import type { FileHandle } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import { reasonOf } from '../read-file.ts'
import { CannotRun, type Streams } from '../streams.ts'
import { unpacked } from './unpacked.ts'
import { isZipped } from './zipped-name.ts'

const PIECE = 262_144

/** A packed piece, which is unpacked at once. */
const PACKED_PIECE = 16_384

/** What every gzip file begins with, and no text. */
const MAGIC = Buffer.of(0x1f, 0x8b)

/** The name of what is piped in. */
export const STDIN = '-'

/** A stream of bytes to be read once. */
export interface Input {
  readonly pieces: AsyncIterable<Uint8Array>
  /** How many bytes there are, packed as they lie there, where that is known. */
  readonly size?: number
  /** How many of them have been read. */
  readonly consumed: () => number
  readonly close: () => Promise<void>
}

/** Ends a command whose input cannot be read, or not be read on. */
export class CannotRead extends CannotRun {
  constructor(path: string, error: unknown) {
    super(`shifan: cannot read ${path}: ${reasonOf(error)}`)
  }
}

/** The same pieces; what keeps one from being read says so in our words. */
async function* readable(path: string, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces
  } catch (error) {
    throw new CannotRead(path, error)
  }
}

/** The same pieces, which are to be texts as they are. */
async function* notZipped(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let beginning = Buffer.alloc(0)
  for await (const piece of pieces) {
    if (beginning.length < MAGIC.length) {
      beginning = Buffer.concat([beginning, piece.subarray(0, MAGIC.length - beginning.length)])
      if (beginning.equals(MAGIC)) throw new Error('it is gzip: call it .gz, or pipe it through gunzip')
    }
    yield piece
  }
}

/** Counts what is read of a stream. */
function counting(pieces: AsyncIterable<Uint8Array>) {
  let consumed = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      consumed += piece.length
      yield piece
    }
  }
  return { pieces: counted(), consumed: () => consumed }
}

/** Reads a file into the same buffer again and again: whoever keeps a piece copies it. */
async function* fileIn(handle: FileHandle): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.allocUnsafeSlow(PIECE)
  for (;;) {
    const { bytesRead } = await handle.read(buffer, 0, PIECE, null)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
  }
}

async function opened(path: string): Promise<{ readonly handle: FileHandle; readonly size?: number }> {
  try {
    const handle = await open(path)
    const status = await handle.stat()
    if (status.isDirectory()) {
      await handle.close()
      throw Object.assign(new Error(), { code: 'EISDIR' })
    }
    return { handle, ...(status.isFile() && { size: status.size }) }
  } catch (error) {
    throw new CannotRead(path, error)
  }
}

/**
 * Opens a file, or what is piped in. A file that is called `.gz` is unpacked.
 *
 * @throws CannotRead if it cannot be opened and, from the stream, if it cannot be read on
 */
export async function openInput(path: string, { stdin }: Streams): Promise<Input> {
  if (path === STDIN) return { ...counting(readable(path, notZipped(stdin()))), close: async () => undefined }
  const { handle, size } = await opened(path)
  const file = { close: () => handle.close(), ...(size !== undefined && { size }) }
  if (!isZipped(path)) return { ...counting(readable(path, notZipped(fileIn(handle)))), ...file }
  const packed = handle.createReadStream({ highWaterMark: PACKED_PIECE })
  return { pieces: readable(path, unpacked(packed)), consumed: () => packed.bytesRead, ...file }
}

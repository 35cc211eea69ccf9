import { createGunzip } from 'node:zlib'

/** What a piece is unpacked into. */
const PIECE = 262_144

/**
 * Unpacks gzip, all of what is sound before it breaks off: a stream of Node's that fails drops what nobody has read yet.
 * Pieces should be small, as each is unpacked at once, into up to a thousand times its size.
 */
export async function* unpacked(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: PIECE })
  let pieces: Uint8Array[] = []
  let failure: { readonly reason: unknown } | undefined
  let isOver = false
  let goOn: () => void = () => undefined
  gunzip.on('data', (piece: Uint8Array) => pieces.push(piece))
  gunzip.on('error', (reason) => {
    failure = { reason }
    goOn()
  })
  gunzip.on('end', () => {
    isOver = true
    goOn()
  })

  /** Waits for what it takes to unpack, and takes what came of it. */
  async function taken(unpack: () => void): Promise<readonly Uint8Array[]> {
    await new Promise<void>((resolve) => {
      goOn = resolve
      unpack()
    })
    const all = pieces
    pieces = []
    return all
  }

  try {
    for await (const piece of packed) {
      yield* await taken(() => gunzip.write(piece, () => goOn()))
      if (failure !== undefined) throw failure.reason
      if (isOver) return // what follows is not packed
    }
    yield* await taken(() => gunzip.end())
    if (failure !== undefined) throw failure.reason
  } finally {
    gunzip.destroy()
  }
}

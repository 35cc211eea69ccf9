import { BLOCK_SIZE } from './block.ts'

/** How many buffers are kept for the next blocks. */
const MOST_KEPT = 32

/** Buffers of blocks that have been scored, for others: whoever reads much would else fill the memory with them. */
export interface BufferStore {
  /** @returns a buffer of {@link BLOCK_SIZE} with anything in it */
  take(): Buffer
  giveBack(bytes: Uint8Array): void
}

/** @returns a store that is empty */
export function bufferStore(): BufferStore {
  const kept: Buffer[] = []
  return {
    take: () => kept.pop() ?? Buffer.allocUnsafeSlow(BLOCK_SIZE),
    giveBack({ buffer }) {
      if (buffer.byteLength === BLOCK_SIZE && kept.length < MOST_KEPT) kept.push(Buffer.from(buffer))
    },
  }
}

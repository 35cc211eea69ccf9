const FIRST_SIZE = 65_536

/** No UTF-16 code unit takes more bytes than this in UTF-8. */
export const MOST_BYTES_A_UNIT = 3

/** Collects texts as bytes, which a collector of strings would have to move about until they are written. */
export interface TextBuffer {
  add(text: string): void
  /** @returns the bytes of all texts since the last call, in memory of their own */
  take(): Uint8Array
}

/** @returns a buffer without texts */
export function textBuffer(): TextBuffer {
  let buffer = Buffer.allocUnsafeSlow(FIRST_SIZE)
  let filled = 0
  return {
    add(text) {
      const most = filled + text.length * MOST_BYTES_A_UNIT
      if (most > buffer.length) {
        const larger = Buffer.allocUnsafeSlow(2 * most)
        buffer.copy(larger, 0, 0, filled)
        buffer = larger
      }
      filled += buffer.write(text, filled)
    },
    take() {
      const bytes = Uint8Array.prototype.slice.call(buffer, 0, filled)
      filled = 0
      return bytes
    },
  }
}

const LINE_FEED = 0x0a
const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN_LIST = 0x5b
const OPEN_MAPPING = 0x7b
const CLOSE_MAPPING = 0x7d

/** What ends an item: the comma before the next one, or the end of the array. */
export const COMMA = 0x2c
export const CLOSE_LIST = 0x5d

/** Follows the brackets and texts of an item, piece by piece. */
export function itemScanner() {
  let depth = 0
  let isText = false
  let isEscaped = false
  return {
    isWithin: () => depth > 0 || isText,
    /** @returns where the item ends: at a comma, at the end of the array, or with the piece */
    endIn(piece: Uint8Array, start: number): number {
      for (let at = start; at < piece.length; at += 1) {
        const byte = piece[at]
        if (isText) {
          // a text does not run over the end of a line: what is left open does not swallow all that follows
          isText = byte !== LINE_FEED && (isEscaped || byte !== QUOTE)
          isEscaped = isText && !isEscaped && byte === BACKSLASH
        } else if (byte === QUOTE) {
          isText = true
        } else if (byte === OPEN_LIST || byte === OPEN_MAPPING) {
          depth += 1
        } else if (depth > 0) {
          if (byte === CLOSE_LIST || byte === CLOSE_MAPPING) depth -= 1
        } else if (byte === COMMA || byte === CLOSE_LIST) {
          return at
        }
      }
      return piece.length
    },
  }
}

import {
  BACKSLASH,
  CLOSE_LIST,
  CLOSE_MAPPING,
  COMMA,
  LINE_FEED,
  OPEN_LIST,
  OPEN_MAPPING,
  QUOTE,
} from '../../reading/bytes.ts'

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

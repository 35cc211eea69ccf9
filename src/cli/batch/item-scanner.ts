import {
  BACKSLASH,
  CLOSE_LIST,
  CLOSE_MAPPING,
  COMMA,
  isBlank,
  LINE_FEED,
  OPEN_LIST,
  OPEN_MAPPING,
  QUOTE,
} from '../../reading/bytes.ts'

/** Deeper brackets are only counted: an item of so many is not read. */
const DEEPEST = 4096

/**
 * Follows the brackets and texts of an item, piece by piece. One with a bracket missing, wrong or too many is broken: it
 * is followed so that it takes as little as possible of what comes after it.
 */
export function itemScanner() {
  /** The bracket that closes each that is open. */
  const closing = new Uint8Array(DEEPEST)
  let depth = 0
  let isText = false
  let isEscaped = false
  let isBroken = false
  /** Whether nothing but a key, or the end of the mapping, may follow. */
  let wantsKey = false

  const isInMapping = (): boolean => closing[depth - 1] === CLOSE_MAPPING

  function open(bracket: number): void {
    if (depth < DEEPEST) closing[depth] = bracket
    depth += 1
  }

  /** Closes a bracket, and those within it. */
  function close(bracket: number): void {
    if (depth > DEEPEST || closing[depth - 1] === bracket) {
      depth -= 1
      return
    }
    isBroken = true
    const opened = closing.subarray(0, depth).lastIndexOf(bracket)
    // the end of a list that has not begun is one too many; that of a mapping may well be the end of the item
    if (opened >= 0 || bracket === CLOSE_MAPPING) depth = Math.max(opened, 0)
  }

  /** Closes the mappings in which there cannot be what follows. */
  function closeMappings(): void {
    isBroken = true
    while (isInMapping()) depth -= 1
  }

  function endAt(at: number): number {
    isBroken = false
    return at
  }

  return {
    /** Takes the item that begins for broken. */
    breakItem(): void {
      isBroken = true
    },
    /** Whether the text of the item shows by itself that it does not end as it should. */
    isWithin: () => depth > 0 || isText || isBroken,
    /** @returns where the item ends: at a comma, at the end of the array, before the next item, or with the piece */
    endIn(piece: Uint8Array, start: number): number {
      for (let at = start; at < piece.length; at += 1) {
        const byte = piece[at] ?? 0
        if (isText) {
          if (byte === LINE_FEED) {
            // a text does not run over the end of a line: what is left open does not swallow all that follows
            isText = false
            isEscaped = false
            isBroken = true
            wantsKey = isInMapping()
          } else if (isEscaped) {
            isEscaped = false
          } else if (byte === QUOTE) {
            isText = false
          } else {
            isEscaped = byte === BACKSLASH
          }
        } else if (byte === QUOTE) {
          isText = true
          wantsKey = false
        } else if (byte === COMMA) {
          if (depth === 0) return endAt(at)
          wantsKey = isInMapping()
        } else if (byte === OPEN_LIST || byte === OPEN_MAPPING) {
          if (wantsKey) closeMappings()
          if (wantsKey && depth === 0) {
            wantsKey = false
            return endAt(at)
          }
          wantsKey = false
          open(byte === OPEN_LIST ? CLOSE_LIST : CLOSE_MAPPING)
        } else if (byte === CLOSE_LIST || byte === CLOSE_MAPPING) {
          if (depth === 0 && byte === CLOSE_LIST && !isBroken) return endAt(at)
          wantsKey = false
          close(byte)
        } else if (wantsKey && !isBlank(byte)) {
          wantsKey = false
        }
      }
      return piece.length
    },
  }
}

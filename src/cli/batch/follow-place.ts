import { LINE_FEED } from '../../reading/bytes.ts'

/** Where a text stands in a file: the line, and the column in UTF-16 code units, counted from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** How many UTF-16 code units begin in bytes of UTF-8 from one of them on. */
function unitsIn(bytes: Uint8Array, start: number): number {
  let units = 0
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1
  }
  return units
}

/**
 * Follows the place in a stream, piece by piece. Columns are counted only where one is asked for: of most lines nobody
 * asks for more than the first.
 */
export function followPlace({ line, column }: Place = { line: 1, column: 1 }) {
  let piece: Uint8Array = new Uint8Array()
  let counted = 0

  function goTo(end: number): void {
    const bytes = piece.subarray(counted, end)
    let start = 0
    for (let found = bytes.indexOf(LINE_FEED); found >= 0; found = bytes.indexOf(LINE_FEED, start)) {
      line += 1
      column = 1
      start = found + 1
    }
    column += unitsIn(bytes, start)
    counted = end
  }

  return {
    enter(next: Uint8Array): void {
      piece = next
      counted = 0
    },
    /** Goes past the piece, before anything else is read into its memory. */
    leave: (): void => goTo(piece.length),
    /** @returns the place of a byte of the piece, which is not before any that has been asked for */
    at(index: number): Place {
      goTo(index)
      return { line, column }
    },
    /** @returns the place behind the last piece that has been left */
    end: (): Place => ({ line, column }),
  }
}

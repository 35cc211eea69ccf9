import { BACKSLASH, COLON, QUOTE } from './bytes.ts'

/** The most characters of a number that surely has no more digits than a double holds. */
const PLAIN_NUMBER = 15

const POINT = 0x2e
const ZERO = 0x30
const NINE = 0x39
const SMALL_E = 0x65
const CAPITAL_E = 0x45

/** @returns the index of the quote that ends the text that begins at an index */
function closingQuote(json: Uint8Array, start: number, end: number): number {
  let index = start
  while (index < end) {
    const code = json[index]
    if (code === QUOTE) return index
    index += code === BACKSLASH ? 2 : 1
  }
  return index
}

/**
 * Counts the members of all objects in a JSON text, those that `JSON.parse` drops because their key comes again included.
 *
 * @param json the UTF-8 of a text that `JSON.parse` takes, in which nothing that counts has more than one byte
 * @param start where the text begins in it, and `end` where it ends
 * @returns the count, or `undefined` where a number is so long, or has an exponent, that its text has to be looked at
 */
export function countMembers(json: Uint8Array, start: number, end: number): number | undefined {
  let members = 0
  let digits = 0
  for (let index = start; index < end; index += 1) {
    const code = json[index] ?? 0
    if (code === QUOTE) {
      index = closingQuote(json, index + 1, end)
    } else if (code === COLON) {
      members += 1
    } else if ((code >= ZERO && code <= NINE) || code === POINT) {
      digits += 1
      if (digits > PLAIN_NUMBER) return undefined
      continue
    } else if (digits > 0 && (code === SMALL_E || code === CAPITAL_E)) {
      return undefined
    }
    digits = 0
  }
  return members
}

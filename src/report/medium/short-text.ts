import { oneLine } from '../../values/one-line.ts'

/** Half of a character, which no file can hold. */
const HALF = /\p{Cs}/gu

/** @returns the text on one line, cut off with a sign where it has more than so many UTF-16 code units */
export function shortText(text: string, most: number): string {
  const shown = text.length > most ? `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…` : text
  return oneLine(shown).replace(HALF, '\ufffd')
}

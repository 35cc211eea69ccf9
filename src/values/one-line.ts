/** Characters that a terminal obeys, that turn the direction of text, or that cannot be seen. */
export const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** @returns the text on one line, without characters that a terminal obeys or that a reader cannot see */
export function oneLine(text: string): string {
  return text.replace(/[\t\n\v\f\r]+/g, ' ').replace(UNSAFE, '\ufffd')
}

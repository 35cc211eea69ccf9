/** Names that try to paint a terminal, to forge lines, to break out of a cell, to be a page, or to turn the text. */
export const HOSTILE: readonly (readonly [sentence: string, name: string])[] = [
  ['a name that paints the terminal', '\u001b[31m\u001b]0;forged\u0007Red'],
  ['a name that speaks to a terminal in one byte', '\u009b31mRed'],
  ['a name of several lines', 'First\nfixtures/x.yaml:1:1 forged Second\r\n\r# Third'],
  ['a name with line breaks of Unicode', 'First\u0085Second\u2028Third\u2029Fourth'],
  ['a name that turns the direction of text', '\u202eevil\u202c \u2067evil\u2069 \u200fevil\u200e'],
  ['a name with an Arabic letter mark', 'Left\u061cright'],
  ['a name with marks that cannot be seen', 'Zero\u200bwidth\ufeff\u2060mark'],
  ['a name with tags that cannot be seen', 'Plain\u{e0065}\u{e0076}\u{e0069}\u{e006c}'],
  ['a name with a null and a backspace', 'Nobody\u0000\b\b\b\b\b\bSomebody'],
]

/** What a terminal obeys, what turns the direction of text, and what cannot be seen. A line break is looked at apart. */
const OBEYED = /[\p{Cf}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}/gu

/** @returns the code points of a text that are not inert, as `U+202E` */
export function obeyed(text: string): readonly string[] {
  return [...text.matchAll(OBEYED)].map(
    ([letter]) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
}

/** Control characters, and marks that turn the direction of text or cannot be seen. */
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/** @returns the text on one line, without characters that a terminal obeys or that a reader cannot see */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(UNSAFE, '\ufffd').trim()
}

/** @returns the text as literal Markdown, on one line, safe inside a table cell */
export function markdownText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]|#~$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
}

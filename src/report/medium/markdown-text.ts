import { oneLine } from '../../values/one-line.ts'

/** @returns the text as literal Markdown, on one line, safe inside a table cell */
export function markdownText(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]|#~$]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
}

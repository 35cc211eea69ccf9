import { oneLine } from '../../values/one-line.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** @returns the text as literal HTML, on one line, safe in an element and in a quoted attribute */
export function htmlText(text: string): string {
  return oneLine(text).replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? '')
}

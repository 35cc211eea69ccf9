import { htmlText } from './html-text.ts'
import type { Outline } from './outline.ts'

/** @returns outlines as a list of HTML, with the lists of what is below them; nothing for none */
export function outlineItems(outlines: readonly Outline[]): string {
  if (outlines.length === 0) return ''
  const items = outlines.map(({ text, below }) => `<li>${htmlText(text)}${outlineItems(below)}</li>`)
  return `<ul>${items.join('')}</ul>`
}

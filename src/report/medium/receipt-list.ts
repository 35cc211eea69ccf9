import { pageText } from './page-text.ts'

/** One thing that a page was made from. */
export type ReceiptEntry = readonly [label: string, value: string, isCode?: true]

/** @returns what a page was made from, as a list of terms */
export function receiptList(entries: readonly ReceiptEntry[]): string {
  const items = entries.map(([label, value, isCode]) => {
    const text = pageText(value)
    return `<div><dt>${label}</dt><dd>${isCode ? `<code>${text}</code>` : text}</dd></div>`
  })
  return `<dl>${items.join('')}</dl>`
}

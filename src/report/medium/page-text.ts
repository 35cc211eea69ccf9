import { htmlText } from './html-text.ts'
import { shortText } from './short-text.ts'

/** The most code units that a page shows of one text, and of a name: more than any needs, less than a flood. */
const MOST = 600
const MOST_OF_A_NAME = 160

/** @returns the text as literal HTML, cut off where it would flood the page */
export function pageText(text: string): string {
  return htmlText(shortText(text, MOST))
}

/** @returns the same, with every date in it kept on one line */
export function datedText(text: string): string {
  return pageText(text).replace(/\b\d{4}-\d{2}-\d{2}\b/g, '<span class="whole">$&</span>')
}

/** @returns a name, or a title or path of the applicant's own, as literal HTML, cut off where it would flood the page */
export function nameText(name: string): string {
  return htmlText(shortText(name, MOST_OF_A_NAME))
}

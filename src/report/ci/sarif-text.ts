import { shortText } from '../medium/short-text.ts'

/** The most that GitHub takes of the texts of a rule, in UTF-16 code units. */
const LONGEST_RULE_TEXT = 1024

/** @returns a text of a rule */
export const ruleText = (text: string): string => shortText(text, LONGEST_RULE_TEXT)

/**
 * A message in which readers of SARIF find nothing but text: braces would hold an argument, and square brackets
 * before round ones a link.
 *
 * @param text an inert line
 */
export function messageText(text: string): string {
  return text.replace(/[{}]/g, '$&$&').replaceAll('](', '] (')
}

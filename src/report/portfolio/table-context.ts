import type { Portfolio } from '../../model/portfolio.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import type { Language } from '../../values/localized-text.ts'
import { shortText } from '../medium/short-text.ts'
import type { Colors } from '../medium/terminal-style.ts'

/** All that the blocks of the table are made of. */
export interface TableContext {
  readonly portfolio: Portfolio
  readonly ruleSet: RuleSet
  readonly language: Language
  readonly colors: Colors
}

/** So many rows that are missed, and applicants near a mark, are shown; the other formats have all. */
export const MOST_LINES = 10

const MOST_OF_NAME = 40

/** @returns a name or title as it is shown in a column */
export function cell(text: string): string {
  return shortText(text, MOST_OF_NAME)
}

import type { Portfolio } from '../../../model/portfolio.ts'
import type { RuleSet } from '../../../model/rule-set.ts'
import type { Language } from '../../../values/localized-text.ts'
import { pagePart } from '../../medium/page-part.ts'
import { pageText } from '../../medium/page-text.ts'
import type { Phrases } from '../../phrases/phrases.ts'
import { phrasesIn } from '../../phrases/phrases-in.ts'
import type { PortfolioPart } from '../../phrases/portfolio-phrases.ts'

/** A portfolio, with what its page is written by. */
export interface Overview {
  readonly portfolio: Portfolio
  readonly ruleSet: RuleSet
  readonly language: Language
  readonly phrases: Phrases
}

/** @returns a portfolio with the words of a language */
export function overview(portfolio: Portfolio, ruleSet: RuleSet, language: Language): Overview {
  return { portfolio, ruleSet, language, phrases: phrasesIn(language) }
}

/** @returns a part of the page under its heading; none where it has nothing in it */
export function partOf(
  { phrases }: Overview,
  part: PortfolioPart,
  content: readonly string[],
): readonly string[] {
  const heading = phrases.portfolio.parts[part]
  return pagePart({ kind: part, id: part, level: 2, heading }, content)
}

/**
 * @param label the words that tell it from other tables of the page
 * @returns a table that can be moved within the page where it is too wide for it, by the keyboard as well
 */
export function scrollable(label: string, table: readonly string[]): readonly string[] {
  return [
    `<div class="table" role="region" aria-label="${pageText(label)}" tabindex="0">`,
    ...table,
    '</div>',
  ]
}

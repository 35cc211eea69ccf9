import { parameterTexts, warningTexts } from '../../assessment/heading-text.ts'
import { inputList } from '../../medium/input-list.ts'
import { pageText } from '../../medium/page-text.ts'
import { effectiveTexts, originText } from '../../rule-set/document-head.ts'
import type { Overview } from './overview.ts'

/** @returns the head of the page: which standard, of when, for how many, and what nobody may overlook */
export function head({ portfolio, ruleSet, language, phrases }: Overview): readonly string[] {
  const { applicants, unscored } = portfolio
  const words = phrases.portfolio
  return [
    '<header class="list">',
    `<p class="kicker">${words.report}</p>`,
    `<h1>${pageText(ruleSet.title[language])}</h1>`,
    ...[originText(ruleSet), ...effectiveTexts(ruleSet, language)].map((text) => `<p>${pageText(text)}</p>`),
    inputList(portfolio, language),
    ...parameterTexts(portfolio, ruleSet, language).map((text) => `<p>${pageText(text)}</p>`),
    `<p class="sum">${words.applicants(applicants.length)}</p>`,
    '</header>',
    ...warningTexts(portfolio, language).map((text) => `<p class="callout warning">${pageText(text)}</p>`),
    ...(unscored.length === 0
      ? []
      : [`<p class="callout"><a href="#unscored">${words.unscored(unscored.length)}</a></p>`]),
  ]
}

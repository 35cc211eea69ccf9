import type { RuleSet } from '../../model/rule-set.ts'
import type { Language } from '../../values/localized-text.ts'
import { markdownTable } from '../medium/markdown-table.ts'
import { markdownText } from '../medium/markdown-text.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { parameterTexts, warningTexts } from './heading-text.ts'
import type { TableContent } from './score-rows.ts'
import {
  partings,
  type Threefold,
  threefoldCriteria,
  threefoldSections,
  threefoldTotals,
} from './threefold-rows.ts'

function table({ head, rows, numbers }: TableContent): readonly string[] {
  return markdownTable(
    head,
    rows.map((row) => row.map(markdownText)),
    numbers,
  )
}

/** @returns one applicant with the three columns of the forms side by side, as a Markdown document */
export function threefoldMarkdown(threefold: Threefold, ruleSet: RuleSet, language: Language): string {
  const phrases = phrasesIn(language)
  const { claimed } = threefold.assessments
  const inputs = [`${phrases.asOf} ${claimed.asOf}`, `${phrases.period} ${claimed.period}`]
  const parted = partings(threefold, ruleSet, language)
  return [
    `# ${markdownText(claimed.profile.name)}`,
    '',
    `${markdownText(ruleSet.title[language])} ${ruleSet.version}`,
    '',
    ...[...inputs, ...parameterTexts(claimed, ruleSet, language)].map((text) => `- ${markdownText(text)}`),
    '',
    ...warningTexts(claimed, language).flatMap((text) => [`**${text}**`, '']),
    ...threefoldTotals(threefold, ruleSet, language).map((text) => `- **${markdownText(text)}**`),
    '',
    ...table(threefoldSections(threefold, language)),
    '',
    ...table(threefoldCriteria(threefold, language)),
    '',
    `## ${phrases.partings}`,
    '',
    ...(parted.length === 0
      ? [phrases.noPartings]
      : parted.flatMap(({ row, says }) => [
          `- ${markdownText(row)}`,
          ...says.map((each) => `  - ${markdownText(each)}`),
        ])),
    '',
  ].join('\n')
}

import pc from 'picocolors'
import { BASES } from '../../model/assessment.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import { oneLine } from '../../values/one-line.ts'
import { outcomePaint } from '../medium/outcome-paint.ts'
import { plainTable } from '../medium/plain-table.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { parameterTexts, warningTexts } from './heading-text.ts'
import { scoreBar } from './score-bar.ts'
import type { TableOptions } from './table-report.ts'
import {
  partings,
  type Threefold,
  threefoldCriteria,
  threefoldSections,
  threefoldTotals,
} from './threefold-rows.ts'

/**
 * One applicant with the three columns of the forms side by side: 自评, 佐证, 核查.
 *
 * @returns several lines that end with a line break
 */
export function threefoldTable(
  threefold: Threefold,
  ruleSet: RuleSet,
  { language, color }: TableOptions,
): string {
  const colors = pc.createColors(color)
  const phrases = phrasesIn(language)
  const { claimed } = threefold.assessments
  const paint = outcomePaint(colors)
  const sections = threefoldSections(threefold, language)
  const criteria = threefoldCriteria(threefold, language, (text, outcome) => paint[outcome](text))
  const parted = partings(threefold, ruleSet, language)
  return [
    oneLine(claimed.profile.name),
    oneLine(
      `${ruleSet.title[language]} ${ruleSet.version}${phrases.aside(
        `${phrases.asOf} ${claimed.asOf}${phrases.comma}${phrases.period} ${claimed.period}`,
      )}`,
    ),
    ...parameterTexts(claimed, ruleSet, language).map(oneLine),
    ...warningTexts(claimed, language).map((text) => colors.yellow(oneLine(text))),
    '',
    ...threefoldTotals(threefold, ruleSet, language).map(
      (text, index) =>
        `${scoreBar(threefold.assessments[BASES[index] ?? 'claimed'].total)}  ${oneLine(text)}`,
    ),
    '',
    plainTable(
      sections.head,
      sections.rows.map((row) => row.map(oneLine)),
      sections.numbers,
    ),
    '',
    plainTable(
      criteria.head,
      criteria.rows.map((row) => row.map((cell, column) => (column < 3 ? oneLine(cell) : cell))),
      criteria.numbers,
    ),
    '',
    ...(parted.length === 0
      ? [phrases.noPartings]
      : [
          colors.bold(phrases.partings),
          ...parted.flatMap(({ row, says }) => [
            `  ${oneLine(row)}`,
            ...says.map((each) => `      ${oneLine(each)}`),
          ]),
        ]),
    '',
  ].join('\n')
}

import type { Assessment } from '../model/assessment.ts'
import type { RuleSet } from '../model/rule-set.ts'
import type { Language } from '../values/localized-text.ts'
import { gapTexts } from './gap-texts.ts'
import { markdownTable } from './markdown-table.ts'
import { markdownText } from './markdown-text.ts'
import { phrasesIn } from './phrases-in.ts'
import { findingRows, findingsOf, sectionRows } from './score-rows.ts'

const literal = (row: readonly string[]): readonly string[] => row.map(markdownText)

function scoreTable({ sections, total }: Assessment, language: Language): readonly string[] {
  const { head, rows, numbers } = sectionRows(sections, language)
  const { points, ceiling, maximum } = total
  const sum = ['', ...[phrasesIn(language).total, points, ceiling, maximum].map((cell) => `**${cell}**`)]
  return markdownTable(head, [...rows.map(literal), sum], numbers)
}

function findingTable(assessment: Assessment, language: Language): readonly string[] {
  const { head, rows, numbers } = findingRows(findingsOf(assessment), language)
  return markdownTable(head, rows.map(literal), numbers)
}

function gapList(assessment: Assessment, ruleSet: RuleSet, language: Language): readonly string[] {
  const { aside, comma, noGaps } = phrasesIn(language)
  const gaps = gapTexts(assessment, ruleSet, language)
  if (gaps.length === 0) return [noGaps]
  return gaps.flatMap(({ finding, worth, status, needs, details }) => [
    `1. **${worth}** ${markdownText(`${finding.source} ${finding.title[language]}`)}${aside(status.join(comma))}`,
    ...needs.map(({ text, isAlternative }) => `${isAlternative ? '     ' : '   '}- ${markdownText(text)}`),
    ...details.map((line) => `   - ${markdownText(line)}`),
  ])
}

/** @returns an assessment as a Markdown document */
export function markdownReport(assessment: Assessment, ruleSet: RuleSet, language: Language): string {
  const phrases = phrasesIn(language)
  const { profile, asOf, period, basis, total } = assessment
  return [
    `# ${markdownText(profile.name)}`,
    '',
    `${markdownText(ruleSet.title[language])} ${ruleSet.version}`,
    '',
    `- ${phrases.asOf} ${asOf}`,
    `- ${phrases.period} ${period}`,
    `- ${phrases.basis} ${phrases.bases[basis]}`,
    '',
    `**${phrases.summary(String(total.points), String(total.ceiling), String(total.maximum))}**`,
    '',
    ...scoreTable(assessment, language),
    '',
    ...findingTable(assessment, language),
    '',
    `## ${phrases.gaps}`,
    '',
    ...gapList(assessment, ruleSet, language),
    '',
  ].join('\n')
}

import type { Assessment } from '../model/assessment.ts'
import type { RuleSet } from '../model/rule-set.ts'
import type { Language } from '../values/localized-text.ts'
import { gapTexts } from './gap-lines.ts'
import { markdownText } from './markdown-text.ts'
import { phrasesIn } from './phrases.ts'

/** @returns a Markdown table; columns at the given positions are aligned to the right */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly number[],
): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(head),
    line(head.map((_, column) => (numbers.includes(column) ? '--:' : '---'))),
    ...rows.map(line),
  ]
}

function scoreTable(assessment: Assessment, language: Language): readonly string[] {
  const { columns, total } = phrasesIn(language)
  const rows = assessment.sections.map((section) => [
    markdownText(section.source),
    markdownText(section.title[language]),
    String(section.points),
    String(section.ceiling),
    String(section.maximum),
  ])
  const { points, ceiling, maximum } = assessment.total
  const sum = ['', `**${total}**`, ...[points, ceiling, maximum].map((value) => `**${value}**`)]
  const head = [columns.row, columns.section, columns.points, columns.ceiling, columns.maximum]
  return markdownTable(head, [...rows, sum], [2, 3, 4])
}

function findingTable(assessment: Assessment, language: Language): readonly string[] {
  const { columns, outcomes } = phrasesIn(language)
  const findings = assessment.sections.flatMap(({ items }) => items).flatMap(({ criteria }) => criteria)
  const rows = findings.map(({ source, title, outcome, points, ceiling, maximum }) => [
    markdownText(source),
    markdownText(title[language]),
    outcomes[outcome],
    String(points),
    String(ceiling),
    String(maximum),
  ])
  const head = [
    columns.row,
    columns.criterion,
    columns.outcome,
    columns.points,
    columns.ceiling,
    columns.maximum,
  ]
  return markdownTable(head, rows, [3, 4, 5])
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

import type { Assessment } from '../../model/assessment.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import { findingsOf } from '../../rows/findings-of.ts'
import type { Language } from '../../values/localized-text.ts'
import { markdownTable } from '../medium/markdown-table.ts'
import { markdownText } from '../medium/markdown-text.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { gapTexts } from './gap-texts.ts'
import { inputTexts, parameterTexts, warningTexts } from './heading-text.ts'
import type { NeedLine } from './need-lines.ts'
import { findingRows, sectionRows } from './score-rows.ts'
import { verdictText } from './verdict-text.ts'

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

function needList(needs: readonly NeedLine[], indent: string): readonly string[] {
  return needs.map(
    ({ text, isAlternative }) => `${indent}${isAlternative ? '  ' : ''}- ${markdownText(text)}`,
  )
}

function verdictList(assessment: Assessment, ruleSet: RuleSet, language: Language): readonly string[] {
  if (assessment.verdict === undefined) return []
  const { pass, summary, grades, gates } = verdictText(assessment, assessment.verdict, ruleSet, language)
  const lines = [...(pass === undefined ? [] : [pass.text]), ...summary, ...grades]
  return [
    ...lines.map((line) => `- ${markdownText(line)}`),
    ...gates.flatMap(({ text, needs, details }) => [
      `- ${markdownText(text)}`,
      ...needList(needs, '  '),
      ...details.map((detail) => `  - ${markdownText(detail)}`),
    ]),
    '',
  ]
}

function gapList(assessment: Assessment, ruleSet: RuleSet, language: Language): readonly string[] {
  const { aside, comma, noGaps } = phrasesIn(language)
  const gaps = gapTexts(assessment, ruleSet, language)
  if (gaps.length === 0) return [noGaps]
  return gaps.flatMap(({ finding, worth, status, needs, details }) => [
    `1. **${worth}** ${markdownText(`${finding.source} ${finding.title[language]}`)}${aside(status.join(comma))}`,
    ...needList(needs, '   '),
    ...details.map((line) => `   - ${markdownText(line)}`),
  ])
}

/** @returns an assessment as a Markdown document */
export function markdownReport(assessment: Assessment, ruleSet: RuleSet, language: Language): string {
  const phrases = phrasesIn(language)
  const { profile, total } = assessment
  return [
    `# ${markdownText(profile.name)}`,
    '',
    `${markdownText(ruleSet.title[language])} ${ruleSet.version}`,
    '',
    ...[...inputTexts(assessment, language), ...parameterTexts(assessment, ruleSet, language)].map(
      (text) => `- ${markdownText(text)}`,
    ),
    '',
    ...warningTexts(assessment, language).flatMap((text) => [`**${text}**`, '']),
    `**${phrases.summary(String(total.points), String(total.ceiling), String(total.maximum))}**`,
    '',
    ...verdictList(assessment, ruleSet, language),
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

import pc from 'picocolors'
import type { Assessment, Finding, SectionResult } from '../../model/assessment.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import { findingsOf } from '../../rows/findings-of.ts'
import type { Language } from '../../values/localized-text.ts'
import { oneLine } from '../../values/one-line.ts'
import { outcomePaint } from '../medium/outcome-paint.ts'
import { plainTable } from '../medium/plain-table.ts'
import { type Colors, MARKS } from '../medium/terminal-style.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { gapTexts } from './gap-texts.ts'
import { inputTexts, parameterTexts, warningTexts } from './heading-text.ts'
import { needList } from './need-list.ts'
import { scoreBar } from './score-bar.ts'
import { findingRows, sectionRows } from './score-rows.ts'
import { verdictBlock } from './verdict-block.ts'

/** How a report for people is written. */
export interface TableOptions {
  readonly language: Language
  /** Marks outcomes with colours that a terminal understands. */
  readonly color: boolean
}

function heading(
  assessment: Assessment,
  ruleSet: RuleSet,
  language: Language,
  colors: Colors,
): readonly string[] {
  const phrases = phrasesIn(language)
  const { points, ceiling, maximum } = assessment.total
  const inputs = inputTexts(assessment, language).join(phrases.comma)
  return [
    oneLine(assessment.profile.name),
    oneLine(`${ruleSet.title[language]} ${ruleSet.version}${phrases.aside(inputs)}`),
    ...parameterTexts(assessment, ruleSet, language).map(oneLine),
    ...warningTexts(assessment, language).map((text) => colors.yellow(oneLine(text))),
    '',
    `${scoreBar(assessment.total)}  ${phrases.summary(String(points), String(ceiling), String(maximum))}`,
  ]
}

function sectionTable(sections: readonly SectionResult[], language: Language): string {
  const { head, rows, numbers } = sectionRows(sections, language)
  // what can only take away has no maximum to be drawn to
  const bars = sections.map((section) => (section.penalty ? '' : scoreBar(section)))
  return plainTable(
    [...head, ''],
    rows.map((row, index) => [...row.map(oneLine), bars[index] ?? '']),
    numbers,
  )
}

function findingTable(findings: readonly Finding[], language: Language, colors: Colors): string {
  const paint = outcomePaint(colors)
  const outcomes = findings.map(({ outcome }) => outcome)
  const { head, rows, numbers } = findingRows(findings, language)
  const painted = rows.map(([source = '', title = '', words = '', ...scores], index) => {
    const outcome = outcomes[index] ?? 'unknown'
    return [oneLine(source), oneLine(title), paint[outcome](`${MARKS[outcome]} ${words}`), ...scores]
  })
  return plainTable(head, painted, numbers)
}

function gapList(
  assessment: Assessment,
  ruleSet: RuleSet,
  language: Language,
  colors: Colors,
): readonly string[] {
  const phrases = phrasesIn(language)
  const gaps = gapTexts(assessment, ruleSet, language)
  if (gaps.length === 0) return [phrases.noGaps]
  const lines = gaps.flatMap(({ finding, worth, status, needs, details }, index) => {
    const title = oneLine(
      `${finding.source} ${finding.title[language]}${phrases.aside(status.join(phrases.comma))}`,
    )
    return [
      `${`${index + 1}.`.padStart(3)} ${colors.bold(worth)}  ${title}`,
      ...needList(needs),
      ...details.map((line) => `      ${oneLine(line)}`),
    ]
  })
  return [colors.bold(phrases.gaps), ...lines]
}

/**
 * An assessment for people: the total, the sections with bars, every row, and the gaps with what to do.
 *
 * @returns several lines that end with a line break
 */
export function tableReport(
  assessment: Assessment,
  ruleSet: RuleSet,
  { language, color }: TableOptions,
): string {
  const colors = pc.createColors(color)
  return [
    ...heading(assessment, ruleSet, language, colors),
    ...verdictBlock(assessment, ruleSet, language, colors),
    '',
    sectionTable(assessment.sections, language),
    '',
    findingTable(findingsOf(assessment), language, colors),
    '',
    ...gapList(assessment, ruleSet, language, colors),
    '',
  ].join('\n')
}

import pc from 'picocolors'
import type { Assessment, Finding, Outcome, Score, SectionResult } from '../model/assessment.ts'
import type { RuleSet } from '../model/rule-set.ts'
import type { Language } from '../values/localized-text.ts'
import { oneLine } from '../values/one-line.ts'
import { toUnits } from '../values/points.ts'
import { gapTexts } from './gap-texts.ts'
import type { Phrases } from './phrases.ts'
import { phrasesIn } from './phrases-in.ts'
import { plainTable } from './plain-table.ts'
import { findingRows, findingsOf, sectionRows } from './score-rows.ts'

/** How a report for people is written. */
export interface TableOptions {
  readonly language: Language
  /** Marks outcomes with colours that a terminal understands. */
  readonly color: boolean
}

const MARKS: Readonly<Record<Outcome, string>> = { met: '✓', unmet: '✗', unknown: '?' }
const BAR_WIDTH = 20

type Colors = ReturnType<typeof pc.createColors>

/** The share of certain points full, of possible ones shaded, of those out of reach light. */
function bar({ points, ceiling, maximum }: Score): string {
  const share = (value: number) =>
    maximum === 0 ? 0 : Math.floor((toUnits(value) * BAR_WIDTH) / toUnits(maximum))
  const certain = share(points)
  const possible = share(ceiling)
  return '█'.repeat(certain) + '▒'.repeat(possible - certain) + '░'.repeat(BAR_WIDTH - possible)
}

function heading(
  assessment: Assessment,
  ruleSet: RuleSet,
  language: Language,
  phrases: Phrases,
): readonly string[] {
  const { profile, asOf, period, basis, total } = assessment
  const inputs = [
    `${phrases.asOf} ${asOf}`,
    `${phrases.period} ${period}`,
    `${phrases.basis} ${phrases.bases[basis]}`,
  ]
  const { points, ceiling, maximum } = total
  return [
    oneLine(profile.name),
    oneLine(`${ruleSet.title[language]} ${ruleSet.version}${phrases.aside(inputs.join(phrases.comma))}`),
    '',
    `${bar(total)}  ${phrases.summary(String(points), String(ceiling), String(maximum))}`,
  ]
}

function sectionTable(sections: readonly SectionResult[], language: Language): string {
  const { head, rows, numbers } = sectionRows(sections, language)
  const bars = sections.map(bar)
  return plainTable(
    [...head, ''],
    rows.map((row, index) => [...row.map(oneLine), bars[index] ?? '']),
    numbers,
  )
}

function findingTable(findings: readonly Finding[], language: Language, colors: Colors): string {
  const paint: Readonly<Record<Outcome, (text: string) => string>> = {
    met: colors.green,
    unmet: colors.red,
    unknown: colors.yellow,
  }
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
      ...needs.map(({ text, isAlternative }) => `${isAlternative ? '        ' : '      '}- ${oneLine(text)}`),
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
  const phrases = phrasesIn(language)
  const colors = pc.createColors(color)
  return [
    ...heading(assessment, ruleSet, language, phrases),
    '',
    sectionTable(assessment.sections, language),
    '',
    findingTable(findingsOf(assessment), language, colors),
    '',
    ...gapList(assessment, ruleSet, language, colors),
    '',
  ].join('\n')
}

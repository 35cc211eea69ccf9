import Table from 'cli-table3'
import pc from 'picocolors'
import type { Assessment, Finding, Outcome, Score, SectionResult } from '../model/assessment.ts'
import type { RuleSet } from '../model/rule-set.ts'
import type { Language } from '../values/localized-text.ts'
import { oneLine } from '../values/one-line.ts'
import { toUnits } from '../values/points.ts'
import { gapTexts } from './gap-lines.ts'
import { type Phrases, phrasesIn } from './phrases.ts'

/** How a report for people is written. */
export interface TableOptions {
  readonly language: Language
  /** Marks outcomes with colours that a terminal understands. */
  readonly color: boolean
}

const MARKS: Readonly<Record<Outcome, string>> = { met: '✓', unmet: '✗', unknown: '?' }
const BAR_WIDTH = 20

type Colors = ReturnType<typeof pc.createColors>

/** A table without frames, whose columns are aligned also where Chinese characters take two places. */
export function plainTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly number[],
): string {
  const frame = [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
  ]
  const lines = ['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid']
  const table = new Table({
    chars: { ...Object.fromEntries([...frame, ...lines].map((name) => [name, ''])), middle: '  ' },
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [] },
    colAligns: head.map((_, column) => (numbers.includes(column) ? 'right' : 'left')),
  })
  table.push([...head], ...rows.map((row) => [...row]))
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
}

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

function sectionTable(sections: readonly SectionResult[], language: Language, phrases: Phrases): string {
  const { columns } = phrases
  const rows = sections.map((section) => [
    oneLine(section.source),
    oneLine(section.title[language]),
    String(section.points),
    String(section.ceiling),
    String(section.maximum),
    bar(section),
  ])
  const head = [columns.row, columns.section, columns.points, columns.ceiling, columns.maximum, '']
  return plainTable(head, rows, [2, 3, 4])
}

function findingTable(
  findings: readonly Finding[],
  language: Language,
  phrases: Phrases,
  colors: Colors,
): string {
  const paint: Readonly<Record<Outcome, (text: string) => string>> = {
    met: colors.green,
    unmet: colors.red,
    unknown: colors.yellow,
  }
  const rows = findings.map(({ source, title, outcome, points, ceiling, maximum }) => [
    oneLine(source),
    oneLine(title[language]),
    paint[outcome](`${MARKS[outcome]} ${phrases.outcomes[outcome]}`),
    String(points),
    String(ceiling),
    String(maximum),
  ])
  const { columns } = phrases
  const head = [
    columns.row,
    columns.criterion,
    columns.outcome,
    columns.points,
    columns.ceiling,
    columns.maximum,
  ]
  return plainTable(head, rows, [3, 4, 5])
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
  const findings = assessment.sections.flatMap(({ items }) => items).flatMap(({ criteria }) => criteria)
  return [
    ...heading(assessment, ruleSet, language, phrases),
    '',
    sectionTable(assessment.sections, language, phrases),
    '',
    findingTable(findings, language, phrases, colors),
    '',
    ...gapList(assessment, ruleSet, language, colors),
    '',
  ].join('\n')
}

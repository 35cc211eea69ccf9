import type { PartialChange } from '../../model/change.ts'
import type { Difference, RowChange, RowState } from '../../model/difference.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import type { Language } from '../../values/localized-text.ts'
import { markdownTable } from '../medium/markdown-table.ts'
import { markdownText } from '../medium/markdown-text.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import {
  headingTexts,
  noteTexts,
  sectionCauses,
  signed,
  tailText,
  totalCauses,
  totalText,
} from './difference-text.ts'
import { type DifferenceWording, differenceWording } from './known-rules.ts'
import { both } from './member-text.ts'
import { verdictTexts } from './verdict-change-text.ts'
import { whyTexts } from './why-texts.ts'

const literal = (cells: readonly string[]): readonly string[] => cells.map(markdownText)

const reasonCell = (texts: readonly string[]): string => literal(texts).join('<br>')

/** The sections that changed; with a column of reasons, where their rows do not say it all. */
function sectionTable(change: Difference, wording: DifferenceWording): readonly string[] {
  const { sections } = change
  const { language } = wording
  if (sections.length === 0) return []
  const causes = sectionCauses(change, wording)
  const hasReasons = causes.some((texts) => texts.length > 0)
  const { columns, difference } = phrasesIn(language)
  const head = [
    columns.row,
    columns.section,
    columns.points,
    columns.ceiling,
    columns.maximum,
    difference.change,
    ...(hasReasons ? [difference.why] : []),
  ]
  const rows = sections.map(({ source, title, before, after, change: moved }, index) => [
    ...literal([
      source,
      title[language],
      ...(['points', 'ceiling', 'maximum'] as const).map((key) =>
        both(String(before?.[key] ?? '–'), String(after?.[key] ?? '–')),
      ),
      signed(moved),
    ]),
    ...(hasReasons ? [reasonCell(causes[index] ?? [])] : []),
  ])
  return [...markdownTable(head, rows, [2, 3, 4, 5]), '']
}

function rowCells(row: RowChange, difference: Difference, wording: DifferenceWording): readonly string[] {
  const { outcomes } = phrasesIn(wording.language)
  const { source, title, before, after, change } = row
  const outcome = (state: RowState | undefined) => (state === undefined ? '–' : outcomes[state.outcome])
  const score = (key: 'points' | 'ceiling' | 'maximum') =>
    both(String(before?.[key] ?? '–'), String(after?.[key] ?? '–'))
  const cells = [
    source,
    title[wording.language],
    both(outcome(before), outcome(after)),
    score('points'),
    score('ceiling'),
    score('maximum'),
    signed(change),
  ]
  return [...literal(cells), reasonCell(whyTexts(row, difference, wording))]
}

function rowTable(change: Difference, wording: DifferenceWording): readonly string[] {
  const { rows } = change
  if (rows.length === 0) return []
  const { columns, difference } = phrasesIn(wording.language)
  const head = [
    columns.row,
    columns.criterion,
    columns.outcome,
    columns.points,
    columns.ceiling,
    columns.maximum,
    difference.change,
    difference.why,
  ]
  const table = markdownTable(
    head,
    rows.map((row) => rowCells(row, change, wording)),
    [3, 4, 5, 6],
  )
  return [`## ${difference.rows}`, '', ...table, '']
}

function totalList(change: Difference, wording: DifferenceWording): readonly string[] {
  const causes = totalCauses(change, wording).map((text) => `- ${markdownText(text)}`)
  return causes.length === 0 ? [] : [...causes, '']
}

function verdictList(change: Difference, wording: DifferenceWording): readonly string[] {
  const { verdict } = change
  if (verdict === undefined) return []
  const lines = verdictTexts(verdict, change, wording).flatMap(({ text, below }) => [
    `- ${markdownText(text)}`,
    ...below.map((each) => `  - ${markdownText(each)}`),
  ])
  return [...lines, '']
}

/**
 * A difference as a Markdown document.
 *
 * @param rules those of both sides, as far as they are at hand
 */
export function differenceMarkdown(
  difference: Difference,
  rules: PartialChange<RuleSet>,
  language: Language,
): string {
  const wording = differenceWording(rules, language)
  const heading = headingTexts(difference, wording)
  return [
    `# ${markdownText(heading.name)}`,
    '',
    markdownText(heading.rules),
    '',
    ...heading.circumstances.map((text) => `- ${markdownText(text)}`),
    '',
    ...noteTexts(difference, wording).flatMap((text) => [`**${markdownText(text)}**`, '']),
    `**${totalText(difference, wording)}**`,
    '',
    ...totalList(difference, wording),
    ...verdictList(difference, wording),
    ...sectionTable(difference, wording),
    ...rowTable(difference, wording),
    tailText(difference, wording),
    '',
  ].join('\n')
}

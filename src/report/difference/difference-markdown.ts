import type { Difference, PartialChange, RowChange, RowState } from '../../model/difference.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import type { Language } from '../../values/localized-text.ts'
import { markdownTable } from '../medium/markdown-table.ts'
import { markdownText } from '../medium/markdown-text.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import {
  both,
  headingTexts,
  noteTexts,
  signed,
  tailText,
  totalText,
  verdictTexts,
  whyTexts,
} from './difference-text.ts'
import { type DifferenceWording, differenceWording } from './known-rules.ts'

const literal = (cells: readonly string[]): readonly string[] => cells.map(markdownText)

function sectionTable({ sections }: Difference, { language }: DifferenceWording): readonly string[] {
  if (sections.length === 0) return []
  const { columns, difference } = phrasesIn(language)
  const head = [
    columns.row,
    columns.section,
    columns.points,
    columns.ceiling,
    columns.maximum,
    difference.change,
  ]
  const rows = sections.map(({ source, title, before, after, change }) =>
    literal([
      source,
      title[language],
      ...(['points', 'ceiling', 'maximum'] as const).map((key) =>
        both(String(before?.[key] ?? '–'), String(after?.[key] ?? '–')),
      ),
      signed(change),
    ]),
  )
  return [...markdownTable(head, rows, [2, 3, 4, 5]), '']
}

function rowCells(row: RowChange, wording: DifferenceWording): readonly string[] {
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
  return [...literal(cells), literal(whyTexts(row, wording)).join('<br>')]
}

function rowTable({ rows }: Difference, wording: DifferenceWording): readonly string[] {
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
    rows.map((row) => rowCells(row, wording)),
    [3, 4, 5, 6],
  )
  return [`## ${difference.rows}`, '', ...table, '']
}

function verdictList({ verdict }: Difference, wording: DifferenceWording): readonly string[] {
  if (verdict === undefined) return []
  const lines = verdictTexts(verdict, wording).flatMap(({ text, below }) => [
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
    ...noteTexts(difference, wording).flatMap((text) => [`**${text}**`, '']),
    `**${totalText(difference, wording)}**`,
    '',
    ...verdictList(difference, wording),
    ...sectionTable(difference, wording),
    ...rowTable(difference, wording),
    tailText(difference, wording),
    '',
  ].join('\n')
}

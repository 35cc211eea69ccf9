import pc from 'picocolors'
import type { PartialChange } from '../../model/change.ts'
import type { Difference, RowChange, RowState } from '../../model/difference.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import { oneLine } from '../../values/one-line.ts'
import type { TableOptions } from '../assessment/table-report.ts'
import { outcomePaint } from '../medium/outcome-paint.ts'
import { plainTable } from '../medium/plain-table.ts'
import { type Colors, MARKS } from '../medium/terminal-style.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import {
  headingTexts,
  noteTexts,
  rowFigures,
  sectionCauses,
  signed,
  tailText,
  totalCauses,
  totalText,
} from './difference-text.ts'
import { type DifferenceWording, differenceWording } from './known-rules.ts'
import { arrow, both } from './member-text.ts'
import { verdictTexts } from './verdict-change-text.ts'
import { whyTexts } from './why-texts.ts'

const below = (lines: readonly string[]): readonly string[] => lines.map((text) => `      - ${oneLine(text)}`)

function paintedChange(change: number, colors: Colors): string {
  const paint = change > 0 ? colors.green : change < 0 ? colors.red : colors.yellow
  return paint(signed(change).padStart(5))
}

function outcomeText({ before, after }: RowChange, wording: DifferenceWording, colors: Colors): string {
  const { outcomes } = phrasesIn(wording.language)
  const paint = outcomePaint(colors)
  const words = (state: RowState | undefined) =>
    state === undefined ? '–' : paint[state.outcome](`${MARKS[state.outcome]} ${outcomes[state.outcome]}`)
  return before?.outcome === after?.outcome ? words(after) : arrow(words(before), words(after))
}

function rowLines(
  row: RowChange,
  change: Difference,
  wording: DifferenceWording,
  colors: Colors,
): readonly string[] {
  const { colon, comma } = phrasesIn(wording.language)
  const title = oneLine(`${row.source} ${row.title[wording.language]}`)
  const state = [outcomeText(row, wording, colors), rowFigures(row, wording)].join(comma)
  return [
    `${paintedChange(row.change, colors)}  ${title}${colon}${state}`,
    ...below(whyTexts(row, change, wording)),
  ]
}

function sectionTable({ sections }: Difference, { language }: DifferenceWording): readonly string[] {
  if (sections.length === 0) return []
  const { columns, difference } = phrasesIn(language)
  const rows = sections.map(({ source, title, before, after, change }) => [
    oneLine(source),
    oneLine(title[language]),
    ...(['points', 'ceiling', 'maximum'] as const).map((key) =>
      both(String(before?.[key] ?? '–'), String(after?.[key] ?? '–')),
    ),
    signed(change),
  ])
  const head = [
    columns.row,
    columns.section,
    columns.points,
    columns.ceiling,
    columns.maximum,
    difference.change,
  ]
  return [plainTable(head, rows, [2, 3, 4, 5])]
}

/** Why sections are others, where their rows do not say it all. */
function sectionReasons(change: Difference, wording: DifferenceWording): readonly string[] {
  const causes = sectionCauses(change, wording)
  return change.sections.flatMap(({ source, title }, index) => {
    const why = causes[index] ?? []
    return why.length === 0 ? [] : [oneLine(`${source} ${title[wording.language]}`), ...below(why)]
  })
}

function totalBlock(change: Difference, wording: DifferenceWording, colors: Colors): readonly string[] {
  const { verdict } = change
  return [
    colors.bold(totalText(change, wording)),
    ...below(totalCauses(change, wording)),
    ...(verdict === undefined
      ? []
      : verdictTexts(verdict, change, wording).flatMap((line) => [oneLine(line.text), ...below(line.below)])),
  ]
}

function rowBlock(change: Difference, wording: DifferenceWording, colors: Colors): readonly string[] {
  return change.rows.flatMap((row) => rowLines(row, change, wording, colors))
}

/** Blocks of lines with an empty line between those that have any. */
function blocks(...all: readonly (readonly string[])[]): string {
  const filled = all.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'))
  return `${filled.join('\n\n')}\n`
}

/**
 * A difference for people: the totals, the verdict, the sections and rows that changed, and why.
 *
 * @param rules those of both sides, as far as they are at hand
 * @returns several lines that end with a line break
 */
export function differenceTable(
  difference: Difference,
  rules: PartialChange<RuleSet>,
  { language, color }: TableOptions,
): string {
  const wording = differenceWording(rules, language)
  const phrases = phrasesIn(language)
  const colors = pc.createColors(color)
  const heading = headingTexts(difference, wording)
  const notes = noteTexts(difference, wording)
  return blocks(
    [
      oneLine(heading.name),
      oneLine(`${heading.rules}${phrases.aside(heading.circumstances.join(phrases.comma))}`),
      ...notes.map((text) => colors.yellow(oneLine(`${phrases.warning}${phrases.colon}${text}`))),
    ],
    totalBlock(difference, wording, colors),
    sectionTable(difference, wording),
    sectionReasons(difference, wording),
    rowBlock(difference, wording, colors),
    [tailText(difference, wording)],
  )
}

/** @returns the same without a heading, for somebody who watches one profile: the total, the verdict and the rows */
export function differenceSummary(
  difference: Difference,
  rules: PartialChange<RuleSet>,
  { language, color }: TableOptions,
): string {
  const wording = differenceWording(rules, language)
  const colors = pc.createColors(color)
  return blocks([
    ...totalBlock(difference, wording, colors),
    ...rowBlock(difference, wording, colors),
    tailText(difference, wording),
  ])
}

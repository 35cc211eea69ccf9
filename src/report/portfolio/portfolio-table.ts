import pc from 'picocolors'
import type { Portfolio } from '../../model/portfolio.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import { oneLine } from '../../values/one-line.ts'
import { inputTexts, parameterTexts, warningTexts } from '../assessment/heading-text.ts'
import { scoreBar } from '../assessment/score-bar.ts'
import type { TableOptions } from '../assessment/table-report.ts'
import { plainTable } from '../medium/plain-table.ts'
import { shortText } from '../medium/short-text.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import type { PortfolioPart } from '../phrases/portfolio-phrases.ts'
import { heatCells, heatLegend } from './heat-lines.ts'
import { markLines } from './mark-lines.ts'
import { missedLines } from './missed-lines.ts'
import { percentText } from './percent-text.ts'
import { rowName } from './row-name.ts'
import { marksToReach, markText } from './standing-text.ts'
import { cell, type TableContext } from './table-context.ts'
import { gradeText } from './verdict-cells.ts'

/** So many characters of an id are shown in a column. */
const MOST_OF_ID = 24
const BAR_WIDTH = 40

function heading({ portfolio, ruleSet, language, colors }: TableContext): readonly string[] {
  const phrases = phrasesIn(language)
  const words = phrases.portfolio
  const inputs = inputTexts(portfolio, language).join(phrases.comma)
  const { applicants, unscored, spread } = portfolio
  const counts = [
    words.applicants(applicants.length),
    ...(unscored.length > 0 ? [colors.red(words.unscored(unscored.length))] : []),
  ]
  const { points } = spread
  const figures = (['lowest', 'lowerQuartile', 'median', 'upperQuartile', 'highest', 'mean'] as const).map(
    (each) => `${words.spread[each]} ${points[each]}`,
  )
  return [
    oneLine(`${ruleSet.title[language]} ${ruleSet.version}${phrases.aside(inputs)}`),
    ...parameterTexts(portfolio, ruleSet, language).map(oneLine),
    ...warningTexts(portfolio, language).map((text) => colors.yellow(oneLine(text))),
    '',
    counts.join(phrases.comma),
    `${phrases.columns.points}${phrases.colon}${figures.join(phrases.comma)}`,
  ]
}

function rankingTable({ portfolio, ruleSet, language }: TableContext): string {
  const { columns, portfolio: words } = phrasesIn(language)
  const hasGrades = ruleSet.grades.length > 0
  const mark = portfolio.marks.find((each) => 'points' in each.mark)
  const head = [
    words.columns.rank,
    words.columns.id,
    words.columns.name,
    columns.points,
    columns.ceiling,
    columns.maximum,
    ...(hasGrades ? [words.columns.grade] : []),
    ...(mark === undefined ? [] : [markText(mark, language)]),
  ]
  const rows = portfolio.applicants.map((each, index) => {
    const { rank, tied, id, name, total } = each
    const standing = mark?.applicants[index]?.standing
    return [
      tied ? words.tiedRank(String(rank)) : String(rank),
      shortText(id, MOST_OF_ID),
      cell(name),
      ...[total.points, total.ceiling, total.maximum].map(String),
      ...(hasGrades ? [cell(gradeText(each, ruleSet, language))] : []),
      ...(standing === undefined ? [] : [words.standings[standing]]),
    ]
  })
  return plainTable(head, rows, [0, 3, 4, 5])
}

function distributionTable({ portfolio, language }: TableContext): string {
  const { columns, bin } = phrasesIn(language).portfolio
  const most = Math.max(...portfolio.bins.map(({ applicants }) => applicants))
  const rows = portfolio.bins.map(({ from, to, toIncluded, applicants }) => [
    bin(String(from), String(to), toIncluded),
    String(applicants),
    '█'.repeat(Math.ceil((applicants * BAR_WIDTH) / most)),
  ])
  return plainTable([columns.range, columns.applicants, ''], rows, [1])
}

function sectionTable({ portfolio, language }: TableContext): string {
  const { columns, portfolio: words } = phrasesIn(language)
  const rows = portfolio.sections.map((section) => [
    cell(rowName(section, language)),
    ...[section.points, section.ceiling, section.maximum].map(String),
    section.pointsShare === undefined ? '' : percentText(section.pointsShare),
    section.penalty ? '' : scoreBar(section),
  ])
  const head = [
    columns.section,
    words.certainMean,
    words.possibleMean,
    columns.maximum,
    words.columns.scored,
    '',
  ]
  return plainTable(head, rows, [1, 2, 3, 4])
}

function unscoredLines({ portfolio }: TableContext): readonly string[] {
  return portfolio.unscored.flatMap(({ file, problems }) =>
    problems.map(({ line, column, code, message }) => {
      const place = line === undefined ? '' : `:${line}:${column}`
      return `  ${oneLine(`${file}${place} ${code === undefined ? '' : `${code} `}${message}`)}`
    }),
  )
}

/**
 * A portfolio for people at a terminal: what the applicants come to together, the ranking, where they stand to a mark,
 * the rows that most miss, the means of sections, and a letter for every row of every applicant.
 *
 * @returns several lines that end with a line break
 */
export function portfolioTable(
  portfolio: Portfolio,
  ruleSet: RuleSet,
  { language, color }: TableOptions,
): string {
  const colors = pc.createColors(color)
  const words = phrasesIn(language).portfolio
  const context: TableContext = { portfolio, ruleSet, language, colors }
  const marks = marksToReach(portfolio)
  const block = (part: PortfolioPart, lines: readonly string[]) => [
    '',
    colors.bold(words.parts[part]),
    ...lines,
  ]
  const heat = heatCells(portfolio, colors)
  return [
    ...heading(context),
    ...block('ranking', [rankingTable(context)]),
    ...block('distribution', [distributionTable(context)]),
    ...block(
      'marks',
      marks.length === 0 ? [words.noMark] : marks.flatMap((each) => markLines(each, context)),
    ),
    ...block('training', missedLines(context)),
    ...block('sections', [sectionTable(context)]),
    ...block('heat-map', [
      heatLegend(language, colors),
      plainTable([words.columns.rank, words.columns.id, words.columns.rows], heat, [0]),
    ]),
    ...(portfolio.unscored.length === 0 ? [] : block('unscored', unscoredLines(context))),
    '',
  ].join('\n')
}

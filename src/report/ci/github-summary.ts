import type { Assessment } from '../../model/assessment.ts'
import type { Dossier } from '../../model/dossier.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import { findingsOf } from '../../rows/findings-of.ts'
import type { Language } from '../../values/localized-text.ts'
import { demandText } from '../assessment/demand-text.ts'
import { inputTexts, warningTexts } from '../assessment/heading-text.ts'
import { findingRows, sectionRows, type TableContent } from '../assessment/score-rows.ts'
import { verdictText } from '../assessment/verdict-text.ts'
import { markdownTable } from '../medium/markdown-table.ts'
import { markdownText } from '../medium/markdown-text.ts'
import { shortText } from '../medium/short-text.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { type Concern, concernsOf, mainAssessment } from './concern.ts'
import { needsText, placeSentence, placeText, worthSentence } from './concern-text.ts'
import { withinBytes } from './within-bytes.ts'

/** GitHub takes 1 MiB from a step, and drops all of a summary that is longer; some is kept for other commands. */
const MOST_BYTES = 1_000_000
/** What one list or table may take of it, so that one application always fits. */
const MOST_LIST_BYTES = 180_000
/** The longest cell and line, in UTF-16 code units. */
const LONGEST_CELL = 200
const LONGEST_LINE = 1000

const MARKS: Readonly<Record<Concern['level'], string>> = { error: '❌', warning: '⚠️', note: 'ℹ️' }

const literal = (text: string, most = LONGEST_LINE): string => markdownText(shortText(text, most))

function table({ head, rows, numbers }: TableContent): readonly string[] {
  return markdownTable(
    head,
    rows.map((row) => row.map((cell) => literal(cell, LONGEST_CELL))),
    numbers,
  )
}

/** How it stands in three lines: points, verdict or gaps, and what it was assessed with. */
function standing(assessment: Assessment, ruleSet: RuleSet, language: Language): readonly string[] {
  const { total, verdict, gaps } = assessment
  const { summary, comma, semicolon, ci } = phrasesIn(language)
  const words = verdict && verdictText(assessment, verdict, ruleSet, language)
  const decided = words === undefined ? [] : [...(words.pass ? [words.pass.text] : []), ...words.summary]
  const inputs = [
    `${ruleSet.title[language]} ${assessment.ruleSet.version}`,
    ...inputTexts(assessment, language),
  ]
  return [
    `**${summary(String(total.points), String(total.ceiling), String(total.maximum))}**  `,
    `${literal([...decided, ci.gapCount(gaps.length)].join(semicolon))}  `,
    literal(inputs.join(comma)),
    '',
    ...warningTexts(assessment, language).flatMap((text) => [`**${literal(text)}**`, '']),
  ]
}

/** Lines as many as fit into so many bytes, and then how many there are more. */
function fitting(lines: readonly string[], most: number, language: Language): readonly string[] {
  const { texts, leftOut } = withinBytes(
    lines.map((line) => `${line}\n`),
    most,
  )
  return leftOut === 0
    ? lines
    : [...lines.slice(0, texts.length), '', phrasesIn(language).ci.leftOut(leftOut)]
}

function demandList({ demands }: Dossier, assessment: Assessment, language: Language): readonly string[] {
  if (demands.length === 0) return []
  const lines = demands.map((demand) => {
    const { asked, notMet } = demandText(demand, assessment, language)
    return `- ${demand.isMet ? '✅' : '❌'} ${literal(demand.isMet ? asked : notMet)}`
  })
  return [`### ${phrasesIn(language).ci.demands}`, '', ...fitting(lines, MOST_LIST_BYTES, language), '']
}

function concernItem(concern: Concern, file: string, language: Language): string {
  const { title, status, demands, details, places } = concern
  const { aside, comma } = phrasesIn(language)
  const state = status.length === 0 ? '' : aside(status.join(comma))
  const below = [
    ...demands,
    ...needsText(concern, language),
    ...worthSentence(concern, language),
    ...details,
    ...placeSentence(places[0], language),
  ]
  return [
    `1. ${MARKS[concern.level]} **${literal(title, LONGEST_CELL)}**${literal(state)} — ${literal(placeText(file, places[0]))}`,
    ...below.map((line) => `   - ${literal(line)}`),
  ].join('\n')
}

function gapList(dossier: Dossier, ruleSet: RuleSet, language: Language): readonly string[] {
  const { gaps, noGaps } = phrasesIn(language)
  const items = concernsOf(dossier, ruleSet, language)
    .filter(({ type }) => type !== 'demand')
    .map((each) => concernItem(each, dossier.file, language))
  return [
    `### ${gaps}`,
    '',
    ...(items.length === 0 ? [noGaps] : fitting(items, MOST_LIST_BYTES, language)),
    '',
  ]
}

function block(dossier: Dossier, ruleSet: RuleSet, language: Language): string {
  const assessment = mainAssessment(dossier)
  const phrases = phrasesIn(language)
  return [
    `## ${literal(assessment.profile.name, LONGEST_CELL)}`,
    '',
    ...standing(assessment, ruleSet, language),
    ...demandList(dossier, assessment, language),
    ...fitting(table(sectionRows(assessment.sections, language)), MOST_LIST_BYTES, language),
    '',
    ...gapList(dossier, ruleSet, language),
    `<details><summary>${phrases.ci.allRows}</summary>`,
    '',
    ...fitting(table(findingRows(findingsOf(assessment), language)), MOST_LIST_BYTES, language),
    '',
    '</details>',
    '',
  ].join('\n')
}

/** Every applicant on a line; nothing where there is one only. */
function overview(dossiers: readonly Dossier[], language: Language): readonly string[] {
  if (dossiers.length < 2) return []
  const { columns, ci } = phrasesIn(language)
  const content = {
    head: [ci.applicant, ci.file, columns.points, columns.ceiling, columns.maximum, ci.demands, ci.gaps],
    rows: dossiers.map((dossier) => {
      const { profile, total, gaps } = mainAssessment(dossier)
      const failed = dossier.demands.filter(({ isMet }) => !isMet).length
      const demands = dossier.demands.length === 0 ? '–' : failed === 0 ? '✅' : `❌ ${failed}`
      const { points, ceiling, maximum } = total
      return [profile.name, dossier.file, points, ceiling, maximum, demands, gaps.length].map(String)
    }),
    numbers: [2, 3, 4, 6],
  }
  return [...fitting(table(content), MOST_LIST_BYTES, language), '']
}

/**
 * Applications as the job summary of GitHub Actions, in Markdown: all on a line each where there are several, then one
 * after the other with demands, sections, gaps with their places, and rows; as many as GitHub takes.
 */
export function githubSummary(dossiers: readonly Dossier[], ruleSet: RuleSet, language: Language): string {
  const first = overview(dossiers, language)
  const blocks = dossiers.map((dossier) => block(dossier, ruleSet, language))
  return [...first, ...fitting(blocks, MOST_BYTES - MOST_LIST_BYTES, language)].join('\n')
}

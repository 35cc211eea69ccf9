import pc from 'picocolors'
import { type CaseFileResult, type CaseResult, SIDES } from '../../model/case-result.ts'
import { OUTCOMES } from '../../model/outcome.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import { criteriaOf } from '../../rows/criteria-of.ts'
import type { Language } from '../../values/localized-text.ts'
import { oneLine } from '../../values/one-line.ts'
import type { TableOptions } from '../assessment/table-report.ts'
import { plainTable } from '../medium/plain-table.ts'
import { type Colors, MARKS } from '../medium/terminal-style.ts'
import { CASE_PHRASES } from '../phrases/case-phrases.ts'
import { differenceText } from './case-differences.ts'
import { caseSummary, percentOf } from './case-summary.ts'

function caseLines(
  { name, differences }: CaseResult,
  file: string,
  language: Language,
  colors: Colors,
): readonly string[] {
  if (differences.length === 0) return [`${colors.green(MARKS.met)} ${oneLine(name)}`]
  return [
    `${colors.red(MARKS.unmet)} ${oneLine(name)}`,
    ...differences.map(
      (each) => `    ${differenceText(each, language)}  ${colors.dim(oneLine(`${file}:${each.line}`))}`,
    ),
  ]
}

/** A number of cases; a dash where there can be none. */
const cell = (count: number | undefined): string => (count === undefined ? '–' : String(count))

function criterionTable({ criteria }: CaseFileResult, ruleSet: RuleSet, language: Language): string {
  const { row, criterion, outcomes } = CASE_PHRASES[language]
  const titles = new Map(criteriaOf(ruleSet).map(({ id, title }) => [id, title[language]] as const))
  return plainTable(
    [row, criterion, ...OUTCOMES.map((each) => outcomes[each])],
    criteria.map((each) => [
      oneLine(each.source),
      oneLine(titles.get(each.criterion) ?? each.criterion),
      ...OUTCOMES.map((outcome) => cell(each.outcomes[outcome])),
    ]),
    OUTCOMES.map((_, index) => index + 2),
  )
}

function boundaryTable({ boundaries }: CaseFileResult, language: Language): string {
  const { operand, mark, threshold, sides } = CASE_PHRASES[language]
  return plainTable(
    [operand, threshold, ...SIDES.map((side) => sides[side])],
    boundaries.map((each) => [
      oneLine(each.grade === undefined ? each.operand : mark(each.grade)),
      oneLine(String(each.threshold)),
      ...SIDES.map((side) => cell(each.cases[side])),
    ]),
    [1, ...SIDES.map((_, index) => index + 2)],
  )
}

/**
 * How worked cases came out, for people: every case, what differs, and what the cases cover of their rule set.
 *
 * @returns several lines that end with a line break
 */
export function caseTable(
  result: CaseFileResult,
  ruleSet: RuleSet,
  { language, color }: TableOptions,
): string {
  const colors = pc.createColors(color)
  const phrases = CASE_PHRASES[language]
  const { passed, failed, criteria, boundaries } = caseSummary(result)
  const percent = [criteria, boundaries].map((each) => String(percentOf(each)))
  return [
    oneLine(result.file),
    oneLine(`${ruleSet.title[language]} ${ruleSet.version}`),
    '',
    ...result.cases.flatMap((each) => caseLines(each, result.file, language, colors)),
    '',
    colors.bold(phrases.byCriterion),
    criterionTable(result, ruleSet, language),
    '',
    ...(result.boundaries.length > 0
      ? [colors.bold(phrases.byBoundary), boundaryTable(result, language), '']
      : []),
    phrases.summary(passed, failed, percent[0] ?? '', percent[1] ?? ''),
    '',
  ].join('\n')
}

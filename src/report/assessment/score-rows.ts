import type { Finding, Score, SectionResult } from '../../model/assessment.ts'
import type { Language } from '../../values/localized-text.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'

/** A table in words, whatever it is drawn with. */
export interface TableContent {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The columns that hold numbers, counted from 0. */
  readonly numbers: readonly number[]
}

const scoreCells = ({ points, ceiling, maximum }: Score): readonly string[] =>
  [points, ceiling, maximum].map(String)

function sectionTitle({ title, weight }: SectionResult, language: Language): string {
  const phrases = phrasesIn(language)
  return `${title[language]}${weight === undefined ? '' : phrases.aside(phrases.weight(String(weight)))}`
}

/** @returns the sections with their points: row, section, points, ceiling, maximum */
export function sectionRows(sections: readonly SectionResult[], language: Language): TableContent {
  const { columns } = phrasesIn(language)
  return {
    head: [columns.row, columns.section, columns.points, columns.ceiling, columns.maximum],
    rows: sections.map((section) => [
      section.source,
      sectionTitle(section, language),
      ...scoreCells(section),
    ]),
    numbers: [2, 3, 4],
  }
}

/** @returns the findings with their points: row, criterion, outcome, points, ceiling, maximum */
export function findingRows(findings: readonly Finding[], language: Language): TableContent {
  const { columns, outcomes } = phrasesIn(language)
  return {
    head: [columns.row, columns.criterion, columns.outcome, columns.points, columns.ceiling, columns.maximum],
    rows: findings.map((finding) => [
      finding.source,
      finding.title[language],
      outcomes[finding.outcome],
      ...scoreCells(finding),
    ]),
    numbers: [3, 4, 5],
  }
}

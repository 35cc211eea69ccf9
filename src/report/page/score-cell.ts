import type { Basis, Finding, Score } from '../../model/assessment.ts'
import { pageText } from '../medium/page-text.ts'
import { MARKS } from '../medium/terminal-style.ts'
import type { Phrases } from '../phrases/phrases.ts'

/** The points of a row in a column of the table, with what they may still become where that is more. */
function figures({ points, ceiling }: Score, { columns }: Phrases): string {
  const open =
    ceiling === points
      ? ''
      : ` <span class="ceiling"><span aria-hidden="true">≤</span><span class="unseen">${columns.ceiling} </span>${ceiling}</span>`
  return `<span class="figure">${points}</span>${open}`
}

/** @returns the cell of a criterion on a basis: its mark and its points */
export function findingCell(finding: Finding, basis: Basis, phrases: Phrases): string {
  const { id, outcome } = finding
  const mark = `<span class="mark ${outcome}" aria-hidden="true">${MARKS[outcome]}</span>`
  const word = `<span class="unseen">${phrases.outcomes[outcome]} </span>`
  return [
    `<td class="score" data-label="${phrases.bases[basis]}" data-row="${pageText(id)}" data-basis="${basis}">`,
    `${mark} ${word}${figures(finding, phrases)}</td>`,
  ].join('')
}

/** @returns the cell of a sum on a basis */
export function sumCell(row: string, score: Score, basis: Basis, phrases: Phrases): string {
  return [
    `<td class="score" data-label="${phrases.bases[basis]}" data-row="${pageText(row)}" data-basis="${basis}">`,
    `${figures(score, phrases)}</td>`,
  ].join('')
}

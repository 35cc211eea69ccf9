import type { Review } from '../../model/profile.ts'
import { findingsOf } from '../../rows/findings-of.ts'
import { nameText, pageText } from '../medium/page-text.ts'
import { MARKS } from '../medium/terminal-style.ts'
import { type Application, partOf } from './application.ts'

/** What a reviewer found: an outcome with its mark, or points. */
function found(review: Review, { phrases }: Application): string {
  if ('points' in review) return `<b>${phrases.points(review.points)}</b>`
  const { outcome } = review
  return `<span class="mark ${outcome}" aria-hidden="true">${MARKS[outcome]}</span> ${phrases.outcomes[outcome]}`
}

/** @returns the reviews that have been made, in the order of the table, those of gates last; none where there are none */
export function reviews(each: Application): readonly string[] {
  const { dossier, assessment, phrases, language } = each
  if (dossier.reviews.length === 0) return []
  const rows = [
    ...findingsOf(assessment).map(({ id, source, title }) => ({ id, source, title })),
    ...(assessment.verdict?.gates ?? []),
  ]
  const places = new Map(rows.map(({ id }, place) => [id, place]))
  const placeOf = ({ criterion }: Review): number => places.get(criterion) ?? rows.length
  const lines = [...dossier.reviews]
    .sort((one, other) => placeOf(one) - placeOf(other))
    .map((review) => {
      const row = rows[placeOf(review)]
      const title = row === undefined ? review.criterion : `${row.source} ${row.title[language]}`
      return [
        `<tr><th class="criterion" scope="row">${pageText(title)}</th><td class="found">${found(review, each)}</td>`,
        `<td class="said">${review.note === undefined ? '–' : pageText(review.note)}</td>`,
        `<td class="by">${nameText(review.by)}<span class="why whole">${pageText(review.on)}</span></td></tr>`,
      ].join('')
    })
  const head = [phrases.columns.criterion, phrases.page.reviewed, phrases.reviewNote, phrases.page.reviewer]
  return partOf(each, 'reviews', [
    '<table class="reviews">',
    `<thead><tr>${head.map((title) => `<th scope="col">${title}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...lines,
    '</tbody></table>',
  ])
}

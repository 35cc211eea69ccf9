import type { Applicant } from '../../../model/portfolio.ts'
import { foldedAfter } from '../../medium/folded-after.ts'
import { pageText } from '../../medium/page-text.ts'
import { shortText } from '../../medium/short-text.ts'
import { markText } from '../standing-text.ts'
import { gradeText } from '../verdict-cells.ts'
import { headlineMark } from './headline-mark.ts'
import { type Overview, partOf, scrollable } from './overview.ts'

/** So many are shown at once; the others where they are asked for. */
const MOST_APPLICANTS = 60
const MOST_OF_NAME = 120

/** How far along the bar some points reach, as a percentage. */
function along(points: number, { portfolio, ruleSet }: Overview): number {
  const low = portfolio.bins[0]?.from ?? 0
  const part = (points - low) / Math.max(ruleSet.maximum - low, Number.MIN_VALUE)
  return Math.round(Math.min(1, Math.max(0, part)) * 1000) / 10
}

function line(applicant: Applicant, index: number, each: Overview): string {
  const { phrases, portfolio, ruleSet, language } = each
  const words = phrases.portfolio
  const { rank, tied, id, name, total } = applicant
  const standings = headlineMark(each)
  const standing = standings?.applicants[index]
  const [certain, possible] = [along(total.points, each), along(total.ceiling, each)]
  const cells = [
    `<td class="points rank">${tied ? words.tiedRank(String(rank)) : rank}</td>`,
    `<th scope="row">${pageText(shortText(name, MOST_OF_NAME))}<code>${pageText(shortText(id, MOST_OF_NAME))}</code></th>`,
    `<td class="points certain-points">${total.points}</td><td class="points">${total.ceiling}</td>`,
    `<td class="bar"><span class="meter" style="--certain-part:${certain}%;--possible-part:${possible}%"></span></td>`,
    ...(portfolio.marks.some(({ mark }) => 'grade' in mark)
      ? [`<td>${pageText(gradeText(applicant, ruleSet, language))}</td>`]
      : []),
    ...(standing === undefined
      ? []
      : [
          `<td>${words.standings[standing.standing]}${standing.short === undefined ? '' : ` <span class="short">${words.short(String(standing.short))}</span>`}</td>`,
        ]),
  ]
  return `<tr>${cells.join('')}</tr>`
}

function table(some: readonly Applicant[], from: number, label: string, each: Overview): readonly string[] {
  const { phrases, portfolio, language } = each
  const { columns, portfolio: words } = phrases
  const mark = headlineMark(each)
  return scrollable(label, [
    '<table class="ranking">',
    `<thead><tr><th scope="col" class="points">${words.columns.rank}</th><th scope="col">${words.columns.name}</th>`,
    `<th scope="col" class="points">${columns.points}</th><th scope="col" class="points">${columns.ceiling}</th>`,
    `<td class="bar"></td>`,
    ...(portfolio.marks.some(({ mark }) => 'grade' in mark)
      ? [`<th scope="col">${words.columns.grade}</th>`]
      : []),
    ...(mark === undefined ? [] : [`<th scope="col">${pageText(markText(mark, language))}</th>`]),
    '</tr></thead><tbody>',
    ...some.map((applicant, index) => line(applicant, from + index, each)),
    '</tbody></table>',
  ])
}

/** @returns all applicants by rank */
export function rankingPart(each: Overview): readonly string[] {
  const { otherApplicants, parts } = each.phrases.portfolio
  const shown = (some: readonly Applicant[], from: number, others?: string) => {
    const label = others === undefined ? parts.ranking : `${parts.ranking}${each.phrases.colon}${others}`
    return table(some, from, label, each)
  }
  return partOf(
    each,
    'ranking',
    foldedAfter(MOST_APPLICANTS, each.portfolio.applicants, shown, otherApplicants),
  )
}

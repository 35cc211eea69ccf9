import { verdictText } from '../assessment/verdict-text.ts'
import { nameText, pageText } from '../medium/page-text.ts'
import type { Application } from './application.ts'

/** Whether an applicant passes, in words; nothing where no grade is a pass. */
function passText({ assessment, ruleSet, language, phrases }: Application): string {
  if (assessment.verdict === undefined) return ''
  const { pass } = verdictText(assessment, assessment.verdict, ruleSet, language)
  if (pass === undefined) return ''
  return pass.reach === 'stopped' ? phrases.verdict.stopped : phrases.verdict.reaches[pass.reach]
}

/** @returns the applicants of a page with their totals, each with the way to its report */
export function applicationList(applications: readonly Application[]): readonly string[] {
  const [first] = applications
  if (first === undefined) return []
  const { phrases, ruleSet, language } = first
  const { columns, page } = phrases
  const isJudged = applications.some(({ assessment }) => assessment.verdict?.pass !== undefined)
  const head = [columns.points, columns.ceiling, columns.maximum]
  const rows = applications.map((each) => {
    const { anchor, assessment } = each
    const { profile, total } = assessment
    const figures = [total.points, total.ceiling, total.maximum]
    const cells = [
      ...figures.map((figure) => `<td class="points">${figure}</td>`),
      ...(isJudged ? [`<td>${passText(each)}</td>`] : []),
    ]
    return `<tr><th scope="row"><a href="#${anchor}">${nameText(profile.name)}</a></th>${cells.join('')}</tr>`
  })
  return [
    '<header class="list">',
    `<p class="kicker">${pageText(ruleSet.title[language])}</p>`,
    `<h1>${page.applicants}</h1>`,
    `<p>${page.several(applications.length)}</p>`,
    '<table class="applicants">',
    `<thead><tr><th scope="col">${page.applicant}</th>`,
    ...head.map((each) => `<th class="points" scope="col">${each}</th>`),
    ...(isJudged ? [`<th scope="col">${phrases.verdict.pass}</th>`] : []),
    '</tr></thead>',
    '<tbody>',
    ...rows,
    '</tbody></table>',
    '</header>',
  ]
}

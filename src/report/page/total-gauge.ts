import { gauge } from '../chart/gauge.ts'
import { legend } from '../chart/legend.ts'
import type { Application } from './application.ts'

/** The points from which the grades of a rule set are reached, where they are known. */
function gradeMarks({ ruleSet, assessment, language }: Application) {
  return ruleSet.grades.flatMap(({ atLeast, title }) => {
    const points = typeof atLeast === 'object' ? assessment.parameters?.[atLeast.fact] : atLeast
    return points === undefined || points <= 0 ? [] : [{ at: points, title: title[language] }]
  })
}

/** @returns the total as a gauge, with what it says in words */
export function totalGauge(each: Application): string {
  const { assessment, phrases } = each
  const { total, profile } = assessment
  const [points, ceiling, maximum] = [total.points, total.ceiling, total.maximum].map(String) as [
    string,
    string,
    string,
  ] // safe: three in, three out
  const { page, columns, semicolon } = phrases
  const marks = gradeMarks(each)
  const sum = phrases.summary(points, ceiling, maximum)
  const grades = marks.map(({ title, at }) => page.gradeMark(title, String(at)))
  return [
    `<figure class="total" data-points="${points}" data-ceiling="${ceiling}" data-maximum="${maximum}">`,
    gauge(
      total,
      {
        title: page.total(profile.name),
        description: [sum, ...grades].join(semicolon),
        points: columns.points,
        below: [page.atMost(ceiling), page.outOf(maximum)],
      },
      marks,
    ),
    '<figcaption>',
    legend([
      ['certain', columns.points],
      ['possible', columns.ceiling],
      ['rest', page.rest],
    ]),
    '</figcaption></figure>',
  ].join('')
}

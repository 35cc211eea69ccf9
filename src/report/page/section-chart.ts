import type { Score, SectionResult } from '../../model/assessment.ts'
import { sectionRows } from '../assessment/score-rows.ts'
import { type Filling, legend } from '../chart/legend.ts'
import { scoreBars } from '../chart/score-bars.ts'
import { pageText } from '../medium/page-text.ts'
import { type Application, partOf } from './application.ts'

/** `7.5 (ceiling 10) / 20`, the middle left out where nothing is open. */
function figuresText({ points, ceiling, maximum }: Score, { phrases }: Application): string {
  const open = ceiling === points ? '' : phrases.aside(phrases.page.cellCeiling(String(ceiling)))
  return `${points}${open} / ${maximum}`
}

const isTaken = ({ points }: SectionResult): boolean => points < 0

function chart(each: Application): string {
  const { phrases, language, assessment } = each
  const { page, columns } = phrases
  const { sections } = assessment
  const bars = sections.map((section) => ({
    ...section,
    title: `${section.source} ${section.title[language]}`,
    figures: figuresText(section, each),
  }))
  const fillings: readonly (readonly [Filling, string])[] = [
    ['certain', columns.points],
    ['possible', columns.ceiling],
    ['rest', page.rest],
    ...(sections.some(isTaken) ? ([['lost', page.lost]] as const) : []),
  ]
  const isWeighted = sections.some(({ weight }) => weight !== undefined)
  return [
    '<figure class="bars">',
    scoreBars(bars, {
      title: page.parts.sections,
      description: bars.map(({ title, figures }) => `${title} ${figures}`).join(phrases.semicolon),
      axis: isWeighted ? page.weightedAxis : page.axis,
    }),
    `<figcaption>${legend(fillings)}</figcaption>`,
    '</figure>',
  ].join('')
}

function table({ assessment, language, phrases }: Application): readonly string[] {
  const { head, rows, numbers } = sectionRows(assessment.sections, language)
  const kind = (column: number) => (numbers.includes(column) ? ' class="points"' : '')
  const { points, ceiling, maximum } = assessment.total
  return [
    '<table class="sections">',
    `<thead><tr>${head.map((title, column) => `<th scope="col"${kind(column)}>${title}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map(
      (row) => `<tr>${row.map((cell, column) => `<td${kind(column)}>${pageText(cell)}</td>`).join('')}</tr>`,
    ),
    '</tbody>',
    `<tfoot><tr><th scope="row" colspan="2">${phrases.total}</th>`,
    ...[points, ceiling, maximum].map((each) => `<td class="points">${each}</td>`),
    '</tr></tfoot>',
    '</table>',
  ]
}

/** @returns the sections as a chart and as a table */
export function sectionChart(each: Application): readonly string[] {
  return partOf(each, 'sections', ['<div class="pair">', chart(each), ...table(each), '</div>'])
}

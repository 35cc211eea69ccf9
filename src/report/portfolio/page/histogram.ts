import { histogramDrawing } from './histogram-drawing.ts'
import { type Overview, partOf } from './overview.ts'

function table({ portfolio, phrases }: Overview): readonly string[] {
  const words = phrases.portfolio
  const rows = portfolio.bins.map(
    ({ from, to, toIncluded, applicants }) =>
      `<tr><th scope="row">${words.bin(String(from), String(to), toIncluded)}</th><td class="points">${applicants}</td></tr>`,
  )
  return [
    `<details><summary>${words.columns.range}</summary><table class="bins">`,
    `<thead><tr><th scope="col">${words.columns.range}</th><th scope="col" class="points">${words.columns.applicants}</th></tr></thead>`,
    '<tbody>',
    ...rows,
    '</tbody></table></details>',
  ]
}

function spreadList({ portfolio, phrases }: Overview): string {
  const { points } = portfolio.spread
  const { spread } = phrases.portfolio
  const items = (['lowest', 'lowerQuartile', 'median', 'upperQuartile', 'highest', 'mean'] as const).map(
    (each) => `<div><dt>${spread[each]}</dt><dd data-spread="${each}">${points[each]}</dd></div>`,
  )
  return `<dl class="inputs spread">${items.join('')}</dl>`
}

/** @returns how the points are spread, as a chart and in figures */
export function histogram(each: Overview): readonly string[] {
  return partOf(each, 'distribution', [
    `<figure>${histogramDrawing(each)}</figure>`,
    spreadList(each),
    ...table(each),
  ])
}

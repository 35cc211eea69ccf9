import { OUTCOMES, type Outcome } from '../../../model/outcome.ts'
import { cellPaths } from './cell-drawing.ts'
import type { Overview } from './overview.ts'

const WIDTH = 26
const HEIGHT = 14

function swatch(outcome: Outcome): string {
  const run = { from: 1, length: WIDTH - 2, top: 1 }
  return [
    `<svg class="chart swatch" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">`,
    `<rect class="frame" x=".5" y=".5" width="${WIDTH - 1}" height="${HEIGHT - 1}"/>`,
    `${cellPaths(outcome, [run], HEIGHT - 2)}</svg>`,
  ].join('')
}

/** @returns the outcomes that occur, in their order */
export function cellOutcomes({ portfolio }: Overview): readonly Outcome[] {
  return OUTCOMES.filter((outcome) => portfolio.rows.some(({ outcomes }) => outcomes[outcome] > 0))
}

/** @returns what the cells of bars and of the map mean */
export function cellLegend(each: Overview): string {
  const { phrases } = each
  const items = cellOutcomes(each).map((outcome) => `<li>${swatch(outcome)}${phrases.outcomes[outcome]}</li>`)
  return `<ul class="legend">${items.join('')}</ul>`
}

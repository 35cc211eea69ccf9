import { htmlText } from '../medium/html-text.ts'
import { hatching } from './hatching.ts'

const WIDTH = 26
const HEIGHT = 14

/** The ways in which charts fill what they show. */
export type Filling = 'certain' | 'possible' | 'rest' | 'lost'

function swatch(filling: Filling): string {
  const hatch =
    filling === 'possible' ? `<path class="hatch" d="${hatching(1, 1, WIDTH - 2, HEIGHT - 2)}"/>` : ''
  return [
    `<svg class="chart swatch" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">`,
    `<rect class="${filling}" x="1" y="1" width="${WIDTH - 2}" height="${HEIGHT - 2}"/>${hatch}</svg>`,
  ].join('')
}

/** @returns what the fillings of a chart mean, as a list for a page */
export function legend(entries: readonly (readonly [filling: Filling, meaning: string])[]): string {
  const items = entries.map(([filling, meaning]) => `<li>${swatch(filling)}${htmlText(meaning)}</li>`)
  return `<ul class="legend">${items.join('')}</ul>`
}

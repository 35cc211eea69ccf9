import { pageText } from './page-text.ts'

/** One thing that a reader wants to know at once, with the way to the part that has it all. */
export interface GlanceTile {
  /** The id of that part. */
  readonly anchor: string
  readonly label: string
  /** A figure, or words, which are set smaller. */
  readonly figure: string
  readonly isWords?: true
  readonly more?: string
}

/** @returns what a reader wants to know at once, side by side */
export function glanceTiles(tiles: readonly GlanceTile[]): string {
  const items = tiles.map(({ anchor, label, figure, isWords, more }) => {
    const kind = isWords ? ' class="words"' : ''
    const rest = more === undefined ? '' : ` <span class="more">${pageText(more)}</span>`
    return `<li><a href="#${anchor}"><span class="label">${pageText(label)}</span> <b${kind}>${pageText(figure)}</b>${rest}</a></li>`
  })
  return `<ul class="glance">${items.join('')}</ul>`
}

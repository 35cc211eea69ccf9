import { nameText, pageText } from '../medium/page-text.ts'

/** What a drawing is, for those who see it and for those who have it read out. */
export interface DrawingHead {
  /** The class by which the page's style finds it. */
  readonly kind: string
  readonly width: number
  readonly height: number
  readonly title: string
  /** All figures that it shows, in words. */
  readonly description: string
}

/** @returns a length or an angle as SVG states it, short */
export function length(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/**
 * A drawing as SVG for a page. It has no ids, so that any number of them can stand in one page; its colours are those
 * of the page, by class.
 *
 * @param parts SVG, with every text in it escaped
 */
export function drawing(
  { kind, width, height, title, description }: DrawingHead,
  parts: readonly string[],
): string {
  return [
    `<svg class="chart ${kind}" viewBox="0 0 ${length(width)} ${length(height)}" role="img">`,
    `<title>${nameText(title)}</title><desc>${pageText(description)}</desc>`,
    ...parts,
    '</svg>',
  ].join('')
}

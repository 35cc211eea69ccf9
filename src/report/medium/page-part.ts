/** A part of a page, by the name of its anchor. */
export interface PagePart {
  /** What kind of part it is, by which the page's style finds it. */
  readonly kind: string
  readonly id: string
  readonly level: 2 | 3
  readonly heading: string
}

/**
 * @param heading HTML, with every text in it escaped
 * @returns a part of a page under its heading; none where it has nothing in it
 */
export function pagePart(
  { kind, id, level, heading }: PagePart,
  content: readonly string[],
): readonly string[] {
  if (content.length === 0) return []
  return [
    `<section class="part part-${kind}" id="${id}">`,
    `<h${level}>${heading}</h${level}>`,
    ...content,
    '</section>',
  ]
}

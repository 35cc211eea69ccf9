/** @returns how many bytes a text takes in UTF-8 */
const byteLength = (text: string): number => new TextEncoder().encode(text).length

/** The first of some texts, as many as fit. */
export interface Fitting {
  readonly texts: readonly string[]
  readonly bytes: number
  readonly leftOut: number
}

/** @returns the texts up to the first that does not fit into so many bytes with those before it */
export function withinBytes(texts: readonly string[], most: number): Fitting {
  let bytes = 0
  for (const [index, text] of texts.entries()) {
    const next = bytes + byteLength(text)
    if (next > most) return { texts: texts.slice(0, index), bytes, leftOut: texts.length - index }
    bytes = next
  }
  return { texts, bytes, leftOut: 0 }
}

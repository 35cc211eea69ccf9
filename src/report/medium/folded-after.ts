/**
 * The first of some things, and the others where a reader asks for them.
 *
 * @param shown how some of them are written, the first of them being so many in the whole
 * @param others what the others are called, of so many
 */
export function foldedAfter<Each>(
  most: number,
  all: readonly Each[],
  shown: (some: readonly Each[], from: number, others?: string) => readonly string[],
  others: (count: number) => string,
): readonly string[] {
  const rest = all.slice(most)
  const summary = others(rest.length)
  return [
    ...shown(all.slice(0, most), 0),
    ...(rest.length === 0
      ? []
      : [`<details><summary>${summary}</summary>`, ...shown(rest, most, summary), '</details>']),
  ]
}

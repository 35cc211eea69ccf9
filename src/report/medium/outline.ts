/** A line of text and the lines that belong below it. */
export interface Outline {
  readonly text: string
  readonly below: readonly Outline[]
}

/** @returns a line with nothing below it */
export function line(text: string): Outline {
  return { text, below: [] }
}

/**
 * The lines of outlines as lists.
 *
 * @param text makes the text of a line safe for where it is shown
 */
export function outlineLines(
  outlines: readonly Outline[],
  indent: string,
  text: (text: string) => string,
): readonly string[] {
  return outlines.flatMap((each) => [
    `${indent}- ${text(each.text)}`,
    ...outlineLines(each.below, `${indent}  `, text),
  ])
}

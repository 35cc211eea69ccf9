/** @returns a Markdown table; columns at the given positions are aligned to the right */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly number[],
): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(head),
    line(head.map((_, column) => (numbers.includes(column) ? '--:' : '---'))),
    ...rows.map(line),
  ]
}

/**
 * @param texts the columns of texts, which are aligned to the left; the others are numbers
 * @returns a table in Markdown whose columns also line up as plain text
 */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  texts: readonly number[] = [0],
): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const aligned = (cells: readonly string[]) =>
    widths.map((width, column) => {
      const cell = cells[column] ?? ''
      return texts.includes(column) ? cell.padEnd(width) : cell.padStart(width)
    })
  const rule = widths.map((width, column) =>
    texts.includes(column) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  )
  return [line(aligned(head)), line(rule), ...rows.map((row) => line(aligned(row)))].join('\n')
}

/** @returns a number with three significant digits, or all its whole ones */
export const threeDigits = (number: number): string =>
  number >= 100 ? String(Math.round(number)) : String(Number(number.toPrecision(3)))

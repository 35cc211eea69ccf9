/** @returns lines that stand two spaces further in */
export const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`)

/** @returns `chongqing-unit` or `staff.fullTime` as `ChongqingUnit` or `StaffFullTime` */
export function pascalCase(name: string): string {
  const words = name.split(/[.-]/)
  return words.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`).join('')
}

/** @returns the union of texts; `never` of none */
export function unionOf(texts: readonly string[]): string {
  const literals = texts.map((text) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`)
  return literals.length === 0 ? 'never' : literals.join(' | ')
}

import { oneLine } from '../../values/one-line.ts'

/** A text that neither ends the comment nor begins a tag or a link in it. */
const inert = (text: string): string =>
  oneLine(text)
    .trim()
    .replaceAll('*/', '*\\/')
    .replace(/(^|[\s{(])@/g, '$1\\@')

/** @returns the lines of a comment that an editor shows for what follows it */
export function docComment(texts: readonly string[]): readonly string[] {
  const lines = texts.map(inert).filter((text) => text !== '')
  const [only, ...others] = lines
  if (only === undefined) return []
  if (others.length === 0) return [`/** ${only} */`]
  // an empty line between them: otherwise an editor joins the lines
  return [
    '/**',
    ...lines.flatMap((line, index) => (index === 0 ? [` * ${line}`] : [' *', ` * ${line}`])),
    ' */',
  ]
}

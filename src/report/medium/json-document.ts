import { UNSAFE } from '../../values/one-line.ts'

/** A character as JSON writes one that it does not show; the line breaks between values stay. */
const escaped = (letter: string): string => (letter === '\n' ? letter : codeUnits(letter))

const codeUnits = (letter: string): string =>
  Array.from({ length: letter.length }, (_, index) => {
    const unit = letter.charCodeAt(index).toString(16).padStart(4, '0')
    return `\\u${unit}`
  }).join('')

/**
 * @returns any plain data as JSON, indented by two spaces, with a final line break; what a terminal would obey in a text
 *   is escaped, which is the same text to whoever parses it
 */
export function jsonDocument(data: unknown): string {
  return `${JSON.stringify(data, null, 2).replace(UNSAFE, escaped)}\n`
}

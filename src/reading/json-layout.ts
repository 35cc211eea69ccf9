import { DEEPEST_NESTING } from './nesting.ts'

/** One value of a JSON text, as a range of its characters, with how many members its objects have in the text. */
export interface JsonRange {
  readonly start: number
  readonly end: number
  readonly members: number
}

/** How a JSON text is laid out. */
export interface JsonLayout {
  /** The elements of the list that it is, or the only value. */
  readonly values: readonly JsonRange[]
  /** Where it is nested too deeply first. */
  readonly tooDeep: number | undefined
}

const closes = (letter: string | undefined): boolean => letter === ']' || letter === '}'
const opens = (letter: string | undefined): boolean => letter === '[' || letter === '{'

/** @returns where the text that begins before an index ends, with its closing quote */
function closingQuote(text: string, start: number): number {
  let index = start
  while (index < text.length && text[index] !== '"') index += text[index] === '\\' ? 2 : 1
  return index
}

/**
 * Finds the values that a JSON text holds, without making them, so that a very long one is looked at piece by piece.
 *
 * @param text what `JSON.parse` takes
 */
export function jsonLayout(text: string): JsonLayout {
  const first = text.search(/\S/)
  const isList = text[first] === '['
  const values: JsonRange[] = []
  let depth = 0
  let members = 0
  let start: number | undefined
  const end = (index: number): void => {
    if (start !== undefined) values.push({ start, end: index, members })
    start = undefined
    members = 0
  }
  const outside = isList ? 1 : 0
  for (let index = Math.max(first, 0); index < text.length; index += 1) {
    const letter = text[index]
    if (letter === ' ' || letter === '\n' || letter === '\r' || letter === '\t') continue
    if (depth === outside && (letter === ',' || letter === ']')) end(index)
    else if (depth >= outside && start === undefined && !(isList && depth === 0)) start = index
    if (letter === '"') index = closingQuote(text, index + 1)
    else if (letter === ':') members += 1
    else if (opens(letter)) depth += 1
    else if (closes(letter)) depth -= 1
    if (depth > DEEPEST_NESTING) return { values, tooDeep: index }
  }
  end(text.length)
  return { values, tooDeep: undefined }
}

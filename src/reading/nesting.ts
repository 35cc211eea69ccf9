import { Lexer } from 'yaml'

/** How deeply mappings and lists may be nested. */
export const DEEPEST_NESTING = 64

/** What to do about it. */
export const TOO_DEEP = `Nest mappings and lists at most ${DEEPEST_NESTING} levels deep.`

/**
 * How far to the right a block mapping or list may begin. Each of its levels takes at least one column, so this bounds
 * what the parser has to follow before the exact depth can be counted.
 */
const LAST_BLOCK_COLUMN = 256

const SCALAR_FOLLOWS = '\u001f'

/**
 * Finds where a text is nested too deeply to be parsed at all. The parser is recursive, and a text of nothing but
 * brackets would take the whole process down, so the tokens are looked at first.
 *
 * @returns the offset of the first token beyond the limit, or `undefined`
 */
export function tooDeepAt(text: string): number | undefined {
  let offset = 0
  let lineStart = 0
  let flowDepth = 0
  let isScalar = false
  for (const token of new Lexer().lex(text)) {
    if (!isScalar) {
      if (token === '[' || token === '{') flowDepth += 1
      else if (token === ']' || token === '}') flowDepth = Math.max(0, flowDepth - 1)
      const isBlockIndicator = flowDepth === 0 && (token === '-' || token === '?' || token === ':')
      if (flowDepth > DEEPEST_NESTING) return offset
      if (isBlockIndicator && offset - lineStart > LAST_BLOCK_COLUMN && isNested(text, lineStart, offset))
        return offset
    }
    isScalar = token === SCALAR_FOLLOWS
    if (token.length === 1 && token < ' ' && token !== '\n' && token !== '\t' && token !== '\r') continue
    offset += token.length
    const lineEnd = token.lastIndexOf('\n')
    if (lineEnd >= 0) lineStart = offset - (token.length - lineEnd - 1)
  }
  return undefined
}

/** Whether everything before the indicator on its line is indentation or other indicators: a long key is no nesting. */
function isNested(text: string, lineStart: number, offset: number): boolean {
  return /^[\s?:-]*$/.test(text.slice(lineStart, offset).slice(0, LAST_BLOCK_COLUMN))
}

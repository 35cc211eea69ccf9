import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser'
import { TOO_DEEP, tooDeepAt } from './nesting.ts'
import type { Problem } from './problem.ts'

/** What to do about an error that the library does not see. */
const OTHERWISE = 'Write the text as JSON.'

/** What to do about each error of the library. */
const MESSAGES: Readonly<Record<string, string>> = {
  InvalidSymbol: 'Put keys and texts in double quotes, as JSON wants them.',
  InvalidNumberFormat: 'Write the number in digits like 12 or 0.5.',
  PropertyNameExpected: 'Write a key in double quotes here, or remove the comma before it.',
  ValueExpected: 'Write a value here, or remove the comma before it.',
  ColonExpected: "Write ':' between the key and its value.",
  CommaExpected: "Write ',' between this and what stands before it.",
  CloseBraceExpected: "Close the mapping with '}': the text ends before it does.",
  CloseBracketExpected: "Close the list with ']': the text ends before it does.",
  EndOfFileExpected: 'Remove what follows: the JSON ends before here.',
  InvalidCommentToken: 'Remove the comment: JSON has none.',
  UnexpectedEndOfComment: 'Remove the comment: JSON has none.',
  UnexpectedEndOfString: 'Close the text with a double quote.',
  UnexpectedEndOfNumber: 'Write the number in digits like 12 or 0.5.',
  InvalidUnicode: String.raw`Write four hexadecimal digits after '\u'.`,
  InvalidEscapeCharacter: String.raw`Write '\\' for a backslash in a text.`,
  InvalidCharacter: String.raw`Write line breaks and tabs in a text as '\n' and '\t'.`,
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/**
 * Finds what keeps a text from being JSON. Only the first place is told: what follows is mostly its consequence.
 *
 * @param file the name that the problem gives as its file
 * @returns the problem, or `undefined` where the text is JSON
 */
export function jsonProblem(text: string, file: string): Problem | undefined {
  if (isJson(text)) return undefined
  const problemAt = (offset: number, code: Problem['code'], message: string): Problem => {
    const before = text.slice(0, offset).split('\n')
    return { code, message, file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
  }
  // the library is recursive as well
  const tooDeep = tooDeepAt(text)
  if (tooDeep !== undefined) return problemAt(tooDeep, 'too-deep', TOO_DEEP)
  const errors: ParseError[] = []
  parse(text, errors, { disallowComments: true })
  const [first] = errors
  if (first === undefined) return problemAt(0, 'json-syntax', OTHERWISE)
  return problemAt(first.offset, 'json-syntax', MESSAGES[printParseErrorCode(first.error)] ?? OTHERWISE)
}

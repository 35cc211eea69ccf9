import type { Problem } from '../../reading/problem.ts'
import { LONGEST_TEXT } from '../../reading/read-source.ts'
import { MOST_BYTES_A_UNIT } from './text-buffer.ts'

/** Something wrong with a text as a whole. */
export type TextProblem = Pick<Problem, 'code' | 'message'>

/** A text of more bytes is longer than any that is read, whatever its characters. */
export const MOST_BYTES = LONGEST_TEXT * MOST_BYTES_A_UNIT

export const TOO_LONG: TextProblem = {
  code: 'file-too-large',
  message: `Shorten the text to at most ${LONGEST_TEXT} characters.`,
}

export const NOT_UTF8: TextProblem = { code: 'not-utf8', message: 'Save the text as UTF-8.' }

export const CUT_OFF: TextProblem = {
  code: 'json-syntax',
  message: "Close the list with ']': the text ends before it does.",
}

export const AFTER_THE_END: TextProblem = {
  code: 'json-syntax',
  message: 'Remove what follows: the list ends before here.',
}

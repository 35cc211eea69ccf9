import type pc from 'picocolors'
import type { Outcome } from '../model/outcome.ts'
import { oneLine } from '../values/one-line.ts'
import type { NeedLine } from './need-lines.ts'

export type Colors = ReturnType<typeof pc.createColors>

/** The mark that a terminal shows beside an outcome. */
export const MARKS: Readonly<Record<Outcome, string>> = {
  met: '✓',
  partly: '◐',
  unmet: '✗',
  unknown: '?',
  notApplicable: '–',
}

/** @returns needs as a list that stands below a line of an assessment */
export const needList = (needs: readonly NeedLine[]): readonly string[] =>
  needs.map(({ text, isAlternative }) => `${isAlternative ? '        ' : '      '}- ${oneLine(text)}`)

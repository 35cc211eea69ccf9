import { oneLine } from '../../values/one-line.ts'
import type { NeedLine } from './need-lines.ts'

/** @returns needs as a list for a terminal that stands below a line of an assessment */
export const needList = (needs: readonly NeedLine[]): readonly string[] =>
  needs.map(({ text, isAlternative }) => `${isAlternative ? '        ' : '      '}- ${oneLine(text)}`)

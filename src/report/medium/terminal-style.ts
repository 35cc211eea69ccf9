import type pc from 'picocolors'
import type { Outcome } from '../../model/outcome.ts'

export type Colors = ReturnType<typeof pc.createColors>

/** The mark that a terminal shows beside an outcome. */
export const MARKS: Readonly<Record<Outcome, string>> = {
  met: '✓',
  partly: '◐',
  unmet: '✗',
  unknown: '?',
  notApplicable: '–',
}

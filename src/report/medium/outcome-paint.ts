import type { Outcome } from '../../model/outcome.ts'
import type { Colors } from './terminal-style.ts'

/** @returns what a terminal paints the words of each outcome with */
export function outcomePaint(colors: Colors): Readonly<Record<Outcome, (text: string) => string>> {
  return {
    met: colors.green,
    partly: colors.cyan,
    unmet: colors.red,
    unknown: colors.yellow,
    notApplicable: colors.dim,
  }
}

import type { Score } from '../../model/assessment.ts'
import { toUnits } from '../../values/points.ts'

const BAR_WIDTH = 20

/**
 * A score as a bar: the share of certain points full, of possible ones shaded, of those out of reach light. Less than
 * nothing is drawn as nothing, and more than everything as everything.
 */
export function scoreBar({ points, ceiling, maximum }: Score): string {
  const share = (value: number) => {
    const parts = maximum > 0 ? Math.floor((toUnits(value) * BAR_WIDTH) / toUnits(maximum)) : 0
    return Math.min(Math.max(parts, 0), BAR_WIDTH)
  }
  const certain = share(points)
  const possible = share(ceiling)
  return '█'.repeat(certain) + '▒'.repeat(possible - certain) + '░'.repeat(BAR_WIDTH - possible)
}

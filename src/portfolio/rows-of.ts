import type { Assessment, Finding } from '../model/assessment.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Portfolio, PortfolioRow } from '../model/portfolio.ts'
import type { Criterion, RuleSet, Section } from '../model/rule-set.ts'
import { fromUnits, type PointUnits, toUnits } from '../values/points.ts'
import { findingsById } from './most-reachable.ts'
import { shareOf } from './rounded.ts'

/** @returns what makes a section another one than most */
export const kindOf = ({ bonus, penalty }: Section) => ({
  ...(bonus === true && ({ bonus } as const)),
  ...(penalty === true && ({ penalty } as const)),
})

function outcomesOf(findings: readonly Finding[]): Readonly<Record<Outcome, number>> {
  const count = (outcome: Outcome) => findings.filter((each) => each.outcome === outcome).length
  return {
    met: count('met'),
    partly: count('partly'),
    unmet: count('unmet'),
    unknown: count('unknown'),
    notApplicable: count('notApplicable'),
  }
}

function rowOf({ id, source, title, points }: Criterion, section: Section, findings: readonly Finding[]) {
  const outcomes = outcomesOf(findings)
  const applies = findings.length - outcomes.notApplicable
  const missed = outcomes.unmet + outcomes.partly
  const missedShare = shareOf(missed, applies)
  let lost: PointUnits = 0
  let open: PointUnits = 0
  // a row that does not apply lacks nothing of what it gives
  for (const each of findings) {
    lost += toUnits(each.maximum) - toUnits(each.points)
    open += toUnits(each.ceiling) - toUnits(each.points)
  }
  return {
    id,
    source,
    title,
    section: section.id,
    maximum: points,
    ...kindOf(section),
    outcomes,
    applies,
    missed,
    ...(missedShare !== undefined && { missedShare }),
    lost: fromUnits(lost),
    lostForCertain: fromUnits(lost - open),
    open: fromUnits(open),
  }
}

/** @returns what became of every row, in the order of the table */
export function rowsOf(assessments: readonly Assessment[], { sections }: RuleSet): readonly PortfolioRow[] {
  const found = assessments.map(findingsById)
  return sections.flatMap((section) =>
    section.items
      .flatMap(({ criteria }) => criteria)
      .map((criterion) => {
        const findings = found.flatMap((each) => each.get(criterion.id) ?? [])
        return rowOf(criterion, section, findings)
      }),
  )
}

/** By the part that misses it, which is compared as it is and not as it is rounded; then by what is certainly lost. */
function byMissed(one: PortfolioRow, other: PortfolioRow): number {
  return other.missed * one.applies - one.missed * other.applies || other.lostForCertain - one.lostForCertain
}

/** @returns the rows that some applicant misses, the one that most miss first; bonus rows apart */
export function mostMissedOf(rows: readonly PortfolioRow[]): Portfolio['mostMissed'] {
  const missed = rows.filter((row) => row.missed > 0).sort(byMissed)
  const ids = (of: readonly PortfolioRow[]) => of.map(({ id }) => id)
  return {
    rows: ids(missed.filter(({ bonus }) => bonus !== true)),
    bonus: ids(missed.filter(({ bonus }) => bonus === true)),
  }
}

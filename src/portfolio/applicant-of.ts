import type { Assessment, SectionResult, Verdict } from '../model/assessment.ts'
import type { Applicant, PortfolioGap, PortfolioVerdict } from '../model/portfolio.ts'
import { findingsOf } from '../rows/findings-of.ts'
import { isMissed } from '../rows/is-missed.ts'
import { findingsById } from './most-reachable.ts'

function verdictOf({ pass, grade, bestPossible, gates }: Verdict): PortfolioVerdict {
  if (gates.some(({ kind, outcome }) => kind === 'stop' && outcome === 'unmet')) return { stopped: true }
  return {
    ...(pass !== undefined && { pass }),
    ...(grade !== undefined && { grade }),
    ...(bestPossible !== undefined && { bestPossible }),
  }
}

function gapsOf(assessment: Assessment): readonly PortfolioGap[] {
  const findings = findingsById(assessment)
  return assessment.gaps
    .filter(({ worth }) => worth > 0)
    .map((gap) => ({
      criterion: gap.criterion,
      worth: gap.worth,
      ...(gap.due !== undefined && { due: gap.due }),
      ...(isMissed(gap, findings.get(gap.criterion), assessment.asOf) && ({ missed: true } as const)),
    }))
}

const sectionOf = ({ id, points, ceiling, maximum }: SectionResult) => ({ id, points, ceiling, maximum })

/** @returns what a portfolio tells of one applicant, but for its place in the ranking */
export function applicantOf(
  assessment: Assessment,
  file: string | undefined,
): Omit<Applicant, 'rank' | 'tied'> {
  const { profile, total, verdict, sections } = assessment
  return {
    id: profile.id,
    name: profile.name,
    ...(file !== undefined && { file }),
    total,
    ...(verdict !== undefined && { verdict: verdictOf(verdict) }),
    sections: sections.map(sectionOf),
    criteria: findingsOf(assessment).map(({ id, outcome, points, ceiling, maximum }) => ({
      id,
      outcome,
      points,
      ceiling,
      maximum,
    })),
    gaps: gapsOf(assessment),
  }
}

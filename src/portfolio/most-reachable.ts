import type { Assessment, Finding } from '../model/assessment.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { findingsOf } from '../rows/findings-of.ts'
import { isMissed } from '../rows/is-missed.ts'
import { fromUnits, type Points, sumPoints, toUnits } from '../values/points.ts'

/** @returns every finding of an assessment by the id of its row */
export function findingsById(assessment: Assessment): ReadonlyMap<string, Finding> {
  return new Map(findingsOf(assessment).map((finding) => [finding.id, finding]))
}

/**
 * Whether closing several gaps never gains more than each of them alone, added up. That is so where a total is nothing
 * but sums that are cut off at maxima. What is rounded, scaled, weighted or averaged, or held up by a floor, may gain
 * more together.
 */
function addsUpPlainly(assessment: Assessment, ruleSet: RuleSet): boolean {
  const { rounding, scale, notApplicable, sections, floor = 0 } = ruleSet
  const isFloored = assessment.total.points <= floor
  const takesAway = findingsOf(assessment).some(({ points }) => points < 0)
  return (
    rounding === undefined &&
    scale === undefined &&
    (notApplicable === undefined || notApplicable === 'full-credit') &&
    sections.every(({ weight = 1 }) => weight === 1) &&
    !(isFloored && takesAway)
  )
}

/**
 * The most certain points that an applicant can still come to on the day of the assessment: no more than its certain
 * points and the worth of all gaps that can still be closed where that is known to be a limit, else the maximum.
 */
export function mostReachable(assessment: Assessment, ruleSet: RuleSet): Points {
  const { total, gaps } = assessment
  const findings = findingsById(assessment)
  const left = gaps.filter((gap) => !isMissed(gap, findings.get(gap.criterion), assessment.asOf))
  if (left.length === 0) return total.ceiling
  if (!addsUpPlainly(assessment, ruleSet)) return total.maximum
  const sum = toUnits(sumPoints([total.points, ...left.map(({ worth }) => worth)]))
  return Math.max(total.ceiling, fromUnits(Math.min(sum, toUnits(total.maximum))))
}

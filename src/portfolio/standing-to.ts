import type { Assessment, Blocker, Gap, GradeResult } from '../model/assessment.ts'
import type { ApplicantStanding } from '../model/portfolio.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { isMissed } from '../rows/is-missed.ts'
import { fromUnits, type Points, toUnits } from '../values/points.ts'
import { findingsById, mostReachable } from './most-reachable.ts'

/** How many more points are wanted; 0 where there are enough. */
const lacking = (want: Points, have: Points): Points => fromUnits(Math.max(0, toUnits(want) - toUnits(have)))

/** The gaps that can still be closed and of which any one makes up for so many points. */
function enoughAlone(assessment: Assessment, short: Points): readonly string[] {
  const findings = findingsById(assessment)
  const isEnough = (gap: Gap) =>
    gap.worth >= short && !isMissed(gap, findings.get(gap.criterion), assessment.asOf)
  return assessment.gaps.filter(isEnough).map(({ criterion }) => criterion)
}

function lackOf(assessment: Assessment, short: Points) {
  const alone = enoughAlone(assessment, short)
  return { short, ...(alone.length > 0 && { alone }) }
}

/** @returns where an applicant stands to so many points */
export function standingToPoints(
  assessment: Assessment,
  ruleSet: RuleSet,
  mark: Points,
): Omit<ApplicantStanding, 'id'> {
  const { points, ceiling } = assessment.total
  if (points >= mark) return { standing: 'reached' }
  const lack = lackOf(assessment, lacking(mark, points))
  if (ceiling >= mark) return { standing: 'possible', ...lack }
  const { short } = lack
  return mostReachable(assessment, ruleSet) >= mark
    ? { standing: 'closable', ...lack }
    : { standing: 'out-of-reach', short }
}

/** Whether a gate or a required row is in the way whatever turns out of what is unknown. */
function isDefinite(blocker: Blocker, assessment: Assessment): boolean {
  if ('points' in blocker) return false
  if ('gate' in blocker) {
    return assessment.verdict?.gates.find(({ id }) => id === blocker.gate)?.outcome === 'unmet'
  }
  return findingsById(assessment).get(blocker.criterion)?.outcome !== 'unknown'
}

/** What keeps a grade from being certain; but a route that is not open keeps nobody from reaching it by points. */
function blockersOf({ blockedBy }: GradeResult, { verdict }: Assessment): readonly Blocker[] {
  if (!blockedBy.some((each) => 'points' in each)) return blockedBy
  const routes = (verdict?.gates ?? []).filter(({ kind }) => kind === 'route').map(({ id }) => id)
  return blockedBy.filter((each) => !('gate' in each && routes.includes(each.gate)))
}

const nameOf = (blocker: Blocker): readonly string[] => {
  if ('points' in blocker) return []
  return ['gate' in blocker ? blocker.gate : blocker.criterion]
}

/** @returns where an applicant stands to a grade that the rule set publishes */
export function standingToGrade(
  assessment: Assessment,
  ruleSet: RuleSet,
  result: GradeResult,
): Omit<ApplicantStanding, 'id'> {
  const { reach } = result
  if (reach === 'certain') return { standing: 'reached' }
  const blockedBy = blockersOf(result, assessment)
  const named = blockedBy.flatMap(nameOf)
  const others = named.length > 0 ? { blockedBy: named } : {}
  const points = blockedBy.flatMap((each) => ('points' in each ? [each.points] : []))[0]
  const { total, verdict } = assessment
  // the worth of a gap is told of the total, which a gate may make another number of
  const isTotal = verdict?.counted === undefined || verdict.counted.points === total.points
  const short = points === undefined ? 0 : lacking(points.want, points.have)
  const lack = short === 0 ? {} : isTotal && named.length === 0 ? lackOf(assessment, short) : { short }
  if (reach === 'possible') return { standing: 'possible', ...lack, ...others }
  if (points === undefined || blockedBy.some((each) => isDefinite(each, assessment))) {
    return { standing: 'blocked', ...(short > 0 && { short }), ...others }
  }
  const isClosable = !isTotal || mostReachable(assessment, ruleSet) >= points.want
  return isClosable
    ? { standing: 'closable', ...lack, ...others }
    : { standing: 'out-of-reach', short, ...others }
}

import type { CompiledCriterion, CompiledRuleSet } from '../../engine/compiled-rule-set.ts'
import type { Assessment } from '../../model/assessment.ts'
import type { Award, DeductionAward } from '../../model/award.ts'
import type { CriterionCoverage } from '../../model/case-result.ts'
import { OUTCOMES, type Outcome } from '../../model/outcome.ts'
import { findingsOf } from '../../rows/findings-of.ts'
import type { Points } from '../../values/points.ts'
import { fromUnits, sumPoints } from '../../values/points.ts'

const isBetween = (points: Points, full: Points): boolean => points > 0 && points < full

/** Whether an award can give some of the points of a row and not all. */
function givesPart(award: Award, full: Points): boolean {
  if ('when' in award) return isBetween(award.points, full)
  if ('levels' in award) {
    return award.levels.some((level) =>
      'award' in level ? givesPart(level.award, full) : isBetween(level.points, full),
    )
  }
  if ('best' in award) return award.best.some((each) => givesPart(each, full))
  if ('assessed' in award) {
    return award.assessed.some(({ from, to }) => (from < to ? from < full && to > 0 : isBetween(from, full)))
  }
  return full > 0
}

/** The least that deductions can leave. */
function leastLeft({ deduct, full, floor = 0 }: DeductionAward, points: Points): Points {
  const taken = deduct.map((each) => ('when' in each ? each.points : (each.most ?? Number.POSITIVE_INFINITY)))
  if (taken.includes(Number.POSITIVE_INFINITY)) return floor
  return Math.max(floor, sumPoints([full ?? points, -sumPoints(taken)]))
}

function isPossible(
  outcome: Outcome,
  { criterion, award, full, least, applies }: CompiledCriterion,
): boolean {
  switch (outcome) {
    case 'met':
      return 'when' in criterion || award.most >= full
    case 'partly':
      return 'award' in criterion && givesPart(criterion.award, criterion.points)
    case 'unmet': {
      if ('when' in criterion) return true
      const isDeducted = 'deduct' in criterion.award
      const left = isDeducted ? leastLeft(criterion.award, criterion.points) : fromUnits(least)
      return full > 0 ? left <= 0 : left < 0
    }
    case 'unknown':
      return true
    case 'notApplicable':
      return applies !== undefined
  }
}

/** In how many of some assessments every criterion came out in each of the ways that are possible for it. */
export function criterionCoverage(
  { sections }: CompiledRuleSet,
  assessments: readonly Assessment[],
): readonly CriterionCoverage[] {
  const findings = assessments.flatMap(findingsOf)
  return sections
    .flatMap(({ items }) => items)
    .flatMap(({ criteria }) => criteria)
    .map((compiled) => {
      const { id, source } = compiled.criterion
      const outcomes = findings.filter((finding) => finding.id === id).map(({ outcome }) => outcome)
      const count = (outcome: Outcome) => outcomes.filter((each) => each === outcome).length
      const possible = OUTCOMES.filter((outcome) => isPossible(outcome, compiled))
      return {
        criterion: id,
        source,
        outcomes: Object.fromEntries(possible.map((each) => [each, count(each)])),
      }
    })
}

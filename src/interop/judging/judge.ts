import type { Judgement, Submission } from '../../compose.ts'
import type { Outcome } from '../../model/outcome.ts'
import type { Evidence, Review } from '../../model/profile.ts'
import type { Criterion, EvidenceRequirement } from '../../model/rule-set.ts'
import { type PointUnits, toUnits } from '../../values/points.ts'
import type { Truth } from '../../values/truth.ts'
import { spanOf } from '../../values/window.ts'
import { awardLimits } from '../rules/award-limits.ts'
import { awardOf } from '../rules/award-of.ts'
import type { PointRange } from './points-of-range.ts'

/** What the facts alone make of a criterion. */
export interface StatedCase {
  /** Whether it, and all around it, applies. */
  readonly applies: Truth
  /** Whether it is met, of one that gives all or nothing. */
  readonly truth?: Truth
  /** What its award gives. */
  readonly earned: PointRange
}

interface Claim extends PointRange {
  readonly outcome: Exclude<Outcome, 'notApplicable'>
}

function isServedBy(
  { kind, stamped, during }: EvidenceRequirement,
  document: Evidence,
  { evidence = [] }: Criterion,
  { asOf, period }: Submission,
): boolean {
  const isOfKind = document.kind === undefined ? evidence.length === 1 : document.kind === kind
  if (!isOfKind || (stamped === true && document.stamped !== true)) return false
  if (during === undefined) return true
  const { from, to } = spanOf(during, asOf, period)
  return document.date !== undefined && from <= document.date && document.date <= to
}

function outcomeOf({ low, high }: PointRange, full: PointUnits): Claim['outcome'] {
  if (low >= full) return 'met'
  if (high >= full) return 'unknown'
  if (high <= 0) return 'unmet'
  return low > 0 ? 'partly' : 'unknown'
}

function claimed({ truth, earned }: StatedCase, full: PointUnits): Claim {
  if (truth === true) return { low: full, high: full, outcome: 'met' }
  if (truth === false) return { low: 0, high: 0, outcome: 'unmet' }
  if (truth === 'unknown') return { low: 0, high: full, outcome: 'unknown' }
  const capped = { low: Math.min(earned.low, full), high: Math.min(earned.high, full) }
  return { ...capped, outcome: outcomeOf(capped, full) }
}

/** What a review leaves of a criterion that applies. */
function confirmed(review: Review, full: PointUnits, least: PointUnits): Claim {
  if (!('points' in review)) {
    const units = review.outcome === 'met' ? full : least
    return { low: units, high: units, outcome: review.outcome === 'met' ? 'met' : 'unmet' }
  }
  const given = { low: toUnits(review.points), high: toUnits(review.points) }
  return { ...given, outcome: outcomeOf(given, full) }
}

/** @returns what is decided of a criterion on the basis of the submission, from what its facts are worth */
export function judge(criterion: Criterion, stated: StatedCase, submission: Submission): Judgement {
  const full = toUnits(criterion.points)
  const least = Math.min(0, full, awardLimits(awardOf(criterion).award, full).least)
  const attached = submission.evidence.get(criterion.id) ?? []
  const missingEvidence = (criterion.evidence ?? []).filter(
    (requirement) => !attached.some((document) => isServedBy(requirement, document, criterion, submission)),
  )
  const claim = claimed(stated, full)
  const decide = (applies: Truth, { low, high, outcome }: Claim, review?: Review): Judgement => ({
    outcome: applies === false ? 'notApplicable' : applies === true ? outcome : 'unknown',
    applies,
    claim: { low, high },
    ...(review && { review }),
  })
  const open: Claim = {
    low: least,
    high: claim.high,
    outcome: claim.outcome === 'unmet' ? 'unmet' : 'unknown',
  }
  switch (submission.basis) {
    case 'claimed':
      return decide(stated.applies, claim)
    case 'evidenced':
      return decide(stated.applies, missingEvidence.length === 0 ? claim : open)
    case 'verified': {
      const review = submission.reviews.get(criterion.id)
      // what does not apply is left out by a review only
      if (review === undefined) return decide(stated.applies === false ? 'unknown' : stated.applies, open)
      if ('outcome' in review && review.outcome === 'notApplicable') return decide(false, claim, review)
      return decide(true, confirmed(review, full, least), review)
    }
  }
}

import type { Outcome } from '../model/outcome.ts'
import type { Evidence, Review } from '../model/profile.ts'
import type { Criterion, EvidenceRequirement } from '../model/rule-set.ts'
import { toUnits } from '../values/points.ts'
import type { Truth } from '../values/truth.ts'
import type { CompiledCriterion } from './compile-rule-set.ts'
import type { Submission } from './submission.ts'
import type { Earned } from './totals.ts'

/** What a criterion gives where it applies, and how it comes out. */
interface Claim extends Earned {
  readonly outcome: Exclude<Outcome, 'notApplicable'>
}

/** What is decided of one criterion on a basis. */
export interface Judgement {
  readonly outcome: Outcome
  readonly applies: Truth
  /** What it gives where it applies. */
  readonly claim: Earned
  /** What the criterion asks for and the profile does not attach, whatever the basis. */
  readonly missingEvidence: readonly EvidenceRequirement[]
  /** The review that decided the outcome. */
  readonly review?: Review
}

function missingEvidence(
  { evidence: required = [] }: Criterion,
  attached: readonly Evidence[],
): readonly EvidenceRequirement[] {
  const serves = (document: Evidence, { kind, stamped }: EvidenceRequirement): boolean =>
    (document.kind === undefined ? required.length === 1 : document.kind === kind) &&
    (stamped !== true || document.stamped === true)
  return required.filter((requirement) => !attached.some((document) => serves(document, requirement)))
}

const outcomeOfTruth = (truth: Truth): Claim['outcome'] =>
  truth === 'unknown' ? truth : truth ? 'met' : 'unmet'

/** How points come out: certainly all of them, none, or some in between; a pure penalty is met where it takes nothing. */
function outcomeOfPoints({ low, high }: Earned, full: number): Claim['outcome'] {
  if (low >= full) return 'met'
  if (high <= 0 && high < full) return 'unmet'
  return low > 0 && high < full ? 'partly' : 'unknown'
}

function claimOf({ award, condition, full }: CompiledCriterion, submission: Submission): Claim {
  if (condition !== undefined) {
    const outcome = outcomeOfTruth(condition.truth(submission))
    return { outcome, low: outcome === 'met' ? full : 0, high: outcome === 'unmet' ? 0 : full }
  }
  const earned = award.earned(submission)
  const within = { low: Math.min(earned.low, full), high: Math.min(earned.high, full) }
  return { ...within, outcome: outcomeOfPoints(within, full) }
}

/** What is left of a claim that nobody else bears out: it may still be confirmed, but nothing of it is certain. */
function doubted({ high, outcome }: Claim, least: number): Claim {
  return { low: Math.min(0, least), high, outcome: outcome === 'unmet' ? outcome : 'unknown' }
}

function reviewed(review: Review, { full, least }: CompiledCriterion): Claim {
  if ('points' in review) {
    const units = toUnits(review.points)
    const earned = { low: units, high: units }
    return { ...earned, outcome: outcomeOfPoints(earned, full) }
  }
  const none = Math.min(0, least)
  return review.outcome === 'met'
    ? { low: full, high: full, outcome: 'met' }
    : { low: none, high: none, outcome: 'unmet' }
}

/**
 * Decides one criterion: by what is claimed; by what is claimed and attached; or by the review. What the applicant
 * itself says is unmet stays unmet unless a review confirms otherwise; nothing but a review makes it verified, nor
 * leaves it out.
 */
export function judge(compiled: CompiledCriterion, submission: Submission): Judgement {
  const { criterion, applies: condition, least } = compiled
  const stated = condition === undefined ? true : condition.truth(submission)
  const claimed = claimOf(compiled, submission)
  const missing = missingEvidence(criterion, submission.evidence.get(criterion.id) ?? [])
  const judged = (claim: Claim, applies: Truth, review?: Review): Judgement => ({
    outcome: applies === true ? claim.outcome : applies ? 'unknown' : 'notApplicable',
    applies,
    claim: { low: claim.low, high: claim.high },
    missingEvidence: missing,
    ...(review && { review }),
  })
  const { basis, reviews } = submission
  const review = basis === 'verified' ? reviews.get(criterion.id) : undefined
  if (review !== undefined) {
    const isLeftOut = 'outcome' in review && review.outcome === 'notApplicable'
    return isLeftOut ? judged(claimed, false, review) : judged(reviewed(review, compiled), true, review)
  }
  const isBorneOut = basis === 'claimed' || (basis === 'evidenced' && missing.length === 0)
  const isLeftOpen = basis === 'verified' && stated === false
  return judged(isBorneOut ? claimed : doubted(claimed, least), isLeftOpen ? 'unknown' : stated)
}

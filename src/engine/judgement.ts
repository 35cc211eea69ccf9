import type { Outcome } from '../model/outcome.ts'
import type { Review } from '../model/profile.ts'
import type { Criterion, EvidenceRequirement } from '../model/rule-set.ts'
import { fromUnits, toUnits } from '../values/points.ts'
import type { CompiledRow, JudgedCriterion, Judgement, Settled } from './compiled-rule-set.ts'
import { isServedBy } from './documents.ts'
import type { Submission } from './submission.ts'
import type { Earned } from './totals.ts'

/** What a criterion gives where it applies, and how it comes out. */
interface Claim extends Earned {
  readonly outcome: Exclude<Outcome, 'notApplicable'>
}

/** @returns what the criterion asks for and the profile does not attach, whatever the basis */
export function missingEvidence(
  { id, evidence: required }: Criterion,
  submission: Submission,
): readonly EvidenceRequirement[] {
  const attached = submission.evidence.get(id)
  if (required === undefined || attached === undefined) return required ?? []
  return required.filter(
    (requirement) =>
      !attached.some((document) => isServedBy(document, requirement, required.length === 1, submission)),
  )
}

/** How points come out: certainly all of them, none, or some in between; a pure penalty is met where it takes nothing. */
function claimOfPoints(low: number, high: number, full: number): Claim {
  const isOpen = low <= 0 || high >= full
  const outcome = low >= full ? 'met' : high <= 0 && high < full ? 'unmet' : isOpen ? 'unknown' : 'partly'
  return { low, high, outcome }
}

function claimOf({ award, condition, full }: CompiledRow, submission: Submission): Claim {
  if (condition !== undefined) {
    const truth = condition.truth(submission)
    const outcome = truth === 'unknown' ? truth : truth ? 'met' : 'unmet'
    return { outcome, low: truth === true ? full : 0, high: truth === false ? 0 : full }
  }
  const earned = award.earned(submission)
  return claimOfPoints(Math.min(earned.low, full), Math.min(earned.high, full), full)
}

/** What is left of a claim that nobody else bears out: it may still be confirmed, but nothing of it is certain. */
function doubted({ high, outcome }: Claim, { least }: CompiledRow): Claim {
  return { low: Math.min(0, least), high, outcome: outcome === 'unmet' ? outcome : 'unknown' }
}

function reviewed(review: Review, { full, least }: CompiledRow): Claim {
  if ('points' in review) {
    const units = toUnits(review.points)
    return claimOfPoints(units, units, full)
  }
  const { outcome } = review
  const units = outcome === 'met' ? full : Math.min(0, least)
  return { low: units, high: units, outcome: outcome === 'met' ? outcome : 'unmet' }
}

/** @returns the criterion as it counts with a judgement; where it does not apply it gives nothing, or full points */
export function judgedCriterion(compiled: CompiledRow, judgement: Judgement, way?: number): JudgedCriterion {
  const { full, isCredited, criterion } = compiled
  const { applies, claim, outcome, review } = judgement
  const otherwise = isCredited ? full : 0
  const low = applies === true ? claim.low : applies ? Math.min(claim.low, otherwise) : otherwise
  const high = applies === true ? claim.high : applies ? Math.max(claim.high, otherwise) : otherwise
  const cap = applies === false ? otherwise : full
  const { id, source, title } = criterion
  const finding = {
    id,
    source,
    title,
    outcome,
    points: fromUnits(low),
    ceiling: fromUnits(high),
    maximum: fromUnits(cap),
    ...(review?.note !== undefined && { reviewNote: review.note }),
  }
  return { compiled, outcome, applies, claim, low, high, cap, finding, way, ...(review && { review }) }
}

/** Whether what is claimed needs nobody else's word, or has the documents that it needs. */
export const isBorneOut = ({ criterion }: CompiledRow, submission: Submission): boolean =>
  submission.basis === 'claimed' ||
  (submission.basis === 'evidenced' && missingEvidence(criterion, submission).length === 0)

/**
 * Decides one criterion: by what is claimed; by what is claimed and attached; or by the review. What the applicant
 * itself says is unmet stays unmet unless a review confirms otherwise; nothing but a review makes it verified, nor
 * leaves it out.
 */
export function judge(row: CompiledRow, submission: Submission): JudgedCriterion {
  const { basis, reviews } = submission
  const isVerified = basis === 'verified'
  const review = isVerified ? reviews.get(row.criterion.id) : undefined
  let claim = claimOf(row, submission)
  let applies = row.applies?.truth(submission) ?? true
  if (review !== undefined) {
    applies = !('outcome' in review) || review.outcome !== 'notApplicable'
    if (applies) claim = reviewed(review, row)
  } else {
    if (isVerified && applies === false) applies = 'unknown'
    if (!isBorneOut(row, submission)) claim = doubted(claim, row)
  }
  const outcome = applies === true ? claim.outcome : applies ? 'unknown' : 'notApplicable'
  return judgedCriterion(row, { outcome, applies, claim, ...(review && { review }) })
}

/** @returns the ways in which a criterion comes out, if it always applies and gives all or nothing */
export function settledOf(row: CompiledRow): Settled | undefined {
  const { condition, applies, full } = row
  if (condition === undefined || applies !== undefined) return undefined
  const settled = (way: number, outcome: Claim['outcome'], low: number, high: number): JudgedCriterion => {
    const judged = judgedCriterion(row, { outcome, applies: true, claim: { low, high } }, way)
    Object.freeze(judged.finding)
    return judged
  }
  return [settled(0, 'unmet', 0, 0), settled(1, 'unknown', 0, full), settled(2, 'met', full, full)]
}

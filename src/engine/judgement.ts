import type { Basis, Outcome } from '../model/assessment.ts'
import type { Evidence, Profile, Review } from '../model/profile.ts'
import type { Criterion, EvidenceRequirement } from '../model/rule-set.ts'
import { type CalendarDate, isCalendarDate } from '../values/calendar-date.ts'
import type { Truth } from '../values/truth.ts'
import type { CompiledCriterion } from './compile-rule-set.ts'
import type { Situation } from './situation.ts'

/** The profile as it stands on the as-of date: its documents and reviews sorted by criterion. */
export interface Submission extends Situation {
  readonly basis: Basis
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>
  readonly reviews: ReadonlyMap<string, Review>
}

/** What is decided of one criterion on a basis. */
export interface Judgement {
  readonly outcome: Outcome
  /** What the stated facts say, whatever the basis. */
  readonly claimed: Truth
  /** What the criterion asks for and the profile does not attach, whatever the basis. */
  readonly missingEvidence: readonly EvidenceRequirement[]
  /** The review that decided the outcome. */
  readonly review?: Review
}

/** Whether a date is one, and has come. */
const hasCome = (date: CalendarDate, asOf: CalendarDate): boolean => isCalendarDate(date) && date <= asOf

const isReviewed = ({ outcome, on }: Review, asOf: CalendarDate): boolean =>
  (outcome === 'met' || outcome === 'unmet') && hasCome(on, asOf)

/** Whether a review stands against another one of the same criterion: the later one does, of one day the stricter. */
const prevails = (review: Review, other: Review): boolean =>
  review.on > other.on || (review.on === other.on && review.outcome === 'unmet')

/** @returns the submission; documents and reviews dated after the as-of date are not there yet */
export function submissionOf(
  { facts, evidence = [], reviews = [] }: Profile,
  asOf: CalendarDate,
  period: number,
  basis: Basis,
): Submission {
  const documents = new Map<string, Evidence[]>()
  for (const document of evidence) {
    if (document.date !== undefined && !hasCome(document.date, asOf)) continue
    const ofCriterion = documents.get(document.criterion)
    if (ofCriterion === undefined) documents.set(document.criterion, [document])
    else ofCriterion.push(document)
  }
  const latest = new Map<string, Review>()
  for (const review of reviews) {
    const earlier = latest.get(review.criterion)
    if (isReviewed(review, asOf) && (earlier === undefined || prevails(review, earlier))) {
      latest.set(review.criterion, review)
    }
  }
  return { facts, asOf, period, basis, evidence: documents, reviews: latest }
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

const outcomeOf = (truth: Truth): Outcome => (truth === 'unknown' ? truth : truth ? 'met' : 'unmet')

/**
 * Decides one criterion: by what is claimed; by what is claimed and attached; or by the review. What the applicant
 * itself says is unmet stays unmet unless a review confirms otherwise; nothing but a review makes it verified.
 */
export function judge({ criterion, condition }: CompiledCriterion, submission: Submission): Judgement {
  const claimed = condition.truth(submission)
  const missing = missingEvidence(criterion, submission.evidence.get(criterion.id) ?? [])
  const judgement = { outcome: outcomeOf(claimed), claimed, missingEvidence: missing }
  switch (submission.basis) {
    case 'claimed':
      return judgement
    case 'evidenced':
      return claimed === true && missing.length > 0 ? { ...judgement, outcome: 'unknown' } : judgement
    case 'verified': {
      const review = submission.reviews.get(criterion.id)
      if (review !== undefined) return { ...judgement, outcome: review.outcome, review }
      return claimed === true ? { ...judgement, outcome: 'unknown' } : judgement
    }
  }
}

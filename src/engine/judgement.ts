import type { Outcome } from '../model/assessment.ts'
import type { Evidence, Review } from '../model/profile.ts'
import type { Criterion, EvidenceRequirement } from '../model/rule-set.ts'
import type { Truth } from '../values/truth.ts'
import type { CompiledCriterion } from './compile-rule-set.ts'
import type { Submission } from './submission.ts'

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

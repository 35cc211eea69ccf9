import type { Basis } from '../model/assessment.ts'
import type { Evidence, Profile, Review } from '../model/profile.ts'
import { type CalendarDate, isCalendarDate } from '../values/calendar-date.ts'
import { isPoints } from '../values/points.ts'
import type { FactValues } from './fact-values.ts'
import type { Situation } from './situation.ts'

/** The profile as it stands on the as-of date: its documents and reviews sorted by criterion. */
export interface Submission extends Situation {
  readonly basis: Basis
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>
  readonly reviews: ReadonlyMap<string, Review>
}

/** Whether a date is one, and has come. */
const hasCome = (date: CalendarDate, asOf: CalendarDate): boolean => isCalendarDate(date) && date <= asOf

const isReviewed = (review: Review, asOf: CalendarDate): boolean =>
  (!('points' in review) || isPoints(review.points)) && hasCome(review.on, asOf)

/** How much a review grants, for two of one day: points, or more or less than any. */
const leniency = (review: Review): number =>
  'points' in review ? review.points : review.outcome === 'unmet' ? -Infinity : Infinity

/** Whether a review stands against another one of the same criterion: the later one does, of one day the stricter. */
const prevails = (review: Review, other: Review): boolean =>
  review.on === other.on ? leniency(review) < leniency(other) : review.on > other.on

const NONE = /* @__PURE__ */ new Map<string, never>()

function documentsOf(evidence: readonly Evidence[], asOf: CalendarDate): Submission['evidence'] {
  const documents = new Map<string, Evidence[]>()
  for (const document of evidence) {
    if (document.date !== undefined && !hasCome(document.date, asOf)) continue
    const ofCriterion = documents.get(document.criterion) ?? []
    ofCriterion.push(document)
    documents.set(document.criterion, ofCriterion)
  }
  return documents
}

function latestOf(reviews: readonly Review[], asOf: CalendarDate): Submission['reviews'] {
  const latest = new Map<string, Review>()
  for (const review of reviews) {
    const earlier = latest.get(review.criterion)
    if (isReviewed(review, asOf) && (earlier === undefined || prevails(review, earlier))) {
      latest.set(review.criterion, review)
    }
  }
  return latest
}

/** @returns the submission; documents and reviews dated after the as-of date are not there yet */
export function submissionOf(
  { facts, evidence, reviews }: Profile,
  read: (stated: object) => FactValues,
  { asOf, period, basis, set }: Pick<Submission, 'asOf' | 'period' | 'basis' | 'set'>,
): Submission {
  return {
    facts: read(facts),
    asOf,
    period,
    basis,
    set,
    evidence: evidence === undefined ? NONE : documentsOf(evidence, asOf),
    reviews: reviews === undefined ? NONE : latestOf(reviews, asOf),
  }
}

import type { Basis } from '../model/assessment.ts'
import type { Evidence, Profile, Review } from '../model/profile.ts'
import { type CalendarDate, isCalendarDate } from '../values/calendar-date.ts'
import type { Situation } from './situation.ts'

/** The profile as it stands on the as-of date: its documents and reviews sorted by criterion. */
export interface Submission extends Situation {
  readonly basis: Basis
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>
  readonly reviews: ReadonlyMap<string, Review>
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

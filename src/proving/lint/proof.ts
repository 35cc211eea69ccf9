import type { Situation } from '../../engine/situation.ts'
import type { Submission } from '../../engine/submission.ts'
import type { Review } from '../../model/profile.ts'
import { combinations, sizeOf } from './combinations.ts'
import type { Dimension, Setting } from './dimension.ts'
import { nested } from './nested.ts'
import { resultsIn } from './result-dimensions.ts'
import type { Trial } from './trial.ts'

/** How many combinations are tried out at most. */
export const MOST_COMBINATIONS = 20_000

/** @returns the submission that states all of some settings and nothing else */
export function submissionOf(
  settings: readonly Setting[],
  { asOf, period, read }: Pick<Trial, 'asOf' | 'period' | 'read'>,
  criterion = '',
): Submission {
  const facts: Setting['facts'] = Object.assign({}, ...settings.map((each) => each.facts))
  const results: Record<string, number> = Object.assign({}, ...settings.map((each) => each.results))
  const points = settings.find(({ review }) => review !== undefined)?.review
  const reviews: readonly Review[] = points === undefined ? [] : [{ criterion, points, by: '', on: asOf }]
  const situation: Situation = { facts: read(nested(facts)), asOf, period, results: resultsIn(results) }
  return {
    ...situation,
    basis: 'claimed',
    evidence: new Map(),
    reviews: new Map(reviews.map((review) => [review.criterion, review])),
  }
}

/** Submissions, together all that can be the case. */
export interface Proof {
  /** Each states everything; else some leave open what cannot be tried out, so that it may be anything. */
  readonly isExact: boolean
  readonly submissions: Iterable<Submission>
}

/** @returns the settings at some positions */
export function settingsAt(
  dimensions: readonly Dimension[],
  positions: readonly number[],
): readonly Setting[] {
  return dimensions.flatMap(({ settings }, index) => settings[positions[index] ?? 0] ?? [])
}

/** Leaves out dimensions until what is left can be tried out in full: what is not stated may be anything. */
function provable(dimensions: readonly Dimension[]): readonly Dimension[] {
  const complete = dimensions.filter(({ isComplete }) => isComplete)
  const smallestFirst = [...complete].sort((one, other) => one.settings.length - other.settings.length)
  let size = 1
  return smallestFirst.filter(({ settings }) => {
    size *= settings.length
    return size <= MOST_COMBINATIONS
  })
}

/** @returns submissions to the relaxed rule set that prove what is impossible: what none of them gives */
export function proofIn(dimensions: readonly Dimension[], trial: Trial, criterion?: string): Proof {
  const kept = provable(dimensions)
  const relaxed = { ...trial, ...trial.relaxed }
  return {
    isExact: kept.length === dimensions.length && sizeOf(kept) <= MOST_COMBINATIONS,
    submissions: {
      *[Symbol.iterator]() {
        for (const positions of combinations(kept, MOST_COMBINATIONS)) {
          yield submissionOf(settingsAt(kept, positions), relaxed, criterion)
        }
      },
    },
  }
}

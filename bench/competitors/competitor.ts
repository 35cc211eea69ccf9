import type { Assessment } from '../../src/model/assessment.ts'
import type { Profile } from '../../src/model/profile.ts'

/** One way to score a profile, to be timed. */
export interface Competitor {
  readonly name: string
  /** What its result is, where that is less than an assessment. */
  readonly gives: string
  /**
   * Scores a profile with whatever it has prepared once.
   *
   * @param text the profile as JSON
   * @returns its result, or a promise of it where `isAsync`
   */
  run(profile: Profile, text: string): unknown
  readonly isAsync?: true
  /** Whether a result of it says what the assessment of the library says. */
  agrees(result: unknown, assessment: Assessment): boolean
}

/** @returns whether two results are the same, byte for byte */
export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** @returns the ids of the criteria that are met, in the order of the table */
export const metIn = ({ sections }: Assessment): readonly string[] =>
  sections.flatMap(({ items }) =>
    items.flatMap(({ criteria }) =>
      criteria.filter(({ outcome }) => outcome === 'met').map((criterion) => criterion.id),
    ),
  )

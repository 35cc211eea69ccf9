import type { Profile } from '../../src/model/profile.ts'

/** A profile that states the facts and attaches what else is given. */
export function profileOf(
  facts: Profile['facts'],
  attached: Pick<Profile, 'evidence' | 'reviews'> = {},
): Profile {
  return { id: 'invented-applicant', name: 'Invented applicant', facts, ...attached }
}

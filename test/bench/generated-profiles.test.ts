import { expect, it } from 'vitest'
import { generatedProfiles } from '../../bench/generated-profiles.ts'
import { parseProfile } from '../../src/facts/parse-profile.ts'
import { chongqingDemonstrationUnit, enterpriseFacts } from '../../src/rules.ts'

const generated = generatedProfiles(enterpriseFacts, 300)

it('gives the same profiles for the same seed, and others for another', () => {
  expect(generatedProfiles(enterpriseFacts, 300)).toEqual(generated)
  expect(generatedProfiles(enterpriseFacts, 300, 1)).not.toEqual(generated)
})

it('gives profiles that are right as they stand', () => {
  for (const profile of generated) {
    const reading = parseProfile(JSON.stringify(profile), chongqingDemonstrationUnit, { file: profile.id })
    expect(reading).toEqual({ ok: true, value: profile })
  }
})

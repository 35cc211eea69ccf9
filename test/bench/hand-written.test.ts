import fc from 'fast-check'
import { expect, it } from 'vitest'
import { AS_OF, generatedProfiles, PERIOD } from '../../bench/generated-profiles.ts'
import { handWrittenAssessment } from '../../bench/hand-written/assessment.ts'
import { handWrittenTotal } from '../../bench/hand-written/total.ts'
import { compile } from '../../src/assess.ts'
import type { Profile } from '../../src/model/profile.ts'
import { chongqingDemonstrationUnit, enterpriseFacts } from '../../src/rules.ts'
import { options, partialTruth } from '../support/arbitrary-profile.ts'
import { fixtures } from '../support/fixtures.ts'

const evaluator = compile(chongqingDemonstrationUnit)

const DATES = [
  [AS_OF, PERIOD],
  ['2025-01-01', 2025],
  ['2024-02-29', 2024],
  ['2025-12-31', 2026],
  ['2026-07-01', 2025],
] as const

function expectTheSame(profile: Profile, asOf: string, period: number): void {
  const assessment = evaluator.assess(profile, { asOf, period })
  expect(handWrittenAssessment(profile, asOf, period)).toStrictEqual(assessment)
  expect(handWrittenTotal(profile, asOf, period)).toStrictEqual(assessment.total)
}

it.each(DATES)('finds what the library finds in generated profiles on %s for %s', (asOf, period) => {
  for (const profile of generatedProfiles(enterpriseFacts, 300)) expectTheSame(profile, asOf, period)
})

it.each(fixtures())('finds what the library finds in $name', ({ profile, cases }) => {
  for (const { asOf, period = Number(asOf.slice(0, 4)) } of cases) expectTheSame(profile, asOf, period)
  for (const [asOf, period] of DATES) expectTheSame(profile, asOf, period)
})

it('finds what the library finds around the boundaries of windows', () => {
  fc.assert(
    fc.property(partialTruth(enterpriseFacts), options, ({ profile }, { asOf, period }) =>
      expectTheSame(profile, asOf, period),
    ),
    { numRuns: 300 },
  )
})

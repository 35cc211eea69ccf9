import { expect, it } from 'vitest'
import { LIST_RULES, profileOfEntries } from '../../../bench/growth/lists.ts'
import { profileOfRows, ruleSetOfRows, SCHEMES } from '../../../bench/growth/rule-sets.ts'
import { compile } from '../../../src/assess.ts'
import { parseRuleSet } from '../../../src/authoring/parse-rule-set.ts'
import { printRuleSet } from '../../../src/authoring/print-rule-set.ts'
import { parseProfile } from '../../../src/facts/parse-profile.ts'
import type { Profile } from '../../../src/model/profile.ts'
import type { RuleSet } from '../../../src/model/rule-set.ts'
import { formatProblem } from '../../../src/reading/problem.ts'
import { findingsOf } from '../../support/findings.ts'

const AS_OF = '2025-10-15'

function expectSound(ruleSet: RuleSet, profile: Profile): void {
  const reading = parseRuleSet(printRuleSet(ruleSet), { file: 'generated', dictionary: () => ruleSet.facts })
  if (!reading.ok) throw new Error(reading.problems.map(formatProblem).join('\n'))
  expect(reading.value).toEqual({ ...ruleSet, digest: reading.value.digest })
  expect(parseProfile(JSON.stringify(profile), ruleSet, { file: 'generated' })).toEqual({
    ok: true,
    value: profile,
  })
}

it.each(SCHEMES.flatMap((scheme) => [10, 230].map((rows) => [scheme, rows] as const)))(
  'generates a sound rule set, %s, of %i rows',
  (scheme, rows) => {
    const [ruleSet, profile] = [ruleSetOfRows(rows, scheme), profileOfRows(rows, scheme)]
    expectSound(ruleSet, profile)
    const outcomes = findingsOf(compile(ruleSet).assess(profile, { asOf: AS_OF })).map(
      ({ outcome }) => outcome,
    )
    expect(outcomes).toHaveLength(rows)
    expect(new Set(outcomes)).toEqual(
      new Set(['met', 'unmet', 'unknown', ...(scheme === 'renormalized' ? ['notApplicable'] : [])]),
    )
  },
)

it.each(Object.entries(LIST_RULES))('generates a sound rule set for lists: %s', (_, ruleSet) => {
  expectSound(ruleSet, profileOfEntries(30, AS_OF))
})

it('generates a list that leaves a gap which clears', () => {
  const { gaps } = compile(LIST_RULES['none in the last two years, clears']).assess(
    profileOfEntries(30, AS_OF),
    {
      asOf: AS_OF,
    },
  )
  expect(gaps).toMatchObject([{ outcome: 'unmet', clears: expect.any(String) }])
})

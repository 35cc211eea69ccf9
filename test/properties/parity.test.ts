import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compile } from '../../src/assess.ts'
import { chongqingDemonstrationUnit } from '../../src/rules.ts'
import { options, partialTruth } from '../support/arbitrary-profile.ts'
import { DICTIONARY, ruleSet } from '../support/arbitrary-rule-set.ts'
import { findingsOf } from '../support/findings.ts'
import { criteriaMet } from '../support/reference-evaluator.ts'

const builtIn = fc.record({
  rules: fc.constant(chongqingDemonstrationUnit),
  truth: partialTruth(chongqingDemonstrationUnit.facts),
})
const random = fc.record({ rules: ruleSet, truth: partialTruth(DICTIONARY) })

it.each([
  ['the built-in rule set', builtIn, 100],
  ['random rule sets', random, 500],
])('agrees with json-rules-engine on whole profiles: %s', async (_, scored, numRuns) => {
  await fc.assert(
    fc.asyncProperty(scored, options, async ({ rules, truth: { facts, complete } }, when) => {
      const findings = findingsOf(compile(rules).assess(complete, when)).filter(
        ({ outcome }) => outcome !== 'unknown',
      )
      const met = await criteriaMet(rules, facts, when)
      const ours = findings.filter(({ outcome }) => outcome === 'met').map(({ id }) => id)
      const theirs = findings.map(({ id }) => id).filter((id) => met.has(id))
      expect(ours).toEqual(theirs)
    }),
    { numRuns },
  )
})

import { env, stdout } from 'node:process'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { compile } from '../../src/assess.ts'
import { chongqingDemonstrationUnit } from '../../src/rules.ts'
import { options, partialTruth } from '../support/arbitrary-profile.ts'
import { DICTIONARY, ruleSet } from '../support/arbitrary-rule-set.ts'
import { findingsOf } from '../support/findings.ts'
import { anySeed, parity } from '../support/parity.ts'
import { criteriaMet } from '../support/reference-evaluator.ts'
import { fixtureRuleSets } from '../support/rule-set-fixtures.ts'

const PAIRS = 10_000

/** Another one each run; PARITY_SEED repeats one. */
const SEED = env.PARITY_SEED === undefined ? anySeed() : Number(env.PARITY_SEED)

it(`makes the same assessment as json-rules-engine of ${PAIRS} random rule sets and partial profiles`, async () => {
  stdout.write(`parity: seed ${SEED}, to be repeated with PARITY_SEED=${SEED}\n`)
  const written = [chongqingDemonstrationUnit, ...fixtureRuleSets()]
  const { pairs, counterexample } = await parity(PAIRS, SEED, written)
  expect(counterexample).toBeUndefined()
  expect(pairs).toBe(PAIRS)
}, 300_000)

const builtIn = fc.record({
  rules: fc.constant(chongqingDemonstrationUnit),
  truth: partialTruth(chongqingDemonstrationUnit.facts),
})
const random = fc.record({ rules: ruleSet, truth: partialTruth(DICTIONARY) })

it.each([
  ['the built-in rule set', builtIn, 100],
  ['random rule sets', random, 500],
])(
  'agrees with json-rules-engine, given the conditions as they are written, on whole profiles: %s',
  async (_, scored, numRuns) => {
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
  },
)

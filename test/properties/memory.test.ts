import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/assess.ts'
import { BASES } from '../../src/model/assessment.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { chongqingDemonstrationUnit } from '../../src/rules.ts'
import { constantsIn, options, partialTruth } from '../support/arbitrary-profile.ts'
import { DICTIONARY } from '../support/arbitrary-rule-set.ts'
import { scheme } from '../support/arbitrary-scheme.ts'

/* What an evaluator remembers from one profile to the next makes it fast, and must not be seen. */

const when = fc.tuple(options, fc.constantFrom(...BASES)).map(([days, basis]) => ({ ...days, basis }))

const truthsFor = (rules: RuleSet, facts = rules.facts, constants = constantsIn(rules)) =>
  fc.record({
    rules: fc.constant(rules),
    asked: fc.array(fc.tuple(partialTruth(facts, constants), when), { minLength: 2, maxLength: 8 }),
  })

const asked = fc.oneof(
  truthsFor(chongqingDemonstrationUnit),
  scheme.chain((rules) => truthsFor(rules, DICTIONARY)),
)

/** Takes away all that there is in some data, and adds to it, where it can be changed. */
function spoil(data: unknown): void {
  if (typeof data !== 'object' || data === null) return
  for (const name of Reflect.ownKeys(data)) {
    spoil(Reflect.get(data, name))
    Reflect.deleteProperty(data, name)
  }
  Reflect.set(data, Array.isArray(data) ? 'length' : 'spoilt', 0)
}

describe('an evaluator', () => {
  it('assesses and scores as a new one does, whatever it was asked before', () => {
    fc.assert(
      fc.property(asked, ({ rules, asked }) => {
        const used = compile(rules)
        for (const [{ profile, complete }, options] of asked) {
          for (const each of [profile, complete, { ...profile, facts: {} }]) {
            const fresh = compile(rules)
            const assessment = used.assess(each, options)
            expect(JSON.stringify(assessment)).toBe(JSON.stringify(fresh.assess(each, options)))
            expect(used.score(each, options)).toEqual(assessment.total)
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  it('assesses as before, whatever is done to what it returned', () => {
    fc.assert(
      fc.property(asked, ({ rules, asked }) => {
        const pristine = structuredClone(rules)
        const used = compile(rules)
        for (const [{ profile, complete }, options] of asked) {
          const wanted = JSON.stringify(compile(pristine).assess(profile, options))
          for (const each of [complete, profile]) spoil(used.assess(structuredClone(each), options))
          expect(JSON.stringify(used.assess(profile, options))).toBe(wanted)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('leaves the assessments alone that it has made', () => {
    fc.assert(
      fc.property(asked, ({ rules, asked }) => {
        const { assess } = compile(rules)
        const made = asked.map(([{ profile }, options]) => {
          const assessment = assess(profile, options)
          return [assessment, JSON.stringify(assessment)] as const
        })
        for (const [assessment, text] of made) expect(JSON.stringify(assessment)).toBe(text)
      }),
      { numRuns: 60 },
    )
  })
})

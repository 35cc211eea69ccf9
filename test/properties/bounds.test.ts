import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/assess.ts'
import type { Assessment, Score } from '../../src/model/assessment.ts'
import { chongqingDemonstrationUnit } from '../../src/rules.ts'
import { options, partialTruth } from '../support/arbitrary-profile.ts'
import { DICTIONARY, ruleSet } from '../support/arbitrary-rule-set.ts'
import { findingsOf } from '../support/findings.ts'

const RUNS = { numRuns: 500 }

/** A rule set, built in or random, with a part of the truth in its terms. */
const scored = fc.oneof(
  fc.record({
    rules: fc.constant(chongqingDemonstrationUnit),
    truth: partialTruth(chongqingDemonstrationUnit.facts),
  }),
  { weight: 4, arbitrary: fc.record({ rules: ruleSet, truth: partialTruth(DICTIONARY) }) },
)

/** Every score in an assessment: the total, sections, items and criteria. */
function scoresIn(assessment: Assessment): readonly Score[] {
  const items = assessment.sections.flatMap((section) => section.items)
  return [assessment.total, ...assessment.sections, ...items, ...findingsOf(assessment)]
}

const isInside = (inner: Score, outer: Score): boolean =>
  inner.points >= outer.points && inner.ceiling <= outer.ceiling

describe('bounds', () => {
  it('are in order and within the maximum, at every level', () => {
    fc.assert(
      fc.property(scored, options, ({ rules, truth: { profile } }, when) => {
        for (const { points, ceiling, maximum } of scoresIn(compile(rules).assess(profile, when))) {
          expect(points).toBeGreaterThanOrEqual(0)
          expect(points).toBeLessThanOrEqual(ceiling)
          expect(ceiling).toBeLessThanOrEqual(maximum)
        }
      }),
      RUNS,
    )
  })

  it('never widen when one more thing is learned, at any level', () => {
    fc.assert(
      fc.property(scored, options, ({ rules, truth: { profile, learned } }, when) => {
        const evaluator = compile(rules)
        const before = scoresIn(evaluator.assess(profile, when))
        for (const wiser of learned) {
          const after = scoresIn(evaluator.assess(wiser, when))
          expect(after.map((score, index) => isInside(score, before[index] ?? score))).not.toContain(false)
        }
      }),
      RUNS,
    )
  })

  it('hold the score of the whole truth', () => {
    fc.assert(
      fc.property(scored, options, ({ rules, truth: { profile, complete } }, when) => {
        const evaluator = compile(rules)
        const bounds = scoresIn(evaluator.assess(profile, when))
        const truth = scoresIn(evaluator.assess(complete, when))
        expect(truth.map((score, index) => isInside(score, bounds[index] ?? score))).not.toContain(false)
      }),
      RUNS,
    )
  })
})

describe('an assessment', () => {
  it('is the same bytes each time, and leaves its inputs alone', () => {
    fc.assert(
      fc.property(scored, options, ({ rules, truth: { profile } }, when) => {
        const inputs = JSON.stringify([rules, profile, when])
        const [one, other] = [compile(rules).assess(profile, when), compile(rules).assess(profile, when)]
        expect(JSON.stringify(one)).toBe(JSON.stringify(other))
        expect(JSON.stringify([rules, profile, when])).toBe(inputs)
      }),
      RUNS,
    )
  })

  it('has the total that score gives', () => {
    fc.assert(
      fc.property(scored, options, ({ rules, truth: { profile } }, when) => {
        const evaluator = compile(rules)
        expect(evaluator.score(profile, when)).toEqual(evaluator.assess(profile, when).total)
      }),
      RUNS,
    )
  })

  it('does not depend on the order of criteria, items and sections', () => {
    const reversed = <T>(list: readonly T[]): readonly T[] => [...list].reverse()
    fc.assert(
      fc.property(scored, options, ({ rules, truth: { profile } }, when) => {
        const sections = reversed(rules.sections).map((section) => ({
          ...section,
          items: reversed(section.items).map((item) => ({ ...item, criteria: reversed(item.criteria) })),
        }))
        const straight = compile(rules).assess(profile, when)
        const turned = compile({ ...rules, sections }).assess(profile, when)
        const byId = (assessment: Assessment) =>
          Object.fromEntries(findingsOf(assessment).map((finding) => [finding.id, finding]))
        expect(turned.total).toEqual(straight.total)
        expect(byId(turned)).toEqual(byId(straight))
        expect(new Set(turned.gaps)).toEqual(new Set(straight.gaps))
      }),
      RUNS,
    )
  })

  it('gives each gap the worth that meeting its criterion alone has', () => {
    fc.assert(
      fc.property(scored, options, ({ rules, truth: { profile } }, when) => {
        const assessment = compile(rules).assess(profile, when)
        for (const { criterion, worth } of assessment.gaps) {
          const certain = { any: [{ fact: 'certain', operator: 'equal', value: true }] } as const
          const facts = {
            ...rules.facts,
            facts: { ...rules.facts.facts, certain: { type: 'boolean', title: rules.title } },
          } as const
          const sections = rules.sections.map((section) => ({
            ...section,
            items: section.items.map((item) => ({
              ...item,
              criteria: item.criteria.map((each) =>
                each.id === criterion ? { ...each, when: certain } : each,
              ),
            })),
          }))
          const closed = compile({ ...rules, facts, sections }).score(
            { ...profile, facts: { ...profile.facts, certain: true } },
            when,
          )
          expect(closed.points).toBe(Math.round((assessment.total.points + worth) * 1e6) / 1e6)
        }
      }),
      RUNS,
    )
  })
})

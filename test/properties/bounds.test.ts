import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/assess.ts'
import { type Assessment, BASES, type Score } from '../../src/model/assessment.ts'
import type { Profile, Review } from '../../src/model/profile.ts'
import type { Criterion, RuleSet } from '../../src/model/rule-set.ts'
import { chongqingDemonstrationUnit } from '../../src/rules.ts'
import { constantsIn, options, type PartialTruth, partialTruth } from '../support/arbitrary-profile.ts'
import { DICTIONARY, ruleSet } from '../support/arbitrary-rule-set.ts'
import { reviewsOf, scheme } from '../support/arbitrary-scheme.ts'
import { findingsOf } from '../support/findings.ts'
import { fixtureRuleSets } from '../support/rule-set-fixtures.ts'

const RUNS = { numRuns: 500 }

const whole: readonly RuleSet[] = [chongqingDemonstrationUnit, ...fixtureRuleSets()]

/** A rule set, written or random, with a part of the truth in its terms, and perhaps some reviews. */
const scored = fc
  .oneof(
    fc
      .constantFrom(...whole)
      .chain((rules) =>
        fc.record({ rules: fc.constant(rules), truth: partialTruth(rules.facts, constantsIn(rules)) }),
      ),
    { weight: 2, arbitrary: fc.record({ rules: ruleSet, truth: partialTruth(DICTIONARY) }) },
    { weight: 6, arbitrary: fc.record({ rules: scheme, truth: partialTruth(DICTIONARY) }) },
  )
  .chain(({ rules, truth }) =>
    fc
      .oneof(fc.constant([]), reviewsOf(rules))
      .map((reviews) => ({ rules, truth: reviewed(truth, reviews) })),
  )

/** The same truth with the same reviews, however much of it is stated. */
function reviewed({ profile, complete, learned }: PartialTruth, reviews: readonly Review[]) {
  const withReviews = (each: Profile): Profile => ({ ...each, reviews })
  return {
    profile: withReviews(profile),
    complete: withReviews(complete),
    learned: learned.map(withReviews),
  }
}

const when = fc.tuple(options, fc.constantFrom(...BASES)).map(([days, basis]) => ({ ...days, basis }))

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
      fc.property(scored, when, ({ rules, truth: { profile } }, options) => {
        for (const { points, ceiling, maximum } of scoresIn(compile(rules).assess(profile, options))) {
          expect(points).toBeLessThanOrEqual(ceiling)
          expect(ceiling).toBeLessThanOrEqual(maximum)
        }
      }),
      RUNS,
    )
  })

  it('never widen when one more thing is learned, at any level', () => {
    fc.assert(
      fc.property(scored, when, ({ rules, truth: { profile, learned } }, options) => {
        const evaluator = compile(rules)
        const before = scoresIn(evaluator.assess(profile, options))
        for (const wiser of learned) {
          const after = scoresIn(evaluator.assess(wiser, options))
          expect(after.map((score, index) => isInside(score, before[index] ?? score))).not.toContain(false)
        }
      }),
      RUNS,
    )
  })

  it('hold the score of the whole truth', () => {
    fc.assert(
      fc.property(scored, when, ({ rules, truth: { profile, complete } }, options) => {
        const evaluator = compile(rules)
        const bounds = scoresIn(evaluator.assess(profile, options))
        const truth = scoresIn(evaluator.assess(complete, options))
        expect(truth.map((score, index) => isInside(score, bounds[index] ?? score))).not.toContain(false)
      }),
      RUNS,
    )
  })
})

/** What a verdict is sure of: every grade that is certain or out of reach, and every gate that is decided. */
function decided({ verdict }: Assessment): Readonly<Record<string, string>> {
  const { grades = [], gates = [] } = verdict ?? {}
  return Object.fromEntries([
    ...grades.flatMap(({ id, reach }) => (reach === 'possible' ? [] : [[`grade ${id}`, reach]])),
    ...gates.flatMap(({ id, outcome }) => (outcome === 'unknown' ? [] : [[`gate ${id}`, outcome]])),
  ])
}

describe('a verdict', () => {
  it('takes nothing back when more is learned', () => {
    fc.assert(
      fc.property(scored, when, ({ rules, truth: { profile, complete, learned } }, options) => {
        const evaluator = compile(rules)
        const before = decided(evaluator.assess(profile, options))
        for (const wiser of [...learned, complete]) {
          expect(decided(evaluator.assess(wiser, options))).toMatchObject(before)
        }
      }),
      RUNS,
    )
  })

  it('reaches every grade below one that it reaches, and blocks none that it calls certain', () => {
    fc.assert(
      fc.property(scored, when, ({ rules, truth: { profile } }, options) => {
        const { grades = [] } = compile(rules).assess(profile, options).verdict ?? {}
        for (const { reach, blockedBy } of grades) expect(blockedBy.length === 0).toBe(reach === 'certain')
      }),
      RUNS,
    )
  })
})

describe('an assessment', () => {
  it('is the same bytes each time, and leaves its inputs alone', () => {
    fc.assert(
      fc.property(scored, when, ({ rules, truth: { profile } }, options) => {
        const inputs = JSON.stringify([rules, profile, options])
        const [one, other] = [
          compile(rules).assess(profile, options),
          compile(rules).assess(profile, options),
        ]
        expect(JSON.stringify(one)).toBe(JSON.stringify(other))
        expect(JSON.stringify([rules, profile, options])).toBe(inputs)
      }),
      RUNS,
    )
  })

  it('has the total that score gives', () => {
    fc.assert(
      fc.property(scored, when, ({ rules, truth: { profile } }, options) => {
        const evaluator = compile(rules)
        expect(evaluator.score(profile, options)).toEqual(evaluator.assess(profile, options).total)
      }),
      RUNS,
    )
  })

  it('does not depend on the order of criteria, items and sections', () => {
    const reversed = <T>(list: readonly T[]): readonly T[] => [...list].reverse()
    fc.assert(
      fc.property(scored, when, ({ rules, truth: { profile } }, options) => {
        const sections = reversed(rules.sections).map((section) => ({
          ...section,
          items: reversed(section.items).map((item) => ({ ...item, criteria: reversed(item.criteria) })),
        }))
        const straight = compile(rules).assess(profile, options)
        const turned = compile({ ...rules, sections }).assess(profile, options)
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
          const facts = {
            ...rules.facts,
            facts: { ...rules.facts.facts, certain: { type: 'boolean', title: rules.title } },
          } as const
          const certainly = ({ award: _, applies: _1, ...rest }: Partial<Criterion> & { award?: unknown }) =>
            ({ ...rest, when: { fact: 'certain', operator: 'equal', value: true } }) as Criterion
          const sections = rules.sections.map(({ applies: ofSection, ...section }) => ({
            ...section,
            items: section.items.map(({ applies: ofItem, ...item }) => ({
              ...item,
              criteria: item.criteria.map((each) => {
                if (each.id === criterion) return certainly(each)
                const all = [ofSection, ofItem, each.applies].filter((one) => one !== undefined)
                return { ...each, ...(all.length > 0 && { applies: { all } }) }
              }),
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

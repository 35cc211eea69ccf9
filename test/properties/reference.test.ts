import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/assess.ts'
import type { Assessment, Score } from '../../src/model/assessment.ts'
import type { Anchor, AssessedAward, Award, InterpolationAward } from '../../src/model/award.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { chongqingDemonstrationUnit } from '../../src/rules.ts'
import { constantsIn, options, partialTruth, profileStating } from '../support/arbitrary-profile.ts'
import { ruleSet } from '../support/arbitrary-rule-set.ts'
import { rightReviewsOf, scheme } from '../support/arbitrary-scheme.ts'
import { findingsOf } from '../support/findings.ts'
import { type Case, type Reference, referenceOf } from '../support/reference-scheme.ts'
import { fixtureRuleSets } from '../support/rule-set-fixtures.ts'

/** Of random rule sets more than of those that are written: those are few. */
const RUNS = { random: { numRuns: 1500 }, written: { numRuns: 100 } }

const written: readonly RuleSet[] = [chongqingDemonstrationUnit, ...fixtureRuleSets()]

/** A rule set with a whole truth in its terms and reviews that it allows. */
function casesOf(rules: RuleSet): fc.Arbitrary<Case> {
  return fc
    .record({
      truth: partialTruth(rules.facts, constantsIn(rules)),
      reviews: rightReviewsOf(rules),
      when: options,
      basis: fc.constantFrom('claimed', 'verified' as const),
    })
    .map(({ truth, reviews, when, basis }) => ({ rules, facts: truth.facts, reviews, basis, ...when }))
}

const random: fc.Arbitrary<Case> = fc
  .oneof({ weight: 1, arbitrary: ruleSet }, { weight: 6, arbitrary: scheme })
  .chain(casesOf)

function assessmentOf({ rules, facts, reviews, asOf, period, basis }: Case): Assessment {
  return compile(rules).assess({ ...profileStating(facts), reviews }, { asOf, period, basis })
}

/** Every part of an award that a review has to supply. */
function assessedIn(award: Award): readonly AssessedAward[] {
  if ('assessed' in award) return [award]
  if ('best' in award) return award.best.flatMap(assessedIn)
  if (!('levels' in award)) return []
  return award.levels.flatMap((level) => ('award' in level ? assessedIn(level.award) : []))
}

/** Every part of an award that is a line between two anchors. */
function linesIn(award: Award): readonly InterpolationAward[] {
  if ('interpolate' in award) return [award]
  if ('best' in award) return award.best.flatMap(linesIn)
  if (!('levels' in award)) return []
  return award.levels.flatMap((level) => ('award' in level ? linesIn(level.award) : []))
}

/**
 * Whether nothing is left open: no share is one of nothing, no line has its two anchors at one place, and whatever
 * takes a review has one.
 */
function isDecided({ rules, facts, reviews, basis }: Case): boolean {
  const reviewOf = (id: string) => reviews.find(({ criterion }) => criterion === id)
  const criteria = rules.sections.flatMap(({ items }) => items).flatMap((item) => item.criteria)
  const isOfNothing = Object.values(rules.measures).some(
    (measure) => 'share' in measure && facts[measure.in] === 0,
  )
  const placeOf = ({ at }: Anchor) => (typeof at === 'number' ? at : facts[at.fact])
  const isNoLine = ({ from, to }: InterpolationAward) => {
    const [one, other] = [placeOf(from), placeOf(to)]
    return one === undefined || other === undefined || one === other
  }
  const hasNoLine = criteria.some((each) => 'award' in each && linesIn(each.award).some(isNoLine))
  const isReviewed =
    basis === 'verified'
      ? [...criteria, ...rules.gates].every(({ id }) => reviewOf(id) !== undefined)
      : criteria.every((each) => {
          const review = reviewOf(each.id)
          const points = review !== undefined && 'points' in review ? review.points : Number.NaN
          const wanting = 'award' in each ? assessedIn(each.award) : []
          return wanting.every(({ assessed }) =>
            assessed.some(({ from, to }) => points >= from && points <= to),
          )
        })
  return !isOfNothing && !hasNoLine && isReviewed
}

/** What the assessment says that the reference says as well. */
function sameOf({ total, sections, verdict, ...rest }: Assessment): unknown {
  const exact = ({ points, ceiling }: Score) => (points === ceiling ? points : [points, ceiling])
  return {
    total: exact(total),
    sections: Object.fromEntries(sections.map((each) => [each.id, exact(each)])),
    items: Object.fromEntries(sections.flatMap(({ items }) => items).map((each) => [each.id, exact(each)])),
    criteria: Object.fromEntries(
      findingsOf({ total, sections, ...rest }).map((each) => [
        each.id,
        { points: exact(each), outcome: each.outcome },
      ]),
    ),
    counted: exact(verdict?.counted ?? total),
    grade: verdict?.grade,
    reached: verdict?.grades.filter(({ reach }) => reach === 'certain').map(({ id }) => id) ?? [],
    pass: verdict?.pass === undefined ? undefined : verdict.pass === 'certain',
    gates: Object.fromEntries(verdict?.gates.map(({ id, outcome }) => [id, outcome]) ?? []),
  }
}

/** Every score of an assessment that does not hold what the reference gives. */
function outside({ total, sections, verdict, ...rest }: Assessment, reference: Reference) {
  const items = sections.flatMap((section) => section.items)
  const findings = findingsOf({ total, sections, ...rest })
  return [
    { id: 'total', ...total, truth: reference.total },
    ...(verdict?.counted ? [{ id: 'counted', ...verdict.counted, truth: reference.counted }] : []),
    ...sections.map((each) => ({ ...each, truth: reference.sections[each.id] })),
    ...items.map((each) => ({ ...each, truth: reference.items[each.id] })),
    ...findings.map((each) => ({ ...each, truth: reference.criteria[each.id]?.points })),
  ]
    .filter(({ points, ceiling, truth = Number.NaN }) => !(points <= truth && truth <= ceiling))
    .map(({ id, points, ceiling, truth }) => ({ id, points, ceiling, truth }))
}

/** Whatever an assessment is sure of and the reference finds otherwise. */
function disputed(assessment: Assessment, { criteria, gates, reached }: Reference): readonly string[] {
  const { verdict } = assessment
  return [
    ...findingsOf(assessment)
      .filter(({ id, outcome }) => outcome !== 'unknown' && outcome !== criteria[id]?.outcome)
      .map(({ id }) => id),
    ...(verdict?.gates ?? [])
      .filter(({ id, outcome }) => outcome !== 'unknown' && outcome !== gates[id])
      .map(({ id }) => id),
    ...(verdict?.grades ?? [])
      .filter(({ id, reach }) => reach !== 'possible' && (reach === 'certain') !== reached.includes(id))
      .map(({ id }) => id),
  ]
}

const schemes: readonly (readonly [string, fc.Arbitrary<Case>, { numRuns: number }])[] = [
  ['a random rule set', random, RUNS.random],
  ...written.map((rules) => [rules.id, casesOf(rules), RUNS.written] as const),
]

/** In milliseconds: many runs, which a busy machine takes long for. */
const TIMEOUT = 300_000

describe.each(schemes)('by %s, a profile that states everything', { timeout: TIMEOUT }, (_, cases, runs) => {
  it('gets what the documentation says', () => {
    fc.assert(
      fc.property(cases.filter(isDecided), (given) => {
        expect(sameOf(assessmentOf(given))).toEqual(referenceOf(given))
      }),
      runs,
    )
  })

  it('gets bounds that hold what the documentation says, and nothing else as certain', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const assessment = assessmentOf(given)
        const reference = referenceOf(given)
        expect(outside(assessment, reference)).toEqual([])
        expect(disputed(assessment, reference)).toEqual([])
      }),
      runs,
    )
  })
})

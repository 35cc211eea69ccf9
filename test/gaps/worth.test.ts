import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '../../src/assess.ts'
import { compileRuleSet } from '../../src/engine/compile-rule-set.ts'
import type { JudgedCriterion } from '../../src/engine/compiled-rule-set.ts'
import { evaluate, sum } from '../../src/engine/evaluate.ts'
import { judgedCriterion } from '../../src/engine/judgement.ts'
import { submissionOf } from '../../src/engine/submission.ts'
import { BASES } from '../../src/model/assessment.ts'
import type { Item, RuleSet, Section } from '../../src/model/rule-set.ts'
import { fromUnits } from '../../src/values/points.ts'
import { constantsIn, options, partialTruth } from '../support/arbitrary-profile.ts'
import { DICTIONARY, ruleSet } from '../support/arbitrary-rule-set.ts'
import { reviewsOf, scheme } from '../support/arbitrary-scheme.ts'

/** The section with an item for every criterion, each cut off at some points, and itself too. */
function split(section: Section, cut: number): Section {
  const items = section.items.flatMap((item) =>
    item.criteria.map((criterion, index): Item => {
      const maximum = index === 0 ? criterion.points * cut : criterion.points
      return { ...item, id: `${item.id}-${index + 1}`, maximum, criteria: [criterion] }
    }),
  )
  return { ...section, items, maximum: section.maximum * cut }
}

/** A random rule set, perhaps with items and sections that are cut off. */
const rules = fc
  .tuple(
    fc.oneof({ weight: 1, arbitrary: ruleSet }, { weight: 5, arbitrary: scheme }),
    fc.constantFrom(1, 1, 0.75, 0.5),
  )
  .map(
    ([each, cut]): RuleSet =>
      cut === 1 ? each : { ...each, sections: each.sections.map((one) => split(one, cut)) },
  )

const assessed = rules.chain((each) =>
  fc.record({
    rules: fc.constant(each),
    truth: partialTruth(DICTIONARY, constantsIn(each)),
    reviews: fc.oneof(fc.constant([]), reviewsOf(each)),
    day: options,
    basis: fc.constantFrom(...BASES),
  }),
)

/** The criterion as it would count if it certainly applied and gave all its points. */
function closed({ compiled, outcome, claim }: JudgedCriterion): JudgedCriterion {
  const { full } = compiled
  return judgedCriterion(compiled, { outcome, applies: true, claim: { ...claim, low: full, high: full } })
}

const RUNS = { numRuns: 1000 }

describe('the worth of a gap', () => {
  it('is what the total rises by where everything is added up again with the row closed', () => {
    fc.assert(
      fc.property(assessed, ({ rules: each, truth, reviews, day, basis }) => {
        const compiled = compileRuleSet(each)
        const submission = submissionOf({ ...truth.profile, reviews }, compiled.read, { ...day, basis })
        const evaluation = evaluate(compiled, submission)
        const judged = compiled.plan.judge(submission)
        const rows = evaluation.sections.flatMap((section, index) => {
          const inItems = section.items.flatMap((item) => item.criteria.map((row) => ({ row, item })))
          return inItems.map((one, position) => ({ ...one, section: index, position }))
        })
        for (const [place, { row, item, section, position }] of rows.entries()) {
          if (row.outcome === 'met' || row.outcome === 'notApplicable') continue
          const mended = sum(compiled, judged.with(place, closed(row)))
          const rise = mended.total.low - evaluation.total.low
          expect(evaluation.worth(row, item, section, position)).toBe(rise)
        }
      }),
      RUNS,
    )
  })

  it('is so in an assessment, which names every row that is open or unmet once, the best first', () => {
    fc.assert(
      fc.property(assessed, ({ rules: each, truth, reviews, day, basis }) => {
        const compiled = compileRuleSet(each)
        const profile = { ...truth.profile, reviews }
        const judged = compiled.plan.judge(submissionOf(profile, compiled.read, { ...day, basis }))
        const before = sum(compiled, judged).total.low
        const worths = judged.flatMap((row, place) => {
          if (row.outcome === 'met' || row.outcome === 'notApplicable') return []
          const worth = fromUnits(sum(compiled, judged.with(place, closed(row))).total.low - before)
          return [{ criterion: row.compiled.criterion.id, worth }]
        })
        const { gaps } = compile(each).assess(profile, { ...day, basis })
        expect(gaps.map(({ criterion, worth }) => ({ criterion, worth }))).toEqual(
          worths.sort((one, other) => other.worth - one.worth),
        )
      }),
      RUNS,
    )
  })
})

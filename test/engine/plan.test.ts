import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileRuleSet } from '../../src/engine/compile-rule-set.ts'
import type {
  CompiledCriterion,
  CompiledRuleSet,
  JudgedCriterion,
} from '../../src/engine/compiled-rule-set.ts'
import { evaluate, evaluateTotal } from '../../src/engine/evaluate.ts'
import { judge } from '../../src/engine/judgement.ts'
import { type Submission, submissionOf } from '../../src/engine/submission.ts'
import { BASES, type Basis } from '../../src/model/assessment.ts'
import type { Condition } from '../../src/model/condition.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import type { Evidence, Profile, StatedFacts } from '../../src/model/profile.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import type { Truth } from '../../src/values/truth.ts'
import { constantsIn, options, partialTruth } from '../support/arbitrary-profile.ts'
import { DICTIONARY, ruleSet } from '../support/arbitrary-rule-set.ts'
import { reviewsOf, scheme } from '../support/arbitrary-scheme.ts'
import { profileOf } from '../support/profile.ts'
import { isTrue, ruleSetOf } from '../support/rule-set.ts'

const rowsOf = ({ sections }: CompiledRuleSet): readonly CompiledCriterion[] =>
  sections.flatMap(({ items }) => items.flatMap(({ criteria }) => criteria))

const idsIn = ({ sections }: RuleSet): readonly string[] =>
  sections.flatMap(({ items }) => items.flatMap(({ criteria }) => criteria.map(({ id }) => id)))

/** The rule set with documents asked for in some rows. */
const askingFor = (rules: RuleSet, asked: readonly string[]): RuleSet => ({
  ...rules,
  sections: rules.sections.map((section) => ({
    ...section,
    items: section.items.map((item) => ({
      ...item,
      criteria: item.criteria.map((each) =>
        asked.includes(each.id) ? { ...each, evidence: [{ kind: 'record' }] } : each,
      ),
    })),
  })),
})

/** A random rule set that asks for some documents, with a part of the truth, documents and reviews. */
const submitted = fc
  .oneof({ weight: 3, arbitrary: ruleSet }, { weight: 1, arbitrary: scheme })
  .chain((rules) => {
    const ids = fc.subarray([...idsIn(rules)])
    return fc.record({
      rules: ids.map((asked) => askingFor(rules, asked)),
      truth: partialTruth(DICTIONARY, constantsIn(rules)),
      attached: ids.map((some) =>
        some.map((criterion): Evidence => ({ criterion, kind: 'record', title: 'a record' })),
      ),
      reviews: reviewsOf(rules),
      day: options,
    })
  })

/** Everything that is decided of a row. */
const decided = ({ outcome, applies, claim, review, low, high, cap, finding }: JudgedCriterion) => ({
  outcome,
  applies,
  claim: { low: claim.low, high: claim.high },
  review,
  low,
  high,
  cap,
  finding,
})

const outcomeOf = (truth: Truth): Outcome => (truth === 'unknown' ? truth : truth ? 'met' : 'unmet')

const RUNS = { numRuns: 400 }

describe('rows that are judged together', () => {
  it('come out as each by itself, on every basis, whatever was judged before', () => {
    fc.assert(
      fc.property(submitted, ({ rules, truth, attached, reviews, day }) => {
        const compiled = compileRuleSet(rules)
        const rows = rowsOf(compiled)
        const profiles = [truth.profile, truth.complete, ...truth.learned.slice(0, 2), truth.profile]
        for (const basis of BASES) {
          const submissions = profiles.map((profile: Profile) => {
            const whole = { ...profile, evidence: attached, reviews }
            return submissionOf(whole, compiled.read, { ...day, basis })
          })
          const together = submissions.map((each) => compiled.plan.judge(each))
          const alone = submissions.map((each) => rows.map((row) => judge(row, each)))
          expect(together.map((each) => each.map(decided))).toEqual(alone.map((each) => each.map(decided)))
          expect(together.map((each) => each.map(({ compiled: { criterion } }) => criterion))).toEqual(
            submissions.map(() => rows.map(({ criterion }) => criterion)),
          )
        }
      }),
      RUNS,
    )
  })

  it('come out as their conditions are, where the word of the applicant counts', () => {
    fc.assert(
      fc.property(fc.record({ rules: ruleSet, truth: partialTruth(DICTIONARY), day: options }), (drawn) => {
        const compiled = compileRuleSet(drawn.rules)
        const on = { ...drawn.day, basis: 'claimed' } as const
        for (const profile of [drawn.truth.profile, drawn.truth.complete]) {
          const submission = submissionOf(profile, compiled.read, on)
          const outcomes = compiled.plan.judge(submission).map(({ outcome }) => outcome)
          const truths = rowsOf(compiled).map(({ condition }) => condition?.truth(submission) ?? 'unknown')
          expect(outcomes).toEqual(truths.map(outcomeOf))
        }
      }),
      RUNS,
    )
  })

  it('come to the total that they are added up to one by one', () => {
    fc.assert(
      fc.property(submitted, ({ rules, truth, attached, reviews, day }) => {
        const compiled = compileRuleSet(rules)
        for (const basis of BASES) {
          const whole = { ...truth.profile, evidence: attached, reviews }
          const submission = submissionOf(whole, compiled.read, { ...day, basis })
          const { low, high, cap } = evaluate(compiled, submission).total
          expect(evaluateTotal(compiled, submission)).toMatchObject({ low, high, cap })
        }
      }),
      RUNS,
    )
  })
})

const p = isTrue('policy.adopted')
const q = isTrue('policy.published')
const r = isTrue('policy.archived')
const large: Condition = { fact: 'size', operator: 'equal', value: 'large' }
const onDisk: Condition = { fact: 'media.used', operator: 'contains', value: 'disk' }
const asMain: Condition = { fact: 'media.used', operator: 'contains', value: { fact: 'media.main' } }

/** The outcomes on 30 June 2025 of rows that give a point each under conditions. */
function outcomesOf(
  conditions: readonly Condition[],
  facts: StatedFacts,
  basis: Basis = 'claimed',
): readonly Outcome[] {
  const criteria = conditions.map((when, index) => [`a.b.c${index}`, { points: 1, when }] as const)
  const compiled = compileRuleSet(ruleSetOf({ criteria: Object.fromEntries(criteria) }))
  const on = { asOf: '2025-06-30', period: 2025, basis }
  const submission: Submission = submissionOf(profileOf(facts), compiled.read, on)
  return compiled.plan.judge(submission).map(({ outcome }) => outcome)
}

describe('a row', () => {
  const [yes, no, open] = ['met', 'unmet', 'unknown'] as const

  it.each<[string, Condition, StatedFacts, Outcome]>([
    ['of all of nothing is met', { all: [] }, {}, yes],
    ['of any of nothing is unmet', { any: [] }, {}, no],
    ['of not all of nothing is unmet', { not: { all: [] } }, {}, no],
    ['of not any of nothing is met', { not: { any: [] } }, {}, yes],
    ['takes nothing from an empty all inside it', { all: [p, { all: [] }] }, {}, open],
    ['is decided by an empty any inside it', { all: [p, { any: [] }] }, {}, no],
    ['is decided by an empty all inside it', { any: [p, { all: [] }] }, {}, yes],
    ['is met by a yes', p, { policy: { adopted: true } }, yes],
    ['is unmet by a no', p, { policy: { adopted: false } }, no],
    ['is open without either', p, {}, open],
    ['is unmet by a yes that is not wanted', { not: p }, { policy: { adopted: true } }, no],
    ['is open without a yes that is not wanted', { not: p }, {}, open],
    [
      'is met by one of the alternatives, an inner one open',
      { any: [{ all: [p, q] }, r] },
      { policy: { adopted: true, archived: true } },
      yes,
    ],
    [
      'is open where an inner one is, the others false',
      { any: [{ all: [p, q] }, r] },
      { policy: { adopted: true, archived: false } },
      open,
    ],
    [
      'is unmet where an inner one is false, the others too',
      { any: [{ all: [p, q] }, r] },
      { policy: { adopted: false, archived: false } },
      no,
    ],
    [
      'goes through junctions of junctions',
      { all: [{ any: [{ all: [p, { any: [q, r] }] }, large] }, { not: { all: [q, r] } }] },
      { policy: { adopted: true, published: true, archived: false } },
      yes,
    ],
    [
      'goes through junctions of junctions, one of them open',
      { all: [{ any: [{ all: [p, { any: [q, r] }] }, large] }, { not: { all: [q, r] } }] },
      { policy: { adopted: true, published: true } },
      open,
    ],
    ['is met by the choice', large, { size: 'large' }, yes],
    ['is unmet by another choice', large, { size: 'small' }, no],
    ['is open where the choice is none that there is', large, { size: 'huge' }, open],
    ['is met by one of the choices', onDisk, { media: { used: ['paper', 'disk'] } }, yes],
    ['is unmet by the other choices', onDisk, { media: { used: ['paper'] } }, no],
    ['is unmet by no choice', onDisk, { media: { used: [] } }, no],
    ['is open where no choices are stated', onDisk, {}, open],
    ['is unmet by one of the choices that is not wanted', { not: onDisk }, { media: { used: ['disk'] } }, no],
    ['is met by the other choices where one is not wanted', { not: onDisk }, { media: { used: [] } }, yes],
    ['is met by the choice of another fact', asMain, { media: { used: ['disk'], main: 'disk' } }, yes],
    ['is unmet without the choice of another fact', asMain, { media: { used: [], main: 'disk' } }, no],
    ['is open where the other fact is not stated', asMain, { media: { used: ['disk'] } }, open],
  ])('%s', (_, when, facts, outcome) => {
    expect(outcomesOf([when], facts)).toEqual([outcome])
  })

  it('is decided by its own conditions, wherever it stands', () => {
    const conditions = [{ all: [p, q] }, { any: [q, r] }, { all: [] }, r, { any: [] }, { not: p }, onDisk]
    const facts = { policy: { adopted: true, published: false }, media: { used: ['disk'] } }
    expect(outcomesOf(conditions, facts)).toEqual([no, open, yes, open, no, no, yes])
    expect(outcomesOf([...conditions].reverse(), facts)).toEqual([yes, no, no, open, yes, open, no])
  })

  it('stays open on the word of reviewers alone until one has come', () => {
    expect(outcomesOf([p, q, r], { policy: { adopted: true, published: false } }, 'verified')).toEqual([
      open,
      no,
      open,
    ])
  })
})

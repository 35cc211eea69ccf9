import { describe, expect, it } from 'vitest'
import { compileRuleSet } from '../../src/engine/compile-rule-set.ts'
import type { JudgedCriterion } from '../../src/engine/compiled-rule-set.ts'
import { factsReader } from '../../src/engine/fact-values.ts'
import { judge, missingEvidence } from '../../src/engine/judgement.ts'
import { submissionOf } from '../../src/engine/submission.ts'
import type { Basis } from '../../src/model/assessment.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import type { Evidence, Review, StatedFacts } from '../../src/model/profile.ts'
import type { EvidenceRequirement } from '../../src/model/rule-set.ts'
import type { Truth } from '../../src/values/truth.ts'
import { FACTS } from '../support/facts.ts'
import { profileOf } from '../support/profile.ts'
import { ruleSetOf } from '../support/rule-set.ts'

const yes: StatedFacts = { policy: { adopted: true } }
const no: StatedFacts = { policy: { adopted: false } }
const nothing: StatedFacts = {}

const document = (about: Partial<Evidence> = {}): Evidence => ({
  criterion: 'a.b.c',
  title: 'a document',
  ...about,
})
const review = (about: Partial<Review> = {}): Review => ({
  criterion: 'a.b.c',
  outcome: 'met',
  by: 'a reviewer',
  on: '2025-06-01',
  ...about,
})

interface Submitted {
  readonly asked?: readonly EvidenceRequirement[]
  readonly evidence?: readonly Evidence[]
  readonly reviews?: readonly Review[]
}

/** What is decided on 30 June 2025 of the criterion `a.b.c`, which asks that the policy is adopted, and what it misses. */
function judged(
  basis: Basis,
  facts: StatedFacts,
  { asked, ...attached }: Submitted,
): JudgedCriterion & { readonly missingEvidence: readonly EvidenceRequirement[] } {
  const ruleSet = ruleSetOf({
    criteria: { 'a.b.c': { points: 1, when: 'policy.adopted', ...(asked && { evidence: asked }) } },
  })
  const { sections, read } = compileRuleSet(ruleSet)
  const row = sections[0]?.items[0]?.criteria[0]
  if (row === undefined) throw new Error('the rule set has one criterion')
  const on = { asOf: '2025-06-30', period: 2025, basis }
  const submission = submissionOf(profileOf(facts, attached), read, on)
  return { ...judge(row, submission), missingEvidence: missingEvidence(row.criterion, submission) }
}

const record = { kind: 'record' }
const photo = { kind: 'photo' }
const stampedRecord = { kind: 'record', stamped: true }
const springRecord = { kind: 'record', during: 'quarter-2' } as const
const recentRecord = { kind: 'record', during: { last: { years: 2 } } }

describe('claimed', () => {
  it.each<[string, StatedFacts, Submitted, Outcome, Truth]>([
    ['meets what the facts state', yes, {}, 'met', true],
    ['does not meet what the facts deny', no, {}, 'unmet', false],
    ['leaves open what the facts leave open', nothing, {}, 'unknown', 'unknown'],
    ['asks for no documents', yes, { asked: [record] }, 'met', true],
    [
      'is not changed by documents',
      nothing,
      { asked: [record], evidence: [document()] },
      'unknown',
      'unknown',
    ],
    ['is not changed by a rejection', yes, { reviews: [review({ outcome: 'unmet' })] }, 'met', true],
    ['is not changed by a confirmation', no, { reviews: [review()] }, 'unmet', false],
  ])('%s', (_, facts, submitted, outcome) => {
    expect(judged('claimed', facts, submitted)).toMatchObject({ outcome })
  })

  it('lists what is not attached', () => {
    expect(judged('claimed', yes, { asked: [record, photo] }).missingEvidence).toStrictEqual([record, photo])
  })

  it('names no review', () => {
    expect(judged('claimed', yes, { reviews: [review()] })).not.toHaveProperty('review')
  })
})

describe('evidenced', () => {
  it.each<[string, StatedFacts, Submitted, Outcome, readonly EvidenceRequirement[]]>([
    ['meets what asks for no documents', yes, {}, 'met', []],
    ['leaves open what is claimed without the document', yes, { asked: [record] }, 'unknown', [record]],
    [
      'meets what is claimed with the document',
      yes,
      { asked: [record], evidence: [document(record)] },
      'met',
      [],
    ],
    [
      'takes a document without a kind where one kind is asked for',
      yes,
      { asked: [record], evidence: [document()] },
      'met',
      [],
    ],
    [
      'takes no document without a kind where two are asked for',
      yes,
      { asked: [record, photo], evidence: [document()] },
      'unknown',
      [record, photo],
    ],
    [
      'takes no document of another kind',
      yes,
      { asked: [record], evidence: [document(photo)] },
      'unknown',
      [record],
    ],
    [
      'takes no document of another criterion',
      yes,
      { asked: [record], evidence: [document({ ...record, criterion: 'a.b.d' })] },
      'unknown',
      [record],
    ],
    ['needs every kind', yes, { asked: [record, photo], evidence: [document(photo)] }, 'unknown', [record]],
    [
      'takes every kind from its own document',
      yes,
      { asked: [record, photo], evidence: [document(photo), document(record)] },
      'met',
      [],
    ],
    [
      'takes no unstamped document where a stamp is asked for',
      yes,
      { asked: [stampedRecord], evidence: [document(record)] },
      'unknown',
      [stampedRecord],
    ],
    [
      'takes no document said to be unstamped',
      yes,
      { asked: [stampedRecord], evidence: [document({ ...record, stamped: false })] },
      'unknown',
      [stampedRecord],
    ],
    [
      'takes a stamped document',
      yes,
      { asked: [stampedRecord], evidence: [document(stampedRecord)] },
      'met',
      [],
    ],
    [
      'takes a stamped document without a kind',
      yes,
      { asked: [stampedRecord], evidence: [document({ stamped: true })] },
      'met',
      [],
    ],
    [
      'takes a stamped document among unstamped ones',
      yes,
      { asked: [stampedRecord], evidence: [document(record), document(stampedRecord)] },
      'met',
      [],
    ],
    [
      'takes no stamp from another document',
      yes,
      { asked: [stampedRecord], evidence: [document(record), document({ ...photo, stamped: true })] },
      'unknown',
      [stampedRecord],
    ],
    [
      'takes a stamped document where none is asked for',
      yes,
      { asked: [record], evidence: [document(stampedRecord)] },
      'met',
      [],
    ],
    [
      'takes an unstamped document where a stamp is expressly not asked for',
      yes,
      { asked: [{ ...record, stamped: false }], evidence: [document(record)] },
      'met',
      [],
    ],
    [
      'takes a document dated on the first day of the window asked for',
      yes,
      { asked: [springRecord], evidence: [document({ ...record, date: '2025-04-01' })] },
      'met',
      [],
    ],
    [
      'takes a document dated on the last day of the window asked for',
      yes,
      { asked: [springRecord], evidence: [document({ ...record, date: '2025-06-30' })] },
      'met',
      [],
    ],
    [
      'takes no document dated before the window asked for',
      yes,
      { asked: [springRecord], evidence: [document({ ...record, date: '2025-03-31' })] },
      'unknown',
      [springRecord],
    ],
    [
      'takes no document without a date where one in a window is asked for',
      yes,
      { asked: [springRecord], evidence: [document(record)] },
      'unknown',
      [springRecord],
    ],
    [
      'takes a document of two years ago to the day where the last two years are asked for',
      yes,
      { asked: [recentRecord], evidence: [document({ ...record, date: '2023-06-30' })] },
      'met',
      [],
    ],
    [
      'takes no document of the day before that',
      yes,
      { asked: [recentRecord], evidence: [document({ ...record, date: '2023-06-29' })] },
      'unknown',
      [recentRecord],
    ],
    [
      'takes a document dated asOf',
      yes,
      { asked: [record], evidence: [document({ ...record, date: '2025-06-30' })] },
      'met',
      [],
    ],
    [
      'takes no document dated after asOf',
      yes,
      { asked: [record], evidence: [document({ ...record, date: '2025-07-01' })] },
      'unknown',
      [record],
    ],
    ['stays unmet with the document', no, { asked: [record], evidence: [document(record)] }, 'unmet', []],
    ['stays unmet without the document', no, { asked: [record] }, 'unmet', [record]],
    [
      'stays open with the document',
      nothing,
      { asked: [record], evidence: [document(record)] },
      'unknown',
      [],
    ],
    ['is not changed by a rejection', yes, { reviews: [review({ outcome: 'unmet' })] }, 'met', []],
    ['is not changed by a confirmation', yes, { asked: [record], reviews: [review()] }, 'unknown', [record]],
  ])('%s', (_, facts, submitted, outcome, missingEvidence) => {
    const judgement = judged('evidenced', facts, submitted)
    expect(judgement).toMatchObject({ outcome, missingEvidence })
    expect(judgement).not.toHaveProperty('review')
  })
})

describe('verified', () => {
  const confirmed = review()
  const rejected = review({ outcome: 'unmet', note: 'not signed' })

  it.each<[string, StatedFacts, Submitted, Outcome, Review | undefined]>([
    ['leaves open what is claimed and not reviewed', yes, {}, 'unknown', undefined],
    [
      'leaves open what is evidenced and not reviewed',
      yes,
      { asked: [record], evidence: [document()] },
      'unknown',
      undefined,
    ],
    ['meets what a review confirms', yes, { reviews: [confirmed] }, 'met', confirmed],
    [
      'meets what a review confirms without documents',
      yes,
      { asked: [record], reviews: [confirmed] },
      'met',
      confirmed,
    ],
    [
      'meets what a review confirms although the facts leave it open',
      nothing,
      { reviews: [confirmed] },
      'met',
      confirmed,
    ],
    [
      'meets what a review confirms although the facts deny it',
      no,
      { reviews: [confirmed] },
      'met',
      confirmed,
    ],
    [
      'does not meet what a review rejects although the facts state it',
      yes,
      { reviews: [rejected] },
      'unmet',
      rejected,
    ],
    [
      'does not meet what a review rejects and the facts leave open',
      nothing,
      { reviews: [rejected] },
      'unmet',
      rejected,
    ],
    ['does not meet what the facts deny and nobody reviewed', no, {}, 'unmet', undefined],
    ['leaves open what the facts leave open and nobody reviewed', nothing, {}, 'unknown', undefined],
    [
      'takes a review dated asOf',
      yes,
      { reviews: [review({ on: '2025-06-30' })] },
      'met',
      review({ on: '2025-06-30' }),
    ],
    [
      'takes no review dated after asOf',
      yes,
      { reviews: [review({ on: '2025-07-01' })] },
      'unknown',
      undefined,
    ],
    [
      'takes no rejection dated after asOf',
      yes,
      { reviews: [review({ on: '2025-07-01', outcome: 'unmet' })] },
      'unknown',
      undefined,
    ],
    [
      'takes no review of another criterion',
      yes,
      { reviews: [review({ criterion: 'a.b.d' })] },
      'unknown',
      undefined,
    ],
  ])('%s', (_, facts, submitted, outcome, decidedBy) => {
    const judgement = judged('verified', facts, submitted)
    expect(judgement.outcome).toBe(outcome)
    expect(judgement.review).toStrictEqual(decidedBy)
  })

  it('keeps what is claimed and what is not attached beside the review', () => {
    const judgement = judged('verified', no, { asked: [record], reviews: [confirmed] })
    expect(judgement).toMatchObject({
      outcome: 'met',
      applies: true,
      claim: { low: 1_000_000, high: 1_000_000 },
      missingEvidence: [record],
      review: confirmed,
    })
  })
})

describe('submissionOf', () => {
  const read = factsReader(FACTS)

  it('sorts documents and reviews by criterion', () => {
    const [first, second, third] = [
      document(),
      document({ criterion: 'a.b.d' }),
      document({ title: 'another' }),
    ]
    const reviews = [review({ criterion: 'a.b.d' }), review()]
    const profile = profileOf(yes, { evidence: [first, second, third], reviews })
    const on = { asOf: '2025-06-30', period: 2024, basis: 'verified', set: { mark: 3 } } as const
    expect(submissionOf(profile, read, on)).toStrictEqual({
      ...on,
      facts: read(yes),
      evidence: new Map([
        ['a.b.c', [first, third]],
        ['a.b.d', [second]],
      ]),
      reviews: new Map([
        ['a.b.d', review({ criterion: 'a.b.d' })],
        ['a.b.c', review()],
      ]),
    })
  })

  it('has neither where the profile has neither', () => {
    const on = { asOf: '2025-06-30', period: 2025, basis: 'claimed' } as const
    const { evidence, reviews } = submissionOf(profileOf(yes), read, on)
    expect([evidence.size, reviews.size]).toStrictEqual([0, 0])
  })
})

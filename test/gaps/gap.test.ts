import { describe, expect, it } from 'vitest'
import { compileRuleSet } from '../../src/engine/compile-rule-set.ts'
import { evaluate } from '../../src/engine/evaluate.ts'
import { submissionOf } from '../../src/engine/submission.ts'
import { gapsOf as compileGaps } from '../../src/gaps/gap.ts'
import type { Basis, Gap, Need } from '../../src/model/assessment.ts'
import type { Condition } from '../../src/model/condition.ts'
import type { Profile, Review, StatedFacts } from '../../src/model/profile.ts'
import type { EvidenceRequirement, RuleSet } from '../../src/model/rule-set.ts'
import { label } from '../support/facts.ts'
import { profileOf } from '../support/profile.ts'
import { ruleSetOf } from '../support/rule-set.ts'

interface Circumstances extends Pick<Profile, 'evidence' | 'reviews'> {
  readonly basis?: Basis
}

/** The gaps on 30 June 2025. */
function gapsOf(
  ruleSet: RuleSet,
  facts: StatedFacts,
  { basis = 'claimed', ...attached }: Circumstances = {},
): readonly Gap[] {
  const compiled = compileRuleSet(ruleSet)
  const on = { asOf: '2025-06-30', period: 2025, basis }
  const submission = submissionOf(profileOf(facts, attached), compiled.read, on)
  return compileGaps(compiled, ruleSet)(evaluate(compiled, submission), submission)
}

const adopted = 'policy.adopted'
const published = 'policy.published'
const archived = 'policy.archived'

const needOf = (fact: string, have: boolean): Need => ({
  fact,
  title: label(fact),
  have,
  want: { exactly: true },
})

describe('gaps', () => {
  const ruleSet = ruleSetOf({
    criteria: {
      'a.one.small': { points: 1, when: adopted },
      'a.one.large': { points: 5, when: published },
      'b.one.early': { points: 3, when: archived },
      'b.one.late': { points: 3, when: adopted },
    },
  })

  it.each<[string, StatedFacts, readonly string[]]>([
    ['are none where everything is met', { policy: { adopted: true, published: true, archived: true } }, []],
    [
      'are ordered by worth, then as in the table',
      {},
      ['a.one.large', 'b.one.early', 'b.one.late', 'a.one.small'],
    ],
    ['hold no criterion that is met', { policy: { adopted: true } }, ['a.one.large', 'b.one.early']],
    [
      'hold what is unmet with what is unknown',
      { policy: { published: false } },
      ['a.one.large', 'b.one.early', 'b.one.late', 'a.one.small'],
    ],
  ])('%s', (_, facts, criteria) => {
    expect(gapsOf(ruleSet, facts).map(({ criterion }) => criterion)).toStrictEqual(criteria)
  })

  it('say what is unmet and what is unknown', () => {
    const gaps = gapsOf(ruleSet, { policy: { adopted: true, published: false } })
    expect(gaps).toStrictEqual([
      { criterion: 'a.one.large', outcome: 'unmet', worth: 5, needs: needOf(published, false) },
      {
        criterion: 'b.one.early',
        outcome: 'unknown',
        worth: 3,
        needs: { fact: archived, title: label(archived), unstated: [archived], want: { exactly: true } },
      },
    ])
  })

  it('carry the remedy of the criterion', () => {
    const remedy = label('adopt it')
    const withRemedy = ruleSetOf({ criteria: { 'a.b.c': { points: 1, when: adopted, remedy } } })
    expect(gapsOf(withRemedy, {})[0]?.remedy).toStrictEqual(remedy)
  })

  it('carry the day by which it can still happen', () => {
    const when: Condition = { fact: 'talks-held', operator: 'greaterThan', value: 0 }
    const dated = ruleSetOf({
      measures: { 'talks-held': { count: 'talks', during: 'second-half' } },
      criteria: { 'a.b.c': { points: 1, when } },
    })
    expect(gapsOf(dated, { talks: [] })[0]).toMatchObject({ outcome: 'unmet', due: '2025-12-31' })
  })
})

describe('worth', () => {
  const criteria = {
    'a.one.met': { points: 3, when: adopted },
    'a.one.open': { points: 4, when: published },
    'a.two.met': { points: 2, when: adopted },
    'b.one.met': { points: 6, when: adopted },
  }
  const facts: StatedFacts = { policy: { adopted: true, published: false } }

  it.each<[string, Parameters<typeof ruleSetOf>[0], number]>([
    ['is the points of the criterion where no cap is near', { criteria }, 4],
    ['is what the item still takes', { criteria, caps: { 'a.one': 5 } }, 2],
    ['is what the section still takes', { criteria, caps: { a: 8 } }, 3],
    ['is what the total still takes', { criteria, maximum: 12 }, 1],
    ['is the least that any level still takes', { criteria, caps: { 'a.one': 6, a: 7 }, maximum: 14 }, 2],
    ['is 0 where the item takes no more', { criteria, caps: { 'a.one': 3 } }, 0],
    ['is 0 where the section takes no more', { criteria, caps: { a: 5 } }, 0],
    ['is 0 where the total takes no more', { criteria, maximum: 11 }, 0],
    ['is 0 where more than the total takes is certain', { criteria, maximum: 10 }, 0],
    [
      'is 0 for a bonus once the maximum is reached',
      {
        criteria: { ...criteria, 'c.one.open': { points: 5, when: published } },
        caps: { a: 5 },
        bonus: ['c'],
      },
      0,
    ],
    [
      'is in exact decimals',
      {
        criteria: { 'a.b.met': { points: 0.1, when: adopted }, 'a.b.open': { points: 0.3, when: published } },
        caps: { 'a.b': 0.3 },
      },
      0.2,
    ],
  ])('%s', (_, sketch, worth) => {
    const gaps = gapsOf(ruleSetOf(sketch), facts)
    expect(gaps.map((gap) => gap.worth)).toStrictEqual(gaps.map(() => worth))
    expect(gaps).not.toStrictEqual([])
  })

  it('of a bonus is what is left of it within the maximum', () => {
    const ruleSet = ruleSetOf({
      criteria: {
        'a.one.met': { points: 8, when: adopted },
        'a.one.open': { points: 2, when: archived },
        'bonus.one.open': { points: 5, when: published },
      },
      bonus: ['bonus'],
    })
    expect(gapsOf(ruleSet, facts).map(({ criterion, worth }) => [criterion, worth])).toStrictEqual([
      ['a.one.open', 2],
      ['bonus.one.open', 2],
    ])
  })

  it('is of each gap alone, from what is certain, not from what is possible', () => {
    const ruleSet = ruleSetOf({
      criteria: { 'a.one.x': { points: 3, when: published }, 'a.one.y': { points: 3, when: archived } },
      caps: { 'a.one': 4 },
    })
    expect(gapsOf(ruleSet, {}).map(({ worth }) => worth)).toStrictEqual([3, 3])
  })
})

describe('on documents', () => {
  const record = { kind: 'record' }
  const stampedPhoto = { kind: 'photo', stamped: true }
  const ruleSet = ruleSetOf({
    evidence: { record: label('a record'), photo: label('a photo') },
    criteria: { 'a.b.c': { points: 4, when: adopted, evidence: [record, stampedPhoto] } },
  })
  const recordNeed: Need = { evidence: record, title: label('a record') }
  const photoNeed: Need = { evidence: stampedPhoto, title: label('a photo') }
  const yes: StatedFacts = { policy: { adopted: true } }
  const no: StatedFacts = { policy: { adopted: false } }
  const attachedRecord = { criterion: 'a.b.c', kind: 'record', title: 'minutes' }
  const attachedPhoto = { criterion: 'a.b.c', kind: 'photo', title: 'picture', stamped: true }

  it.each<[string, Basis, StatedFacts, readonly (typeof attachedRecord)[], Partial<Gap>]>([
    [
      'evidenced needs each document that is missing',
      'evidenced',
      yes,
      [],
      { outcome: 'unknown', needs: { all: [recordNeed, photoNeed] }, evidence: [record, stampedPhoto] },
    ],
    [
      'evidenced needs only the document that is missing',
      'evidenced',
      yes,
      [attachedRecord],
      { outcome: 'unknown', needs: photoNeed, evidence: [stampedPhoto] },
    ],
    [
      'evidenced needs the fact and the document where both are missing',
      'evidenced',
      no,
      [attachedPhoto],
      { outcome: 'unmet', needs: { all: [needOf(adopted, false), recordNeed] }, evidence: [record] },
    ],
    [
      'evidenced needs the fact alone where all documents are attached',
      'evidenced',
      no,
      [attachedRecord, attachedPhoto],
      { outcome: 'unmet', needs: needOf(adopted, false) },
    ],
    [
      'claimed needs the fact alone, and lists the documents',
      'claimed',
      no,
      [attachedPhoto],
      { outcome: 'unmet', needs: needOf(adopted, false), evidence: [record] },
    ],
  ])('%s', (_, basis, facts, evidence, expected) => {
    expect(gapsOf(ruleSet, facts, { basis, evidence })).toStrictEqual([
      { criterion: 'a.b.c', worth: 4, ...expected },
    ])
  })

  it('evidenced leaves no gap where all are attached', () => {
    expect(
      gapsOf(ruleSet, yes, { basis: 'evidenced', evidence: [attachedRecord, attachedPhoto] }),
    ).toStrictEqual([])
  })

  // assessed on 30 June 2025, as the other gaps here are
  it.each<[string, EvidenceRequirement, Partial<Gap>]>([
    [
      'is due at the end of the part of the year in which it has to be dated',
      { kind: 'record', during: 'second-half' },
      {
        due: '2025-12-31',
        needs: {
          evidence: { kind: 'record', during: 'second-half' },
          title: label('a record'),
          between: { from: '2025-07-01', to: '2025-12-31' },
        },
      },
    ],
    [
      'is due at the end of the days in which it has to be dated, though they have passed',
      { kind: 'record', during: { from: '2025-01-01', to: '2025-03-31' } },
      { due: '2025-03-31' },
    ],
  ])('a document %s', (_, requirement, expected) => {
    const rules = ruleSetOf({
      evidence: { record: label('a record') },
      criteria: { 'a.b.c': { points: 4, when: adopted, evidence: [requirement] } },
    })
    expect(gapsOf(rules, yes, { basis: 'evidenced' })[0]).toMatchObject({ outcome: 'unknown', ...expected })
    expect(gapsOf(rules, no, { basis: 'claimed' })[0]).not.toHaveProperty('due')
  })

  it('a document is never due where its window moves with the day', () => {
    const recent = { kind: 'record', during: { last: { years: 2 } } }
    const rules = ruleSetOf({ criteria: { 'a.b.c': { points: 4, when: adopted, evidence: [recent] } } })
    expect(gapsOf(rules, yes, { basis: 'evidenced' })[0]).not.toHaveProperty('due')
  })

  it('calls a kind that is not declared by its name', () => {
    const undeclared = ruleSetOf({ criteria: { 'a.b.c': { points: 4, when: adopted, evidence: [record] } } })
    expect(gapsOf(undeclared, yes, { basis: 'evidenced' })[0]?.needs).toStrictEqual({
      evidence: record,
      title: label('record'),
    })
  })
})

describe('on reviews', () => {
  const ruleSet = ruleSetOf({ criteria: { 'a.b.c': { points: 4, when: adopted } } })
  const yes: StatedFacts = { policy: { adopted: true } }
  const no: StatedFacts = { policy: { adopted: false } }
  const reviewNeed: Need = { review: 'met' }
  const rejected: Review = { criterion: 'a.b.c', outcome: 'unmet', by: 'a reviewer', on: '2025-06-01' }

  it.each<[string, StatedFacts, readonly Review[], Partial<Gap>]>([
    ['verified needs a review of what is claimed', yes, [], { outcome: 'unknown', needs: reviewNeed }],
    [
      'verified needs another review of what is rejected',
      yes,
      [rejected],
      { outcome: 'unmet', needs: reviewNeed },
    ],
    [
      'verified needs the fact and a review of it',
      no,
      [],
      { outcome: 'unmet', needs: { all: [needOf(adopted, false), reviewNeed] } },
    ],
    [
      'verified needs the fact and another review where it is rejected',
      no,
      [rejected],
      { outcome: 'unmet', needs: { all: [needOf(adopted, false), reviewNeed] } },
    ],
  ])('%s', (_, facts, reviews, expected) => {
    expect(gapsOf(ruleSet, facts, { basis: 'verified', reviews })).toStrictEqual([
      { criterion: 'a.b.c', worth: 4, ...expected },
    ])
  })

  it('verified leaves no gap where a review confirms, whatever is claimed', () => {
    expect(
      gapsOf(ruleSet, no, { basis: 'verified', reviews: [{ ...rejected, outcome: 'met' }] }),
    ).toStrictEqual([])
  })

  it('verified needs no document, but lists it', () => {
    const asking = ruleSetOf({
      criteria: { 'a.b.c': { points: 4, when: adopted, evidence: [{ kind: 'record' }] } },
    })
    expect(gapsOf(asking, yes, { basis: 'verified' })).toStrictEqual([
      { criterion: 'a.b.c', outcome: 'unknown', worth: 4, needs: reviewNeed, evidence: [{ kind: 'record' }] },
    ])
  })
})

describe('clears', () => {
  const noLeaks: Condition = { fact: 'recent-leaks', operator: 'equal', value: 0 }
  const ruleSet = ruleSetOf({
    measures: {
      'recent-leaks': { count: 'leaks', during: { last: { years: 2 } } },
      'recent-files': { sum: 'leaks', of: 'files', during: { last: { years: 2 } } },
    },
    criteria: { 'a.b.c': { points: 4, when: noLeaks } },
  })
  const january = { date: '2024-01-10' }

  it('is the date from which the condition is true', () => {
    expect(gapsOf(ruleSet, { leaks: [january] })[0]?.clears).toBe('2026-01-11')
  })

  it('is a later date where by the first one another entry counts', () => {
    const [gap] = gapsOf(ruleSet, { leaks: [january, { date: '2025-07-15' }] })
    expect(gap).toMatchObject({ outcome: 'unmet', needs: { have: 1 }, clears: '2027-07-16' })
  })

  it('is left out where by that date another part no longer holds', () => {
    const measures: RuleSet['measures'] = {
      'recent-leaks': { count: 'leaks', during: { last: { years: 2 } } },
      'recent-talks': { count: 'talks', during: { last: { months: 3 } } },
    }
    const quiet: Condition = { fact: 'recent-leaks', operator: 'lessThanInclusive', value: 0 }
    const talking: Condition = { fact: 'recent-talks', operator: 'greaterThanInclusive', value: 1 }
    const both = ruleSetOf({
      measures,
      criteria: { 'a.b.c': { points: 4, when: { all: [quiet, talking] } } },
    })
    const facts = { leaks: [january], talks: [{ date: '2025-06-01' }] }
    expect(gapsOf(both, facts)[0]).toMatchObject({ outcome: 'unmet', needs: { fact: 'recent-leaks' } })
    expect(gapsOf(both, facts)[0]).not.toHaveProperty('clears')
  })

  it('is left out where an undated entry never leaves', () => {
    const [gap] = gapsOf(ruleSet, { leaks: [january, {}] })
    expect(gap).not.toHaveProperty('clears')
  })

  it('is left out where a review is needed as well', () => {
    const [gap] = gapsOf(ruleSet, { leaks: [january] }, { basis: 'verified' })
    expect(gap).not.toHaveProperty('clears')
  })

  it.each<[string, number]>([
    ['is the first date at which the sum is small enough, which the first entry alone brings about', 9],
    ['is set where fewer entries leave than the sum is over', 5],
  ])('%s', (_, value) => {
    const when: Condition = { fact: 'recent-files', operator: 'lessThanInclusive', value }
    const summing = ruleSetOf({ measures: ruleSet.measures, criteria: { 'a.b.c': { points: 4, when } } })
    const leaks = [
      { ...january, files: 10 },
      { date: '2025-03-05', files: 1 },
    ]
    expect(gapsOf(summing, { leaks })[0]?.clears).toBe('2026-01-11')
  })
})

import { describe, expect, it } from 'vitest'
import { type AssessOptions, assess, compile } from '../src/assess.ts'
import { BASES } from '../src/model/assessment.ts'
import type { Profile } from '../src/model/profile.ts'
import { label } from './support/facts.ts'
import { profileOf } from './support/profile.ts'
import { ruleSetOf } from './support/rule-set.ts'

const ruleSet = ruleSetOf({
  measures: {
    'talks-this-year': { count: 'talks', during: 'period' },
    'recent-leaks': { count: 'leaks', during: { last: { years: 2 } } },
  },
  conditions: { public: { any: [{ fact: 'policy.published', operator: 'equal', value: true }] } },
  evidence: { record: label('a record') },
  criteria: {
    'policy.adoption.adopted': { points: 2.5, when: 'policy.adopted', evidence: [{ kind: 'record' }] },
    'policy.adoption.public': { points: 0.5, when: { condition: 'public' } },
    'practice.talks.two': {
      points: 3,
      when: { fact: 'talks-this-year', operator: 'greaterThanInclusive', value: 2 },
      remedy: label('hold talks'),
    },
    'practice.leaks.none': { points: 4, when: { fact: 'recent-leaks', operator: 'equal', value: 0 } },
    'extra.size.small': {
      points: 1,
      when: { fact: 'size', operator: 'in', value: ['small'] },
      evidence: [{ kind: 'record' }],
    },
  },
  bonus: ['extra'],
})

const empty = profileOf({})
const mixed = profileOf(
  {
    policy: { adopted: true },
    talks: [{ date: '2025-03-01' }, { date: '2024-03-01' }],
    leaks: [],
    size: 'small',
  },
  {
    evidence: [{ criterion: 'policy.adoption.adopted', title: 'minutes', date: '2025-05-01' }],
    reviews: [
      { criterion: 'policy.adoption.adopted', outcome: 'met', by: 'a reviewer', on: '2025-06-01' },
      {
        criterion: 'practice.leaks.none',
        outcome: 'unmet',
        by: 'a reviewer',
        on: '2025-06-02',
        note: 'one was found',
      },
    ],
  },
)
const full = profileOf({
  policy: { adopted: true, published: true },
  talks: [{ date: '2025-03-01' }, { date: '2025-04-01' }],
  leaks: [],
  size: 'small',
})

const asOf = '2025-06-30'

/** The object and everything in it, frozen. */
function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const inner of Object.values(value)) deepFreeze(inner)
  return Object.freeze(value)
}

describe('options', () => {
  it.each<[string, object, string]>([
    [
      'a day that no calendar has',
      { asOf: '2025-02-30' },
      "asOf must be a calendar date like 2025-12-31, not '2025-02-30'.",
    ],
    [
      'a date without leading zeros',
      { asOf: '2025-6-30' },
      "asOf must be a calendar date like 2025-12-31, not '2025-6-30'.",
    ],
    [
      'a date with a time',
      { asOf: '2025-06-30T00:00:00Z' },
      "asOf must be a calendar date like 2025-12-31, not '2025-06-30T00:00:00Z'.",
    ],
    ['no date', {}, "asOf must be a calendar date like 2025-12-31, not 'undefined'."],
    ['a year 0', { asOf, period: 0 }, "period must be a year from 1 to 9999, not '0'."],
    ['a year of five digits', { asOf, period: 10_000 }, "period must be a year from 1 to 9999, not '10000'."],
    ['half a year', { asOf, period: 2025.5 }, "period must be a year from 1 to 9999, not '2025.5'."],
    [
      'a year that is no number',
      { asOf, period: Number.NaN },
      "period must be a year from 1 to 9999, not 'NaN'.",
    ],
    ['a year in words', { asOf, period: '2025' }, "period must be a year from 1 to 9999, not '2025'."],
    [
      'a basis that is none',
      { asOf, basis: 'guessed' },
      "basis must be one of claimed, evidenced, verified, not 'guessed'.",
    ],
  ])('are refused: %s', (_, options, message) => {
    const unchecked = options as AssessOptions // what a caller without types may pass
    expect(() => compile(ruleSet).assess(mixed, unchecked)).toThrow(new RangeError(message))
    expect(() => compile(ruleSet).score(mixed, unchecked)).toThrow(new RangeError(message))
    expect(() => assess(ruleSet, mixed, unchecked)).toThrow(new RangeError(message))
  })

  it.each<[string, AssessOptions, object]>([
    ['the period is the year of asOf, the basis claimed', { asOf }, { asOf, period: 2025, basis: 'claimed' }],
    [
      'the period follows asOf',
      { asOf: '2024-02-29' },
      { asOf: '2024-02-29', period: 2024, basis: 'claimed' },
    ],
    ['a period of its own is kept', { asOf, period: 2024 }, { asOf, period: 2024, basis: 'claimed' }],
    ['the first year is a period', { asOf, period: 1 }, { asOf, period: 1, basis: 'claimed' }],
    ['the last year is a period', { asOf, period: 9999 }, { asOf, period: 9999, basis: 'claimed' }],
    ['a basis is kept', { asOf, basis: 'verified' }, { asOf, period: 2025, basis: 'verified' }],
  ])('are repeated in the assessment: %s', (_, options, expected) => {
    expect(assess(ruleSet, mixed, options)).toMatchObject(expected)
  })

  it.each<[string, AssessOptions, number]>([
    ['counts in the year of asOf', { asOf: '2025-12-31' }, 3],
    ['counts in the assessed year', { asOf: '2025-12-31', period: 2024 }, 0],
    ['counts nothing after asOf', { asOf: '2025-03-31' }, 0],
  ])('decide what counts: %s', (_, options, points) => {
    const talking = profileOf({ talks: [{ date: '2025-03-01' }, { date: '2025-04-01' }] })
    expect(assess(ruleSet, talking, options).total.points).toBe(points)
  })
})

describe('assessment', () => {
  it('is itemised, with what produced it', () => {
    const small = ruleSetOf({
      criteria: {
        'a.one.x': { points: 2.5, when: 'policy.adopted' },
        'a.one.y': { points: 1, when: 'policy.published' },
        'b.one.x': { points: 3, when: 'policy.archived' },
      },
      bonus: ['b'],
    })
    const row = (id: string) => ({ id, source: id, title: label(id) })
    expect(assess(small, profileOf({ policy: { adopted: true, published: false } }), { asOf })).toStrictEqual(
      {
        ruleSet: { id: 'invented-standard', version: '1.2.3', digest: 'sha256:invented' },
        profile: { id: 'invented-applicant', name: 'Invented applicant' },
        asOf,
        period: 2025,
        basis: 'claimed',
        total: { points: 2.5, ceiling: 3.5, maximum: 3.5 },
        sections: [
          {
            ...row('a'),
            points: 2.5,
            ceiling: 2.5,
            maximum: 3.5,
            items: [
              {
                ...row('a.one'),
                points: 2.5,
                ceiling: 2.5,
                maximum: 3.5,
                criteria: [
                  { ...row('a.one.x'), outcome: 'met', points: 2.5, ceiling: 2.5, maximum: 2.5 },
                  { ...row('a.one.y'), outcome: 'unmet', points: 0, ceiling: 0, maximum: 1 },
                ],
              },
            ],
          },
          {
            ...row('b'),
            bonus: true,
            points: 0,
            ceiling: 3,
            maximum: 3,
            items: [
              {
                ...row('b.one'),
                points: 0,
                ceiling: 3,
                maximum: 3,
                criteria: [{ ...row('b.one.x'), outcome: 'unknown', points: 0, ceiling: 3, maximum: 3 }],
              },
            ],
          },
        ],
        gaps: [
          {
            criterion: 'a.one.y',
            outcome: 'unmet',
            worth: 1,
            needs: {
              fact: 'policy.published',
              title: label('policy.published'),
              have: false,
              want: { exactly: true },
            },
          },
          {
            criterion: 'b.one.x',
            outcome: 'unknown',
            worth: 1,
            needs: {
              fact: 'policy.archived',
              title: label('policy.archived'),
              unstated: ['policy.archived'],
              want: { exactly: true },
            },
          },
        ],
      },
    )
  })

  it.each<[string, AssessOptions['basis'], string | undefined]>([
    ['has the note of a review that decided', 'verified', 'one was found'],
    ['has no note where reviews do not decide', 'claimed', undefined],
  ])('%s', (_, basis = 'claimed', note) => {
    const { sections } = assess(ruleSet, mixed, { asOf, basis })
    const findings = sections.flatMap(({ items }) => items).flatMap(({ criteria }) => criteria)
    expect(findings.find(({ id }) => id === 'practice.leaks.none')?.reviewNote).toBe(note)
    expect(findings.filter(({ reviewNote }) => reviewNote !== undefined)).toHaveLength(
      note === undefined ? 0 : 1,
    )
  })

  it.each<[string, AssessOptions['basis'], object]>([
    ['claimed: what the facts state', 'claimed', { points: 7.5, ceiling: 8, maximum: 10 }],
    [
      'evidenced: what the facts state and documents prove',
      'evidenced',
      { points: 6.5, ceiling: 8, maximum: 10 },
    ],
    ['verified: what reviews confirm', 'verified', { points: 2.5, ceiling: 4, maximum: 10 }],
  ])('scores by whose word counts: %s', (_, basis = 'claimed', total) => {
    expect(assess(ruleSet, mixed, { asOf, basis }).total).toStrictEqual(total)
  })
})

describe.each<[string, Profile]>([
  ['nothing stated', empty],
  ['much stated', mixed],
  ['everything met', full],
])('with %s', (_, profile) => {
  it.each(BASES.map((basis) => [basis]))('%s: the score is the total of the assessment', (basis) => {
    const evaluator = compile(ruleSet)
    expect(evaluator.score(profile, { asOf, basis })).toStrictEqual(
      evaluator.assess(profile, { asOf, basis }).total,
    )
  })

  it.each(BASES.map((basis) => [basis]))('%s: the same inputs give the same bytes', (basis) => {
    const evaluator = compile(ruleSet)
    const first = JSON.stringify(evaluator.assess(profile, { asOf, basis }))
    evaluator.assess(mixed, { asOf: '2020-01-01', basis: 'claimed' })
    expect(JSON.stringify(evaluator.assess(profile, { asOf, basis }))).toBe(first)
    expect(JSON.stringify(assess(structuredClone(ruleSet), structuredClone(profile), { asOf, basis }))).toBe(
      first,
    )
  })

  it.each(BASES.map((basis) => [basis]))('%s: no input is changed', (basis) => {
    const frozen = deepFreeze(structuredClone({ ruleSet, profile, options: { asOf, basis } }))
    const before = JSON.stringify(frozen)
    const assessment = assess(frozen.ruleSet, frozen.profile, frozen.options)
    compile(frozen.ruleSet).score(frozen.profile, frozen.options)
    expect(JSON.stringify(frozen)).toBe(before)
    expect(assessment).toStrictEqual(assess(ruleSet, profile, { asOf, basis }))
  })
})

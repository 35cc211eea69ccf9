import { describe, expect, it } from 'vitest'
import { compileCondition } from '../../src/engine/conditions.ts'
import { allOf, type Lack, lackOf } from '../../src/gaps/lack.ts'
import type { Need } from '../../src/model/assessment.ts'
import type { Condition } from '../../src/model/condition.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { isTrue } from '../support/rule-set.ts'
import { type Stated, scopeOf, situationOf } from '../support/scope.ts'

const measures: RuleSet['measures'] = {
  'first-talks': { count: 'talks', during: 'first-half' },
  'second-talks': { count: 'talks', during: 'second-half' },
  'spring-talks': { count: 'talks', during: { from: '2025-03-01', to: '2025-05-31' } },
  'latest-talks': { count: 'talks', during: { last: { years: 1 } } },
  'yearly-leaks': { count: 'leaks', during: { last: { years: 1 } } },
  'recent-leaks': { count: 'leaks', during: { last: { years: 2 } } },
  'leaks-this-year': { count: 'leaks', during: 'period' },
}

/** The lack on 30 June 2025. */
const lackIn = (condition: Condition, facts: Stated): Lack =>
  lackOf(compileCondition(condition, scopeOf({ measures })))(situationOf(facts))

/** The need with its facts alone. */
function outline(need: Need): unknown {
  if ('all' in need) return { all: need.all.map(outline) }
  if ('any' in need) return { any: need.any.map(outline) }
  return 'fact' in need ? need.fact : need
}

const adopted = isTrue('policy.adopted')
const published = isTrue('policy.published')
const archived = isTrue('policy.archived')

describe('needs', () => {
  it.each<[string, Condition, Stated, unknown]>([
    ['are one fact for one comparison', adopted, {}, 'policy.adopted'],
    [
      'hold every part of a conjunction that is false or unknown',
      { all: [adopted, published] },
      { policy: { adopted: false } },
      { all: ['policy.adopted', 'policy.published'] },
    ],
    [
      'leave out the parts of a conjunction that are true',
      { all: [adopted, published, archived] },
      { policy: { published: true } },
      { all: ['policy.adopted', 'policy.archived'] },
    ],
    [
      'are the only part of a conjunction that is not true',
      { all: [adopted, published] },
      { policy: { published: true } },
      'policy.adopted',
    ],
    [
      'hold every alternative',
      { any: [adopted, published] },
      { policy: { adopted: false } },
      { any: ['policy.adopted', 'policy.published'] },
    ],
    ['are the only alternative', { any: [adopted] }, {}, 'policy.adopted'],
    [
      'leave out a disjunction that is true',
      { all: [{ any: [adopted, published] }, archived] },
      { policy: { published: true } },
      'policy.archived',
    ],
    [
      'keep a disjunction inside a conjunction',
      { all: [{ any: [adopted, published] }, archived] },
      {},
      { all: [{ any: ['policy.adopted', 'policy.published'] }, 'policy.archived'] },
    ],
    [
      'keep a conjunction inside a disjunction, without its true parts',
      { any: [{ all: [adopted, published] }, archived] },
      { policy: { adopted: true } },
      { any: ['policy.published', 'policy.archived'] },
    ],
    [
      'keep what a conjunction inside a disjunction still needs together',
      { any: [{ all: [adopted, published] }, archived] },
      {},
      { any: [{ all: ['policy.adopted', 'policy.published'] }, 'policy.archived'] },
    ],
    [
      'merge a conjunction into one around it',
      { all: [{ all: [adopted, published] }, archived] },
      {},
      { all: ['policy.adopted', 'policy.published', 'policy.archived'] },
    ],
    [
      'merge a disjunction into one around it',
      { any: [adopted, { any: [published, archived] }] },
      {},
      { any: ['policy.adopted', 'policy.published', 'policy.archived'] },
    ],
    [
      'merge through a junction of one part',
      { all: [{ any: [{ all: [adopted, published] }] }, archived] },
      {},
      { all: ['policy.adopted', 'policy.published', 'policy.archived'] },
    ],
    [
      'are every alternative of a negated conjunction',
      { not: { all: [adopted, published] } },
      { policy: { adopted: true, published: true } },
      { any: ['policy.adopted', 'policy.published'] },
    ],
    [
      'are the parts of a negated disjunction that are not false',
      { not: { any: [adopted, published] } },
      { policy: { adopted: true, published: false } },
      'policy.adopted',
    ],
  ])('%s', (_, condition, facts, expected) => {
    expect(outline(lackIn(condition, facts).need)).toStrictEqual(expected)
  })

  it('say of a negated comparison what it must become', () => {
    expect(lackIn({ not: adopted }, { policy: { adopted: true } }).need).toMatchObject({
      have: true,
      want: { not: true },
    })
  })
})

describe('due', () => {
  const atLeastOne = (fact: string): Condition => ({ fact, operator: 'greaterThanInclusive', value: 1 })
  const [first, second, spring] = ['first-talks', 'second-talks', 'spring-talks'].map(atLeastOne)
  const nowhere = { talks: [] }

  it.each<[string, readonly (Condition | undefined)[], 'all' | 'any', Stated, string | undefined]>([
    ['is the last day of a part of the year', [first], 'all', nowhere, '2025-06-30'],
    ['is the last day of a window that has not begun', [second], 'all', nowhere, '2025-12-31'],
    ['is the last of given days, although it has passed', [spring], 'all', nowhere, '2025-05-31'],
    ['is set where the list is not stated', [first], 'all', {}, '2025-06-30'],
    ['is not set by a rolling window', [atLeastOne('latest-talks')], 'all', nowhere, undefined],
    ['is not set by a fact', [adopted], 'all', nowhere, undefined],
    ['is the first of those that are all needed', [second, first], 'all', nowhere, '2025-06-30'],
    ['is that of any part of what is all needed', [adopted, second], 'all', nowhere, '2025-12-31'],
    [
      'is not that of a part that is true',
      [spring, second],
      'all',
      { talks: [{ date: '2025-04-01' }] },
      '2025-12-31',
    ],
    ['is the last of the alternatives', [first, second, spring], 'any', nowhere, '2025-12-31'],
    ['is not set where an alternative has none', [first, adopted], 'any', nowhere, undefined],
  ])('%s', (_, parts, kind, facts, due) => {
    const conditions = parts.flatMap((part) => (part === undefined ? [] : [part]))
    const condition: Condition = kind === 'all' ? { all: conditions } : { any: conditions }
    expect(lackIn(condition, facts).due).toBe(due)
  })

  it('is not set where too much has happened, since no day mends that', () => {
    const none: Condition = { fact: 'leaks-this-year', operator: 'equal', value: 0 }
    expect(lackIn(none, { leaks: [{ date: '2025-03-01' }] }).due).toBe(undefined)
  })
})

describe('clears', () => {
  const atMost = (fact: string, value: number): Condition => ({ fact, operator: 'lessThanInclusive', value })
  const january = { date: '2024-01-10' }
  const march = { date: '2025-03-05' }

  it.each<[string, Condition, readonly object[], string | undefined]>([
    ['is the day after the only entry was in the window', atMost('recent-leaks', 0), [january], '2026-01-11'],
    [
      'is that of the first entry where one is over',
      atMost('recent-leaks', 1),
      [march, january],
      '2026-01-11',
    ],
    [
      'is that of the second entry where two are over',
      atMost('recent-leaks', 0),
      [march, january],
      '2027-03-06',
    ],
    [
      'is set where exactly so many are wanted',
      { fact: 'recent-leaks', operator: 'equal', value: 0 },
      [january],
      '2026-01-11',
    ],
    [
      'is set where less is wanted',
      { fact: 'recent-leaks', operator: 'lessThan', value: 1 },
      [january],
      '2026-01-11',
    ],
    ['is not set for an undated entry', atMost('recent-leaks', 0), [{}], undefined],
    ['is not set where an undated entry would stay', atMost('recent-leaks', 0), [january, {}], undefined],
    [
      'is set where only the undated entry would stay, and may',
      atMost('recent-leaks', 1),
      [january, {}],
      '2026-01-11',
    ],
    ['is not set by a fixed window', atMost('leaks-this-year', 0), [march], undefined],
    [
      'is not set where too little has happened',
      { fact: 'recent-leaks', operator: 'greaterThan', value: 1 },
      [march],
      undefined,
    ],
    [
      'is the last of those that must all clear',
      { all: [atMost('yearly-leaks', 0), atMost('recent-leaks', 0)] },
      [march],
      '2027-03-06',
    ],
    [
      'is not set where a part does not clear by itself',
      { all: [adopted, atMost('recent-leaks', 0)] },
      [march],
      undefined,
    ],
    [
      'is not held up by a part that is true',
      { all: [atMost('yearly-leaks', 0), atMost('recent-leaks', 0)] },
      [january],
      '2026-01-11',
    ],
    [
      'is the first of the alternatives',
      { any: [atMost('recent-leaks', 0), atMost('yearly-leaks', 0)] },
      [march],
      '2026-03-06',
    ],
    [
      'is set where one alternative clears by itself',
      { any: [adopted, atMost('recent-leaks', 0)] },
      [march],
      '2027-03-06',
    ],
  ])('%s', (_, condition, leaks, clears) => {
    expect(lackIn(condition, { leaks }).clears).toBe(clears)
  })
})

describe('allOf', () => {
  const review: Need = { review: 'met' }

  it.each<[string, readonly Lack[], Lack]>([
    [
      'is the only lack',
      [{ need: review, due: '2025-06-30', clears: '2026-01-01' }],
      { need: review, due: '2025-06-30', clears: '2026-01-01' },
    ],
    [
      'joins needs in their order',
      [{ need: { any: [review] } }, { need: review }],
      { need: { all: [{ any: [review] }, review] } },
    ],
    [
      'is due with the first',
      [
        { need: review, due: '2025-12-31' },
        { need: review, due: '2025-06-30' },
      ],
      { need: { all: [review, review] }, due: '2025-06-30' },
    ],
    [
      'clears with the last',
      [
        { need: review, clears: '2026-01-01' },
        { need: review, clears: '2025-07-01' },
      ],
      { need: { all: [review, review] }, clears: '2026-01-01' },
    ],
    [
      'does not clear where one does not',
      [{ need: review, clears: '2026-01-01' }, { need: review }],
      { need: { all: [review, review] } },
    ],
  ])('%s', (_, lacks, expected) => {
    expect(allOf(lacks)).toEqual(expected)
  })
})

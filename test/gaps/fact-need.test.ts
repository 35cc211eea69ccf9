import { describe, expect, it } from 'vitest'
import { compileCondition } from '../../src/engine/conditions.ts'
import { factNeed } from '../../src/gaps/fact-need.ts'
import type { FactNeed } from '../../src/model/assessment.ts'
import type { Comparison } from '../../src/model/condition.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { HOURS, label, PEOPLE } from '../support/facts.ts'
import { type Stated, scopeOf, situationOf } from '../support/scope.ts'

const measures: RuleSet['measures'] = {
  'first-talks': { count: 'talks', during: 'first-half' },
  'second-talks': { count: 'talks', during: 'second-half' },
  'all-discounts': { sum: 'sites', of: 'discount' },
  'talk-hours': { sum: 'talks', of: 'hours' },
  'recent-leaks': { count: 'leaks', during: { last: { years: 2 } } },
  'all-spending': { sum: ['budget.planned', 'budget.spent'] },
  'trained-share': { share: 'staff.trained', in: 'staff.employees' },
}

/** The need on 30 June 2025. */
function needOf(comparison: Comparison, facts: Stated): FactNeed {
  const compiled = compileCondition(comparison, scopeOf({ measures }))
  if (compiled.kind !== 'comparison') throw new Error('a comparison compiles into one')
  return factNeed(compiled)(situationOf(facts))
}

const compare = (fact: string, operator: Comparison['operator'], value: Comparison['value']): Comparison => ({
  fact,
  operator,
  value,
})

const employees = (count: number) => ({ staff: { employees: count } })

describe('of a whole number', () => {
  const about = { fact: 'staff.employees', title: label('staff.employees'), unit: PEOPLE }

  it.each<[string, Comparison['operator'], Comparison['value'], number, Partial<FactNeed>]>([
    ['at least', 'greaterThanInclusive', 10, 7, { want: { atLeast: 10 }, short: 3 }],
    [
      'more than a whole number is at least the next',
      'greaterThan',
      10,
      7,
      { want: { atLeast: 11 }, short: 4 },
    ],
    [
      'more than the number itself is short by one',
      'greaterThan',
      10,
      10,
      { want: { atLeast: 11 }, short: 1 },
    ],
    ['more than a fraction has no distance', 'greaterThan', 10.5, 7, { want: { moreThan: 10.5 } }],
    ['at most', 'lessThanInclusive', 3, 5, { want: { atMost: 3 }, over: 2 }],
    [
      'less than a whole number is at most the one before',
      'lessThan',
      3,
      5,
      { want: { atMost: 2 }, over: 3 },
    ],
    ['less than the number itself is over by one', 'lessThan', 3, 3, { want: { atMost: 2 }, over: 1 }],
    ['less than a fraction has no distance', 'lessThan', 3.5, 5, { want: { lessThan: 3.5 } }],
    ['exactly, from below', 'equal', 4, 1, { want: { exactly: 4 }, short: 3 }],
    ['exactly, from above', 'equal', 4, 6, { want: { exactly: 4 }, over: 2 }],
    ['anything else', 'notEqual', 4, 4, { want: { not: 4 } }],
    ['one of several', 'in', [1, 2], 3, { want: { oneOf: [1, 2] } }],
    ['none of several', 'notIn', [3, 4], 3, { want: { noneOf: [3, 4] } }],
  ])('wants %s', (_, operator, value, have, expected) => {
    expect(needOf(compare('staff.employees', operator, value), employees(have))).toStrictEqual({
      ...about,
      have,
      ...expected,
    })
  })

  it.each<[string, Comparison['operator'], Comparison['value'], FactNeed['want']]>([
    ['at least', 'greaterThanInclusive', 10, { atLeast: 10 }],
    ['at most', 'lessThanInclusive', 10, { atMost: 10 }],
    ['exactly', 'equal', 10, { exactly: 10 }],
    ['one of several', 'in', [1, 2], { oneOf: [1, 2] }],
  ])('says that it is not stated, and no distance, where it wants %s', (_, operator, value, want) => {
    expect(needOf(compare('staff.employees', operator, value), {})).toStrictEqual({
      ...about,
      unstated: ['staff.employees'],
      want,
    })
  })

  it('reads a number of the wrong kind as not stated', () => {
    const need = needOf(compare('staff.employees', 'greaterThanInclusive', 10), {
      staff: { employees: 'ten' },
    })
    expect(need).toStrictEqual({ ...about, unstated: ['staff.employees'], want: { atLeast: 10 } })
  })
})

describe('of a decimal number', () => {
  it.each<[string, Comparison['operator'], number, number, Partial<FactNeed>]>([
    [
      'at least, short by an exact decimal',
      'greaterThanInclusive',
      0.3,
      0.1,
      { want: { atLeast: 0.3 }, short: 0.2 },
    ],
    [
      'at most, over by an exact decimal',
      'lessThanInclusive',
      0.1,
      0.3,
      { want: { atMost: 0.1 }, over: 0.2 },
    ],
    ['more than', 'greaterThan', 3, 2.5, { want: { moreThan: 3 } }],
    ['less than', 'lessThan', 3, 3.5, { want: { lessThan: 3 } }],
    ['exactly, from below zero', 'equal', 0.5, -1, { want: { exactly: 0.5 }, short: 1.5 }],
  ])('wants %s', (_, operator, value, have, expected) => {
    expect(needOf(compare('balance', operator, value), { balance: have })).toStrictEqual({
      fact: 'balance',
      title: label('balance'),
      have,
      ...expected,
    })
  })
})

describe('of a number against another', () => {
  const trained = { fact: 'staff.trained', title: label('staff.trained'), unit: PEOPLE }
  const asMany = compare('staff.trained', 'greaterThanInclusive', { fact: 'staff.employees' })

  it.each<[string, Comparison, Stated, FactNeed]>([
    [
      'wants what the other is',
      asMany,
      { staff: { trained: 15, employees: 20 } },
      { ...trained, have: 15, want: { atLeast: 20 }, against: 'staff.employees', short: 5 },
    ],
    [
      'says nothing of what it wants where the other is not stated',
      asMany,
      { staff: { trained: 15 } },
      { ...trained, have: 15, unstated: ['staff.employees'], against: 'staff.employees' },
    ],
    [
      'says what it wants where only the other is stated',
      asMany,
      { staff: { employees: 20 } },
      { ...trained, unstated: ['staff.trained'], want: { atLeast: 20 }, against: 'staff.employees' },
    ],
    [
      'lists both where neither is stated',
      asMany,
      {},
      { ...trained, unstated: ['staff.trained', 'staff.employees'], against: 'staff.employees' },
    ],
    [
      'lists a fact behind both sides once',
      compare('all-spending', 'greaterThan', { fact: 'budget.spent' }),
      { budget: { planned: 0 } },
      {
        fact: 'all-spending',
        title: label('budget.planned'),
        have: { from: 0 },
        unstated: ['budget.spent'],
        against: 'budget.spent',
      },
    ],
  ])('%s', (_, comparison, facts, need) => {
    expect(needOf(comparison, facts)).toStrictEqual(need)
  })
})

describe('of a measure', () => {
  const first = {
    fact: 'first-talks',
    title: label('talks'),
    between: { from: '2025-01-01', to: '2025-06-30' },
  }
  const second = { ...first, fact: 'second-talks', between: { from: '2025-07-01', to: '2025-12-31' } }
  const recent = {
    fact: 'recent-leaks',
    title: label('leaks'),
    between: { from: '2023-06-30', to: '2025-06-30' },
  }
  const hours = { fact: 'talk-hours', title: label('talks'), unit: HOURS }
  const spending = { fact: 'all-spending', title: label('budget.planned') }
  const discounts = { fact: 'all-discounts', title: label('sites') }
  const share = { fact: 'trained-share', title: label('staff.trained') }
  const date = '2025-03-01'

  it.each<[string, Comparison, Stated, FactNeed]>([
    [
      'gives the days in which entries count',
      compare('first-talks', 'greaterThanInclusive', 2),
      { talks: [{ date }] },
      { ...first, have: 1, want: { atLeast: 2 }, short: 1 },
    ],
    [
      'has 0 where it is stated that there are none',
      compare('first-talks', 'greaterThan', 0),
      { talks: [] },
      { ...first, have: 0, want: { atLeast: 1 }, short: 1 },
    ],
    [
      'has nothing where the list is not stated',
      compare('first-talks', 'greaterThanInclusive', 2),
      {},
      { ...first, unstated: ['talks'], want: { atLeast: 2 } },
    ],
    [
      'has 0 while the window has not begun',
      compare('second-talks', 'greaterThanInclusive', 1),
      { talks: [{ date }] },
      { ...second, have: 0, want: { atLeast: 1 }, short: 1 },
    ],
    [
      'has what is certain and what is possible, and counts what is short from the first',
      compare('first-talks', 'greaterThanInclusive', 3),
      { talks: [{ date }, {}, {}] },
      { ...first, have: { from: 1, to: 3 }, want: { atLeast: 3 }, short: 2 },
    ],
    [
      'counts what is over from what is possible',
      compare('recent-leaks', 'equal', 0),
      { leaks: [{ date }, { date }] },
      { ...recent, have: 2, want: { exactly: 0 }, over: 2 },
    ],
    [
      'counts what is over from what is possible, uncertain entries included',
      compare('recent-leaks', 'lessThanInclusive', 0),
      { leaks: [{ date }, {}] },
      { ...recent, have: { from: 1, to: 2 }, want: { atMost: 0 }, over: 2 },
    ],
    [
      'is over by all that may be where none may be',
      compare('recent-leaks', 'equal', 0),
      { leaks: [{}, {}] },
      { ...recent, have: { from: 0, to: 2 }, want: { exactly: 0 }, over: 2 },
    ],
    [
      'has the unit of the field that it adds',
      compare('talk-hours', 'greaterThanInclusive', 2),
      { talks: [{ date, hours: 0.7 }] },
      { ...hours, have: 0.7, want: { atLeast: 2 }, short: 1.3 },
    ],
    [
      'has an open end where a part of it is not stated',
      compare('all-spending', 'greaterThanInclusive', 8),
      { budget: { planned: 5 } },
      { ...spending, have: { from: 5 }, unstated: ['budget.spent'], want: { atLeast: 8 }, short: 3 },
    ],
    [
      'is over by no known amount where the end is open',
      compare('all-spending', 'lessThanInclusive', 8),
      { budget: { planned: 9 } },
      { ...spending, have: { from: 9 }, unstated: ['budget.spent'], want: { atMost: 8 } },
    ],
    [
      'has an upper end where the lower one is open, and no distance to more than that',
      compare('all-discounts', 'equal', 0),
      { sites: [{ discount: -1.5 }, {}] },
      { ...discounts, have: { to: -1.5 }, want: { exactly: 0 } },
    ],
    [
      'is over by nothing where it may be the exact number at most',
      compare('all-discounts', 'equal', 0),
      { sites: [{}] },
      { ...discounts, have: { to: 0 }, want: { exactly: 0 } },
    ],
    [
      'lists every fact behind it where none is stated',
      compare('all-spending', 'greaterThanInclusive', 8),
      {},
      { ...spending, unstated: ['budget.planned', 'budget.spent'], want: { atLeast: 8 } },
    ],
    [
      'is short by an exact share',
      compare('trained-share', 'greaterThanInclusive', 0.95),
      { staff: { trained: 9, employees: 10 } },
      { ...share, have: 0.9, want: { atLeast: 0.95 }, short: 0.05 },
    ],
    [
      'has no ends and no distance where a share is of 0',
      compare('trained-share', 'greaterThanInclusive', 0.95),
      { staff: { trained: 0, employees: 0 } },
      { ...share, want: { atLeast: 0.95 } },
    ],
  ])('%s', (_, comparison, facts, need) => {
    expect(needOf(comparison, facts)).toStrictEqual(need)
  })

  it('is short by no known amount where it may be the exact number, or over it, already', () => {
    const need = needOf(compare('first-talks', 'equal', 2), { talks: [{ date }, {}, {}] })
    expect(need).toStrictEqual({ ...first, have: { from: 1, to: 3 }, want: { exactly: 2 } })
  })
})

describe('of a yes/no fact, date, text or choice', () => {
  it.each<[string, Comparison, Stated, FactNeed]>([
    [
      'wants a yes for a no',
      compare('policy.adopted', 'equal', true),
      { policy: { adopted: false } },
      { fact: 'policy.adopted', title: label('policy.adopted'), have: false, want: { exactly: true } },
    ],
    [
      'wants a yes for nothing',
      compare('policy.adopted', 'equal', true),
      {},
      {
        fact: 'policy.adopted',
        title: label('policy.adopted'),
        unstated: ['policy.adopted'],
        want: { exactly: true },
      },
    ],
    [
      'wants no yes',
      compare('policy.adopted', 'notEqual', true),
      { policy: { adopted: true } },
      { fact: 'policy.adopted', title: label('policy.adopted'), have: true, want: { not: true } },
    ],
    [
      'wants an earlier date',
      compare('policy.adoptedOn', 'lessThanInclusive', '2025-06-30'),
      { policy: { adoptedOn: '2025-07-01' } },
      {
        fact: 'policy.adoptedOn',
        title: label('policy.adoptedOn'),
        have: '2025-07-01',
        want: { atMost: '2025-06-30' },
      },
    ],
    [
      'wants a date before another',
      compare('policy.adoptedOn', 'lessThan', { fact: 'policy.reviewedOn' }),
      { policy: { adoptedOn: '2025-07-01', reviewedOn: '2025-06-01' } },
      {
        fact: 'policy.adoptedOn',
        title: label('policy.adoptedOn'),
        have: '2025-07-01',
        want: { lessThan: '2025-06-01' },
        against: 'policy.reviewedOn',
      },
    ],
    [
      'wants a date from another on, which is not stated',
      compare('policy.adoptedOn', 'greaterThanInclusive', { fact: 'policy.reviewedOn' }),
      { policy: { adoptedOn: '2025-07-01' } },
      {
        fact: 'policy.adoptedOn',
        title: label('policy.adoptedOn'),
        have: '2025-07-01',
        unstated: ['policy.reviewedOn'],
        against: 'policy.reviewedOn',
      },
    ],
    [
      'wants a later date',
      compare('policy.adoptedOn', 'greaterThan', '2025-07-01'),
      { policy: { adoptedOn: '2025-07-01' } },
      {
        fact: 'policy.adoptedOn',
        title: label('policy.adoptedOn'),
        have: '2025-07-01',
        want: { moreThan: '2025-07-01' },
      },
    ],
    [
      'wants a text',
      compare('policy.name', 'equal', 'rules'),
      { policy: { name: '' } },
      { fact: 'policy.name', title: label('policy.name'), have: '', want: { exactly: 'rules' } },
    ],
    [
      'wants one of several choices',
      compare('size', 'in', ['small', 'medium']),
      { size: 'large' },
      { fact: 'size', title: label('size'), have: 'large', want: { oneOf: ['small', 'medium'] } },
    ],
    [
      'wants none of several choices',
      compare('size', 'notIn', ['small', 'medium']),
      { size: 'small' },
      { fact: 'size', title: label('size'), have: 'small', want: { noneOf: ['small', 'medium'] } },
    ],
  ])('%s', (_, comparison, facts, need) => {
    expect(needOf(comparison, facts)).toStrictEqual(need)
  })
})

describe('of several choices', () => {
  const about = { fact: 'media.used', title: label('media.used') }
  const main = { fact: 'media.main' }

  it.each<[string, Comparison, Stated, FactNeed]>([
    [
      'wants one more',
      compare('media.used', 'contains', 'disk'),
      { media: { used: ['paper'] } },
      { ...about, have: ['paper'], want: { including: 'disk' } },
    ],
    [
      'wants one where none is chosen',
      compare('media.used', 'contains', 'disk'),
      { media: { used: [] } },
      { ...about, have: [], want: { including: 'disk' } },
    ],
    [
      'wants one less',
      compare('media.used', 'doesNotContain', 'disk'),
      { media: { used: ['paper', 'disk'] } },
      { ...about, have: ['paper', 'disk'], want: { excluding: 'disk' } },
    ],
    [
      'wants them stated',
      compare('media.used', 'contains', 'disk'),
      {},
      { ...about, unstated: ['media.used'], want: { including: 'disk' } },
    ],
    [
      'wants the choice of another fact',
      compare('media.used', 'contains', main),
      { media: { used: ['paper'], main: 'disk' } },
      { ...about, have: ['paper'], want: { including: 'disk' }, against: 'media.main' },
    ],
    [
      'wants the choice of another fact that is not stated',
      compare('media.used', 'contains', main),
      { media: { used: ['paper'] } },
      { ...about, have: ['paper'], unstated: ['media.main'], against: 'media.main' },
    ],
  ])('%s', (_, comparison, facts, need) => {
    expect(needOf(comparison, facts)).toStrictEqual(need)
  })
})

describe('of numbers at the ends of what a number can be', () => {
  it.each<[string, Comparison['operator'], number, number]>([
    ['at least', 'greaterThanInclusive', 1.7e308, -1.7e308],
    ['at most', 'lessThanInclusive', -1.7e308, 1.7e308],
    ['exactly', 'equal', 1.7e308, -1.7e308],
  ])('has no distance that is none: %s', (_, operator, wanted, have) => {
    const need = needOf(compare('balance', operator, wanted), { balance: have })
    expect(need).toMatchObject({ have })
    expect(need).not.toHaveProperty('short')
    expect(need).not.toHaveProperty('over')
  })
})

describe('of a fact that a measure names twice', () => {
  const twice: RuleSet['measures'] = { doubled: { sum: ['budget.spent', 'budget.spent'] } }

  it.each<[string, Comparison]>([
    ['compared with a number', compare('doubled', 'greaterThan', 3)],
    ['compared with a fact', compare('doubled', 'greaterThan', { fact: 'staff.employees' })],
  ])('names it once, %s', (_, comparison) => {
    const compiled = compileCondition(comparison, scopeOf({ measures: twice }))
    if (compiled.kind !== 'comparison') throw new Error('a comparison compiles into one')
    expect(factNeed(compiled)(situationOf(employees(1))).unstated).toStrictEqual(['budget.spent'])
  })
})

it('is of the profile at hand, to the sign of a zero', () => {
  const compiled = compileCondition(compare('staff.employees', 'greaterThan', 0), scopeOf({ measures }))
  if (compiled.kind !== 'comparison') throw new Error('a comparison compiles into one')
  const need = factNeed(compiled)
  expect(need(situationOf(employees(-0))).have).toBe(-0)
  expect(need(situationOf(employees(0))).have).toBe(0)
})

import { describe, expect, it } from 'vitest'
import { measureOperand } from '../../src/engine/measures.ts'
import type { Situation } from '../../src/engine/situation.ts'
import type { Measure as AnyMeasure, ResultMeasure } from '../../src/model/measure.ts'
import type { NumberRange } from '../../src/values/number-range.ts'
import type { Window } from '../../src/values/window.ts'
import { HOURS, label, PEOPLE } from '../support/facts.ts'
import { isTrue } from '../support/rule-set.ts'
import { type Stated, scopeOf, situationOf } from '../support/scope.ts'

type Measure = Exclude<AnyMeasure, ResultMeasure>

const INFINITE = Number.POSITIVE_INFINITY
const exactly = (value: number): NumberRange => ({ low: value, high: value })
const between = (low: number, high: number): NumberRange => ({ low, high })

const operandOf = (measure: Measure) => measureOperand('measured', measure, scopeOf())

function rangeOf(measure: Measure, facts: Stated, when: Partial<Situation> = {}): NumberRange {
  return operandOf(measure).range(situationOf(facts, when))
}

const talksOn = (...dates: readonly string[]) => ({ talks: dates.map((date) => ({ date })) })

describe('a count', () => {
  const dated = { date: '2025-03-01' }

  it.each<[string, unknown, NumberRange]>([
    ['counts every entry', [dated, dated], exactly(2)],
    ['is 0 where it is stated that there are none', [], exactly(0)],
    ['may be any number where nothing is stated', undefined, between(0, INFINITE)],
    ['may be any number where no list is stated', 3, between(0, INFINITE)],
    ['counts an entry on the as-of date', [{ date: '2025-06-30' }], exactly(1)],
    ['counts no entry dated after asOf', [dated, { date: '2025-07-01' }], exactly(1)],
    ['leaves an undated entry open', [dated, {}], between(1, 2)],
    ['leaves an entry open whose date no calendar has', [dated, { date: '2025-02-30' }], between(1, 2)],
    ['leaves every undated entry open', [{}, {}, {}], between(0, 3)],
    ['counts entries of all times', [dated, { date: '1999-01-01' }], exactly(2)],
  ])('without a window: %s', (_, talks, range) => {
    expect(rangeOf({ count: 'talks' }, { talks })).toEqual(range)
  })

  it.each<[string, unknown, NumberRange]>([
    ['counts every entry', [{}, { guards: 2 }], exactly(2)],
    ['is 0 where there are none', [], exactly(0)],
    ['may be any number where nothing is stated', undefined, between(0, INFINITE)],
  ])('of entries that have no date: %s', (_, sites, range) => {
    expect(rangeOf({ count: 'sites' }, { sites })).toEqual(range)
  })

  it.each<[string, Window, readonly string[]]>([
    ['the assessed year', 'period', ['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01']],
    ['the first half', 'first-half', ['2024-12-31', '2025-01-01', '2025-06-30', '2025-07-01']],
    ['the second half', 'second-half', ['2025-06-30', '2025-07-01', '2025-12-31', '2026-01-01']],
    ['the first quarter', 'quarter-1', ['2024-12-31', '2025-01-01', '2025-03-31', '2025-04-01']],
    ['the second quarter', 'quarter-2', ['2025-03-31', '2025-04-01', '2025-06-30', '2025-07-01']],
    ['the third quarter', 'quarter-3', ['2025-06-30', '2025-07-01', '2025-09-30', '2025-10-01']],
    ['the fourth quarter', 'quarter-4', ['2025-09-30', '2025-10-01', '2025-12-31', '2026-01-01']],
    [
      'given days',
      { from: '2024-04-01', to: '2025-02-28' },
      ['2024-03-31', '2024-04-01', '2025-02-28', '2025-03-01'],
    ],
  ])('holds the first and the last day of %s, not the days around it', (_, during, dates) => {
    const counts = dates.map((date) =>
      rangeOf({ count: 'talks', during }, talksOn(date), { asOf: '2026-06-30', period: 2025 }),
    )
    expect(counts).toEqual([exactly(0), exactly(1), exactly(1), exactly(0)])
  })

  it.each<[string, Window, string, readonly string[]]>([
    [
      'two years',
      { last: { years: 2 } },
      '2025-06-30',
      ['2023-06-29', '2023-06-30', '2025-06-30', '2025-07-01'],
    ],
    [
      'a year that ends on 29 February',
      { last: { years: 1 } },
      '2024-02-29',
      ['2023-02-28', '2023-03-01', '2024-02-29', '2024-03-01'],
    ],
    [
      'three months',
      { last: { months: 3 } },
      '2025-06-30',
      ['2025-03-29', '2025-03-30', '2025-06-30', '2025-07-01'],
    ],
    [
      'ten days',
      { last: { days: 10 } },
      '2025-06-30',
      ['2025-06-19', '2025-06-20', '2025-06-30', '2025-07-01'],
    ],
  ])('holds the first and the last day of the last %s, not the days around it', (_, during, asOf, dates) => {
    const counts = dates.map((date) => rangeOf({ count: 'talks', during }, talksOn(date), { asOf }))
    expect(counts).toEqual([exactly(0), exactly(1), exactly(1), exactly(0)])
  })

  it.each<[string, Window, unknown, Partial<Situation>, NumberRange]>([
    [
      'counts within the assessed year, not that of asOf',
      'period',
      talksOn('2024-05-01', '2025-05-01', '2025-06-01').talks,
      { period: 2024 },
      exactly(1),
    ],
    [
      'counts no entry dated after asOf although the window holds it',
      'period',
      talksOn('2025-06-30', '2025-07-01').talks,
      {},
      exactly(1),
    ],
    ['leaves an undated entry open', 'first-half', [{ date: '2025-03-01' }, {}], {}, between(1, 2)],
    ['may be any number where nothing is stated', 'first-half', undefined, {}, between(0, INFINITE)],
    [
      'is open also while the window has not begun, where nothing is stated',
      'second-half',
      undefined,
      {},
      { low: 0, high: Number.POSITIVE_INFINITY },
    ],
    [
      'is 0 while the window has not begun, although an entry is undated',
      'second-half',
      [{}],
      {},
      exactly(0),
    ],
    [
      'is 0 while the window has not begun, although an entry is in it',
      'second-half',
      talksOn('2025-08-01').talks,
      {},
      exactly(0),
    ],
    [
      'is open from the first day of the window on',
      'second-half',
      undefined,
      { asOf: '2025-07-01' },
      between(0, INFINITE),
    ],
    [
      'is open after the window has ended',
      'first-half',
      undefined,
      { asOf: '2025-12-31' },
      between(0, INFINITE),
    ],
    ['is 0 while given days have not begun', { from: '2025-07-01', to: '2025-08-31' }, [{}], {}, exactly(0)],
    [
      'looks back in a rolling window whatever the assessed year is',
      { last: { years: 1 } },
      talksOn('2025-05-01').talks,
      { period: 2020 },
      exactly(1),
    ],
  ])('in a window: %s', (_, during, talks, when, range) => {
    expect(rangeOf({ count: 'talks', during }, { talks }, when)).toEqual(range)
  })

  const internal = isTrue('internal')
  const date = '2025-03-01'

  it.each<[string, Measure, readonly object[], NumberRange]>([
    [
      'counts entries that fulfil it',
      { count: 'talks', where: internal },
      [
        { date, internal: true },
        { date, internal: false },
      ],
      exactly(1),
    ],
    [
      'leaves an entry open that lacks the field',
      { count: 'talks', where: internal },
      [{ date, internal: true }, { date }],
      between(1, 2),
    ],
    [
      'leaves an entry open whose field is of the wrong kind',
      { count: 'talks', where: internal },
      [{ date, internal: 'yes' }],
      between(0, 1),
    ],
    [
      'leaves an entry open that lacks the field, negated too',
      { count: 'talks', where: { not: internal } },
      [{ date }],
      between(0, 1),
    ],
    [
      'leaves an undated entry open that fulfils it',
      { count: 'talks', where: internal },
      [{ internal: true }],
      between(0, 1),
    ],
    [
      'does not count an undated entry that does not fulfil it',
      { count: 'talks', where: internal },
      [{ internal: false }],
      exactly(0),
    ],
    [
      'does not count an entry outside the window that lacks the field',
      { count: 'talks', during: 'quarter-2', where: internal },
      [{ date }],
      exactly(0),
    ],
    [
      'counts an entry whose other fields decide',
      { count: 'talks', where: { any: [internal, { fact: 'hours', operator: 'greaterThan', value: 1 }] } },
      [{ date, hours: 2 }],
      exactly(1),
    ],
    [
      'compares two fields of one entry',
      {
        count: 'talks',
        where: { fact: 'hours', operator: 'greaterThanInclusive', value: { fact: 'plannedHours' } },
      },
      [
        { date, hours: 2, plannedHours: 2 },
        { date, hours: 1, plannedHours: 2 },
        { date, hours: 1 },
      ],
      between(1, 2),
    ],
    [
      'uses what the dictionary says of a missing field',
      { count: 'talks', where: { fact: 'hours', operator: 'greaterThanInclusive', value: 0 } },
      [{ date }],
      exactly(1),
    ],
  ])('with a condition: %s', (_, measure, talks, range) => {
    expect(rangeOf(measure, { talks })).toEqual(range)
  })

  it('reads fields from the entry, not the fact of the same name', () => {
    const large: Measure = { count: 'talks', where: { fact: 'size', operator: 'equal', value: 'large' } }
    expect(rangeOf(large, { size: 'large', talks: [{ date }] })).toEqual(between(0, 1))
  })
})

describe('a sum over entries', () => {
  const hours: Measure = { sum: 'talks', of: 'hours' }
  const date = '2025-03-01'

  it.each<[string, Measure, Stated, NumberRange]>([
    [
      'adds decimals exactly',
      hours,
      {
        talks: [
          { date, hours: 0.1 },
          { date, hours: 0.2 },
        ],
      },
      exactly(0.3),
    ],
    ['is 0 where there are no entries', hours, { talks: [] }, exactly(0)],
    ['is at least 0 where nothing is stated and no amount is negative', hours, {}, between(0, INFINITE)],
    [
      'may be anything where nothing is stated and amounts have no bounds',
      { sum: 'sites', of: 'surplus' },
      {},
      between(-INFINITE, INFINITE),
    ],
    [
      'is at most 0 where nothing is stated and no amount is positive',
      { sum: 'sites', of: 'discount' },
      {},
      between(-INFINITE, 0),
    ],
    [
      'is open above where nothing is stated, however small amounts are',
      { sum: 'sites', of: 'fee' },
      {},
      between(0, INFINITE),
    ],
    [
      'may be 0 where nothing is stated, although an amount would be more',
      { sum: 'sites', of: 'guards' },
      {},
      between(0, INFINITE),
    ],
    [
      'takes a missing amount for what the dictionary allows',
      { sum: 'sites', of: 'guards' },
      { sites: [{ guards: 5 }, {}] },
      between(7, 13),
    ],
    [
      'takes an amount out of bounds for a missing one',
      { sum: 'sites', of: 'guards' },
      { sites: [{ guards: 9 }] },
      between(2, 8),
    ],
    [
      'is open above where an amount without a maximum is missing',
      hours,
      { talks: [{ date, hours: 1.5 }, { date }] },
      between(1.5, INFINITE),
    ],
    [
      'takes an undated entry for nothing or its amount',
      hours,
      { talks: [{ date, hours: 1.5 }, { hours: 0.7 }] },
      between(1.5, 2.2),
    ],
    [
      'takes an uncertain entry for nothing or any amount',
      { sum: 'leaks', of: 'files' },
      { leaks: [{}] },
      between(0, INFINITE),
    ],
    [
      'adds no entry dated after asOf',
      hours,
      {
        talks: [
          { date, hours: 1 },
          { date: '2025-07-01', hours: 8 },
        ],
      },
      exactly(1),
    ],
    [
      'adds entries of the window',
      { ...hours, during: 'quarter-2' },
      {
        talks: [
          { date, hours: 1 },
          { date: '2025-04-01', hours: 8 },
        ],
      },
      exactly(8),
    ],
    [
      'is 0 while the window has not begun, although an entry is undated',
      { ...hours, during: 'second-half' },
      { talks: [{ hours: 1 }] },
      exactly(0),
    ],
    [
      'adds entries that fulfil its condition',
      { ...hours, where: isTrue('internal') },
      {
        talks: [
          { date, hours: 1, internal: true },
          { date, hours: 2, internal: false },
          { date, hours: 4 },
        ],
      },
      between(1, 5),
    ],
    [
      'adds amounts below zero',
      { sum: 'sites', of: 'surplus' },
      { sites: [{ surplus: -0.1 }, { surplus: 0.3 }] },
      exactly(0.2),
    ],
  ])('%s', (_, measure, facts, range) => {
    expect(rangeOf(measure, facts)).toEqual(range)
  })

  it('takes an uncertain amount below zero for itself or nothing', () => {
    const measure: Measure = {
      sum: 'sites',
      of: 'surplus',
      where: { fact: 'guards', operator: 'equal', value: 2 },
    }
    expect(rangeOf(measure, { sites: [{ surplus: -1.5 }, { surplus: 4, guards: 2 }] })).toEqual(
      between(2.5, 4),
    )
  })
})

describe('a sum of facts', () => {
  const spending: Measure = { sum: ['budget.planned', 'budget.spent'] }

  it.each<[string, Measure, Stated, NumberRange]>([
    ['adds decimals exactly', spending, { budget: { planned: 0.1, spent: 0.2 } }, exactly(0.3)],
    ['is open above where one is missing', spending, { budget: { planned: 2.5 } }, between(2.5, INFINITE)],
    [
      'is what the dictionary allows where all are missing',
      { sum: ['rating', 'rooms'] },
      {},
      between(0.8, 18),
    ],
    [
      'takes a fact of the wrong kind for a missing one',
      { sum: ['rating', 'rooms'] },
      { rating: '3', rooms: 5 },
      between(5, 15),
    ],
    [
      'may be anything with a missing fact without bounds',
      { sum: ['rating', 'balance'] },
      { rating: 3 },
      between(-INFINITE, INFINITE),
    ],
    ['can be of one fact', { sum: ['rating'] }, { rating: 7 }, exactly(7)],
  ])('%s', (_, measure, facts, range) => {
    expect(rangeOf(measure, facts)).toEqual(range)
  })
})

describe('a share', () => {
  const trained: Measure = { share: 'staff.trained', in: 'staff.employees' }
  const spent: Measure = { share: 'budget.spent', in: 'budget.planned' }
  const anything = between(-INFINITE, INFINITE)

  it.each<[string, Measure, Stated, NumberRange]>([
    ['is the quotient', trained, { staff: { trained: 19, employees: 20 } }, exactly(0.95)],
    [
      'is the nearest number to a quotient without end',
      trained,
      { staff: { trained: 2, employees: 3 } },
      exactly(0.6666666666666666),
    ],
    ['is 0 of something', trained, { staff: { trained: 0, employees: 20 } }, exactly(0)],
    ['may be more than 1', spent, { budget: { spent: 3, planned: 2 } }, exactly(1.5)],
    ['may be below zero', { share: 'balance', in: 'rooms' }, { balance: -2, rooms: 4 }, exactly(-0.5)],
    ['is unknown where the divisor is 0', trained, { staff: { trained: 3, employees: 0 } }, anything],
    ['is unknown where both are 0', trained, { staff: { trained: 0, employees: 0 } }, anything],
    ['is unknown where the divisor is missing and may be 0', trained, { staff: { trained: 3 } }, anything],
    ['is unknown where nothing is stated', trained, {}, anything],
    [
      'is unknown where the divisor is missing and may be negative',
      { share: 'rating', in: 'balance' },
      { rating: 3 },
      anything,
    ],
    [
      'goes up to the whole where the part is missing that it limits',
      trained,
      { staff: { employees: 20 } },
      between(0, 1),
    ],
    [
      'is as far as a missing part can be',
      { share: 'rating', in: 'staff.employees' },
      { staff: { employees: 20 } },
      between(0, 0.5),
    ],
    [
      'is as far as a missing divisor can be',
      { share: 'rating', in: 'rooms' },
      { rating: 2 },
      between(0.25, 2.5),
    ],
    ['is as far as both can be', { share: 'rating', in: 'rooms' }, {}, between(0, 12.5)],
    ['is 0 of any divisor that is not 0', { share: 'rating', in: 'rooms' }, { rating: 0 }, exactly(0)],
    [
      'takes a part of the wrong kind for a missing one',
      { share: 'rating', in: 'rooms' },
      { rating: 'two', rooms: 5 },
      between(0, 2),
    ],
  ])('%s', (_, measure, facts, range) => {
    expect(rangeOf(measure, facts)).toEqual(range)
  })

  it.each<[string, Measure, Stated, NumberRange]>([
    [
      'has exact decimals for ends, so that learning the divisor cannot lead outside',
      { share: 'budget.spent', in: 'rooms' },
      { budget: { spent: 0.6 } },
      between(0.075, 0.75),
    ],
    [
      'has an exact decimal for its lower end, so that learning the part cannot lead below',
      { share: 'rooms', in: 'budget.planned' },
      { budget: { planned: 2.4 } },
      between(0.3333333333333333, 3.3333333333333335),
    ],
  ])('%s', (_, measure, facts, range) => {
    expect(rangeOf(measure, facts)).toEqual(range)
  })

  it('holds every quotient of a part below zero', () => {
    const { low, high } = rangeOf({ share: 'balance', in: 'rooms' }, { balance: -2 })
    expect(low).toBeLessThanOrEqual(-2.5)
    expect(high).toBeGreaterThanOrEqual(-0.25)
  })

  it.each<[string, Measure, Stated, NumberRange]>([
    [
      'divides decimals exactly, and does not fall short of 75 %',
      spent,
      { budget: { spent: 0.6, planned: 0.8 } },
      exactly(0.75),
    ],
    [
      'divides decimals exactly, and does not exceed 84 %',
      spent,
      { budget: { spent: 2.1, planned: 2.5 } },
      exactly(0.84),
    ],
  ])('%s', (_, measure, facts, range) => {
    expect(rangeOf(measure, facts)).toEqual(range)
  })
})

describe('what a measure says of itself', () => {
  const titled = { title: label('own title') }

  it.each<[string, Measure, object]>([
    [
      'a count is whole and titled like its list',
      { count: 'talks' },
      { name: 'measured', title: label('talks'), sources: ['talks'], integral: true },
    ],
    ['a count can have a title of its own', { count: 'talks', ...titled }, { title: label('own title') }],
    [
      'a sum over entries has the unit of its field',
      { sum: 'talks', of: 'hours' },
      { title: label('talks'), sources: ['talks'], integral: false, unit: HOURS },
    ],
    ['a sum of whole amounts is whole', { sum: 'leaks', of: 'files' }, { integral: true }],
    [
      'a sum over entries can have a title of its own',
      { sum: 'talks', of: 'hours', ...titled },
      { title: label('own title') },
    ],
    [
      'a sum of whole facts is whole and has their unit',
      { sum: ['staff.employees', 'staff.trained'] },
      {
        title: label('staff.employees'),
        sources: ['staff.employees', 'staff.trained'],
        integral: true,
        unit: PEOPLE,
      },
    ],
    [
      'a sum of facts is not whole where one is not',
      { sum: ['staff.employees', 'rating'] },
      { integral: false },
    ],
    [
      'a sum of facts can have a title of its own',
      { sum: ['rating'], ...titled },
      { title: label('own title') },
    ],
    [
      'a share is not whole and titled like its part',
      { share: 'staff.trained', in: 'staff.employees' },
      { title: label('staff.trained'), sources: ['staff.trained', 'staff.employees'], integral: false },
    ],
    [
      'a share can have a title of its own',
      { share: 'rating', in: 'rooms', ...titled },
      { title: label('own title') },
    ],
  ])('%s', (_, measure, expected) => {
    expect(operandOf(measure)).toMatchObject(expected)
  })

  it.each<[string, Measure]>([
    ['a share has no unit, although its part has one', { share: 'staff.trained', in: 'staff.employees' }],
    ['a count has no unit', { count: 'talks' }],
    ['a sum over entries has no unit where its field has none', { sum: 'leaks', of: 'files' }],
    ['a sum of facts has no unit where they have none', { sum: ['rating', 'rooms'] }],
  ])('%s', (_, measure) => {
    expect(operandOf(measure)).not.toHaveProperty('unit')
  })

  it.each<[string, Window | undefined, boolean, object | undefined]>([
    ['no window is not fixed', undefined, false, undefined],
    ['a part of the year is fixed', 'second-half', true, { from: '2025-07-01', to: '2025-12-31' }],
    [
      'given days are fixed',
      { from: '2024-04-01', to: '2024-05-31' },
      true,
      { from: '2024-04-01', to: '2024-05-31' },
    ],
    [
      'a rolling window is not fixed',
      { last: { years: 1 } },
      false,
      { from: '2024-06-30', to: '2025-06-30' },
    ],
  ])('%s', (_, during, isFixed, span) => {
    const operand = operandOf({ count: 'talks', ...(during && { during }) })
    expect(operand.span !== undefined && operand.departures === undefined).toBe(isFixed)
    expect(operand.span?.(situationOf({}))).toEqual(span)
  })
})

describe('departures', () => {
  const lastYear: Measure = { count: 'leaks', during: { last: { years: 1 } } }

  it.each<[string, Measure, unknown, readonly string[] | undefined]>([
    [
      'are the days after the entries have been in a rolling window',
      lastYear,
      [{ date: '2024-07-01' }, { date: '2025-06-30' }],
      ['2025-07-02', '2026-07-01'],
    ],
    [
      'are also those of entries still to come, but none that have passed',
      lastYear,
      [{ date: '2024-06-29' }, { date: '2025-07-01' }],
      ['2026-07-02'],
    ],
    ['are none for an undated entry', lastYear, [{}], []],
    ['are none where nothing is stated', lastYear, undefined, []],
    [
      'are not known to a fixed window',
      { count: 'leaks', during: 'period' },
      [{ date: '2025-01-01' }],
      undefined,
    ],
    ['are not known without a window', { count: 'leaks' }, [{ date: '2025-01-01' }], undefined],
  ])('%s', (_, measure, leaks, expected) => {
    expect(operandOf(measure).departures?.(situationOf({ leaks }))).toEqual(expected)
  })
})

describe('measureOperand', () => {
  it.each<[string, Measure, string]>([
    ['a count of what is no list', { count: 'rating' }, "The rule set has no list 'rating'."],
    ['a count of what is not declared', { count: 'absent' }, "The rule set has no fact 'absent'."],
    [
      'a condition on a field that entries do not have',
      { count: 'talks', where: isTrue('absent') },
      "The rule set has no field 'absent'.",
    ],
    [
      'a sum of a field that is no number',
      { sum: 'talks', of: 'internal' },
      "The rule set has no number 'talks.internal'.",
    ],
    [
      'a sum of facts of which one is no number',
      { sum: ['rating', 'talks'] },
      "The rule set has no number 'talks'.",
    ],
    ['a share of what is no number', { share: 'size', in: 'rooms' }, "The rule set has no number 'size'."],
    [
      'a share in what is not declared',
      { share: 'rating', in: 'absent' },
      "The rule set has no fact 'absent'.",
    ],
  ])('refuses to compile %s', (_, measure, message) => {
    expect(() => operandOf(measure)).toThrow(new RangeError(message))
  })
})

import { describe, expect, it } from 'vitest'
import {
  choicesOf,
  entriesOf,
  numberRange,
  rawReader,
  scalarOf,
  unstatedReader,
} from '../../src/engine/fact-values.ts'
import type { ChoiceFact, ChoicesFact, Fact, NumberFact } from '../../src/model/fact-dictionary.ts'
import { label } from '../support/facts.ts'

const title = label('title')
const choices = { paper: label('paper'), disk: label('disk') }
const choice: ChoiceFact = { type: 'choice', title, choices }
const several: ChoicesFact = { type: 'choices', title, choices }

describe('rawReader', () => {
  it.each<[string, string, Record<string, unknown>, unknown]>([
    ['reads a plain name', 'rating', { rating: 5 }, 5],
    ['reads a dotted name from its group', 'staff.employees', { staff: { employees: 12 } }, 12],
    ['reads false as stated', 'policy.adopted', { policy: { adopted: false } }, false],
    ['finds nothing without the group', 'staff.employees', {}, undefined],
    ['finds nothing in an empty group', 'staff.employees', { staff: {} }, undefined],
    ['finds nothing where the group is a value', 'staff.employees', { staff: 12 }, undefined],
    ['finds nothing where the group is blank', 'staff.employees', { staff: null }, undefined],
    ['finds nothing where the group is undefined', 'staff.employees', { staff: undefined }, undefined],
    ['finds nothing under what a text has', 'policy.length', { policy: 'adopted' }, undefined],
    ['does not read a dotted key', 'staff.employees', { 'staff.employees': 12 }, undefined],
    ['finds nothing under what every object inherits', 'constructor', {}, undefined],
    ['finds nothing under what every value inherits', 'rating.toFixed', { rating: 5 }, undefined],
  ])('%s', (_, name, facts, value) => {
    expect(rawReader(name)(facts)).toBe(value)
  })
})

describe('unstatedReader', () => {
  const yesNo: Fact = { type: 'boolean', title }
  const number: Fact = { type: 'number', title }
  const list: Fact = { type: 'list', title, entries: {} }

  it.each<[string, Record<string, Fact>, Record<string, unknown>, readonly string[]]>([
    [
      'names those under which nothing stands, in order',
      { b: yesNo, a: yesNo, c: list },
      { a: true },
      ['b', 'c'],
    ],
    ['does not name a fact that is false', { a: yesNo }, { a: false }, []],
    ['does not name a fact that is 0', { a: number }, { a: 0 }, []],
    ['does not name an empty list', { a: list }, { a: [] }, []],
    [
      'names a dotted name whose group is missing',
      { 'a.b': yesNo, 'c.d': yesNo },
      { c: { d: true } },
      ['a.b'],
    ],
    [
      'names a fact whose value is of the wrong kind',
      { a: yesNo, b: number, c: list },
      { a: 1, b: '1', c: 1 },
      ['a', 'b', 'c'],
    ],
  ])('%s', (_, declared, facts, unstated) => {
    expect(unstatedReader(declared)(facts)).toEqual(unstated)
  })
})

describe('numberRange', () => {
  const anything = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }
  const free: NumberFact = { type: 'number', title }
  const bounded: NumberFact = { type: 'number', title, minimum: 1, maximum: 10 }
  const whole: NumberFact = { type: 'number', title, integer: true, minimum: 0 }

  it.each<[string, NumberFact, unknown, object]>([
    ['is the stated number', free, -2.5, { low: -2.5, high: -2.5 }],
    ['is the stated 0', whole, 0, { low: 0, high: 0 }],
    ['takes a number on the lower bound', bounded, 1, { low: 1, high: 1 }],
    ['takes a number on the upper bound', bounded, 10, { low: 10, high: 10 }],
    ['is anything where nothing is stated', free, undefined, anything],
    ['is what the dictionary allows where nothing is stated', bounded, undefined, { low: 1, high: 10 }],
    ['is open above without a maximum', whole, undefined, { low: 0, high: Number.POSITIVE_INFINITY }],
    ['reads a text as not stated', bounded, '5', { low: 1, high: 10 }],
    ['reads a yes as not stated', bounded, true, { low: 1, high: 10 }],
    ['reads a blank as not stated', bounded, null, { low: 1, high: 10 }],
    ['reads a number below the minimum as not stated', bounded, 0.5, { low: 1, high: 10 }],
    ['reads a number above the maximum as not stated', bounded, 10.5, { low: 1, high: 10 }],
    [
      'reads a fraction of a whole number as not stated',
      whole,
      1.5,
      { low: 0, high: Number.POSITIVE_INFINITY },
    ],
    ['takes a fraction where whole numbers are not asked for', bounded, 1.5, { low: 1.5, high: 1.5 }],
    ['reads what is no number as not stated', free, Number.NaN, anything],
    ['reads infinity as not stated', free, Number.POSITIVE_INFINITY, anything],
  ])('%s', (_, fact, value, range) => {
    expect(numberRange(fact, value)).toEqual(range)
  })
})

describe('scalarOf', () => {
  it.each<[string, Parameters<typeof scalarOf>[0], unknown, unknown]>([
    ['reads a yes', { type: 'boolean', title }, true, true],
    ['reads a no', { type: 'boolean', title }, false, false],
    ['reads the word true as not stated', { type: 'boolean', title }, 'true', undefined],
    ['reads 1 as not stated', { type: 'boolean', title }, 1, undefined],
    ['reads a blank yes/no fact as not stated', { type: 'boolean', title }, null, undefined],
    ['reads a day', { type: 'date', title }, '2025-06-30', '2025-06-30'],
    ['reads a day that no calendar has as not stated', { type: 'date', title }, '2025-02-30', undefined],
    ['reads a number for a date as not stated', { type: 'date', title }, 20250630, undefined],
    ['reads a text', { type: 'text', title }, 'any text', 'any text'],
    ['reads a number for a text as not stated', { type: 'text', title }, 5, undefined],
    ['reads a choice', choice, 'paper', 'paper'],
    ['reads what is no choice as not stated', choice, 'stone', undefined],
    ['reads what every object inherits as no choice', choice, 'toString', undefined],
    ['reads a list for a choice as not stated', choice, ['paper'], undefined],
  ])('%s', (_, fact, value, scalar) => {
    expect(scalarOf(fact, value)).toBe(scalar)
  })
})

describe('choicesOf', () => {
  it.each<[string, unknown, unknown]>([
    ['reads the chosen values', ['paper', 'disk'], ['paper', 'disk']],
    ['reads that none is chosen', [], []],
    ['reads nothing as not stated', undefined, undefined],
    ['reads one choice that is no list as not stated', 'paper', undefined],
    ['reads a list with a value that is no choice as not stated', ['paper', 'stone'], undefined],
    ['reads a list with a number as not stated', [1], undefined],
  ])('%s', (_, value, chosen) => {
    expect(choicesOf(several, value)).toEqual(chosen)
  })
})

describe('entriesOf', () => {
  it.each<[string, unknown, unknown]>([
    ['reads entries', [{ date: '2025-06-30' }, {}], [{ date: '2025-06-30' }, {}]],
    ['reads that there are none', [], []],
    ['reads nothing as not stated', undefined, undefined],
    ['reads a number as not stated', 3, undefined],
    ['reads one entry that is no list as not stated', { date: '2025-06-30' }, undefined],
    ['reads a list of texts as not stated', ['2025-06-30'], undefined],
    ['reads a list with a blank entry as not stated', [{}, null], undefined],
  ])('%s', (_, value, entries) => {
    expect(entriesOf(value)).toEqual(entries)
  })

  it('reads a list of lists as not stated', () => {
    expect(entriesOf([['2025-06-30']])).toBe(undefined)
  })
})

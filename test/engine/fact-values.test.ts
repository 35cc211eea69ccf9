import { describe, expect, it } from 'vitest'
import type { Operand } from '../../src/engine/compiled-condition.ts'
import { factsReader, fieldReader, ownField } from '../../src/engine/fact-values.ts'
import { scopeOf } from '../../src/engine/scope.ts'
import type { Situation } from '../../src/engine/situation.ts'
import type {
  ChoiceFact,
  ChoicesFact,
  Fact,
  FactDictionary,
  NumberFact,
  ValueFact,
} from '../../src/model/fact-dictionary.ts'
import type { Entry } from '../../src/model/profile.ts'
import { label } from '../support/facts.ts'

const title = label('title')
const choices = { paper: label('paper'), disk: label('disk') }
const choice: ChoiceFact = { type: 'choice', title, choices }
const several: ChoicesFact = { type: 'choices', title, choices }
const yesNo: Fact = { type: 'boolean', title }
const number: NumberFact = { type: 'number', title }
const list: Fact = { type: 'list', title, entries: {} }

type Facts = FactDictionary['facts']

const dictionaryOf = (facts: Facts): FactDictionary => ({ id: 'facts', version: '1.0.0', title, facts })
const withPrototype = (fields: object): object => Object.create(fields)

/** What is read for the only fact of a dictionary. */
const readAlone = (name: string, fact: Fact, stated: object): unknown =>
  factsReader(dictionaryOf({ [name]: fact }))(stated)[0]

describe('factsReader', () => {
  const facts: Facts = { b: yesNo, 'a.b': number, 'a.c.d': yesNo, 'a.c.e': list, f: yesNo }

  it.each<[string, object, readonly unknown[]]>([
    [
      'puts every value at the position of its fact in the dictionary, however it is stated',
      { f: false, a: { c: { e: [], d: true }, b: 2 }, b: true },
      [true, 2, true, [], false],
    ],
    [
      'has a place for every fact where nothing is stated',
      {},
      [undefined, undefined, undefined, undefined, undefined],
    ],
    [
      'reads what is stated beside something of the wrong kind',
      { b: 1, a: { b: 3, c: 'd' }, f: true },
      [undefined, 3, undefined, undefined, true],
    ],
    [
      'reads nothing of what is not declared',
      { a: { x: 1, b: 2 }, y: true, z: { b: true } },
      [undefined, 2, undefined, undefined, undefined],
    ],
  ])('%s', (_, stated, values) => {
    expect(factsReader(dictionaryOf(facts))(stated)).toStrictEqual(values)
  })

  it('reads only facts that are looked at, and leaves the others their places', () => {
    const read = factsReader(dictionaryOf(facts), (name) => name === 'a.c.d' || name === 'f')
    expect(read({ b: true, a: { b: 2, c: { d: true, e: [] } }, f: false })).toStrictEqual([
      undefined,
      undefined,
      true,
      undefined,
      false,
    ])
  })

  it('remembers nothing of one profile when it reads the next', () => {
    const read = factsReader(dictionaryOf(facts))
    const first = read({ b: true, a: { b: 2 } })
    expect(read({ f: true })).toStrictEqual([undefined, undefined, undefined, undefined, true])
    expect(first.slice(0, 2)).toStrictEqual([true, 2])
  })

  it.each<[string, string, Fact, object, unknown]>([
    ['reads a plain name', 'rating', number, { rating: 5 }, 5],
    ['reads a dotted name from its group', 'staff.employees', number, { staff: { employees: 12 } }, 12],
    ['reads false as stated', 'policy.adopted', yesNo, { policy: { adopted: false } }, false],
    ['reads 0 as stated', 'rating', number, { rating: 0 }, 0],
    ['finds nothing without the group', 'staff.employees', number, {}, undefined],
    ['finds nothing in an empty group', 'staff.employees', number, { staff: {} }, undefined],
    ['finds nothing where the group is a value', 'staff.employees', number, { staff: 12 }, undefined],
    ['finds nothing where the group is blank', 'staff.employees', number, { staff: null }, undefined],
    [
      'finds nothing where the group is undefined',
      'staff.employees',
      number,
      { staff: undefined },
      undefined,
    ],
    ['finds nothing under what a text has', 'policy.length', number, { policy: 'adopted' }, undefined],
    ['does not read a dotted key', 'staff.employees', number, { 'staff.employees': 12 }, undefined],
    [
      'finds nothing where the group is a list with the fact on it',
      'staff.employees',
      number,
      { staff: Object.assign([], { employees: 12 }) },
      undefined,
    ],
    [
      'finds nothing in a group inside a list',
      'staff.employees',
      number,
      { staff: [{ employees: 1 }] },
      undefined,
    ],
    ['does not read an inherited fact', 'rating', number, withPrototype({ rating: 5 }), undefined],
    [
      'does not read a fact that its group inherits',
      'staff.employees',
      number,
      { staff: withPrototype({ employees: 12 }) },
      undefined,
    ],
    [
      'does not read an inherited group',
      'staff.employees',
      number,
      withPrototype({ staff: { employees: 12 } }),
      undefined,
    ],
    [
      'reads what stands in a group without a prototype',
      'staff.employees',
      number,
      { staff: Object.assign(Object.create(null), { employees: 12 }) },
      12,
    ],
    ['finds nothing under what every object inherits', 'constructor', { type: 'text', title }, {}, undefined],
    ['finds nothing under what every value inherits', 'rating.toFixed', yesNo, { rating: 5 }, undefined],
    [
      'finds nothing in the group of every object’s constructor',
      'constructor.name',
      { type: 'text', title },
      {},
      undefined,
    ],
  ])('%s', (_, name, fact, stated, value) => {
    expect(readAlone(name, fact, stated)).toBe(value)
  })
})

/* What counts as stated is the same for a fact and for a field of an entry. */
describe.each<[string, (fact: ValueFact, value: unknown) => unknown]>([
  ['of a fact', (fact, value) => readAlone('a', fact, { a: value })],
  // safe: wrong kinds are the point
  ['of a field', (fact, value) => fieldReader('a', fact)({ a: value } as Entry)],
])('a value %s', (_, read) => {
  const bounded: NumberFact = { type: 'number', title, minimum: 1, maximum: 10 }
  const whole: NumberFact = { type: 'number', title, integer: true, minimum: 0 }
  const date: ValueFact = { type: 'date', title }
  const text: ValueFact = { type: 'text', title }

  it.each<[string, ValueFact, unknown, unknown]>([
    ['is the stated number', number, -2.5, -2.5],
    ['is the stated 0', whole, 0, 0],
    ['can be a number on the lower bound', bounded, 1, 1],
    ['can be a number on the upper bound', bounded, 10, 10],
    ['can be a fraction where whole numbers are not asked for', bounded, 1.5, 1.5],
    ['is no number where nothing is stated', number, undefined, undefined],
    ['is no number where a text is stated', bounded, '5', undefined],
    ['is no number where a yes is stated', bounded, true, undefined],
    ['is no number where it is blank', bounded, null, undefined],
    ['is no number where a list of one is stated', bounded, [5], undefined],
    ['is no number below the minimum', bounded, 0.5, undefined],
    ['is no number above the maximum', bounded, 10.5, undefined],
    ['is no fraction of a whole number', whole, 1.5, undefined],
    ['is not what is no number', number, Number.NaN, undefined],
    ['is not infinity', number, Number.POSITIVE_INFINITY, undefined],
    ['is not infinity below zero', number, Number.NEGATIVE_INFINITY, undefined],
    ['is the stated yes', yesNo as ValueFact, true, true],
    ['is the stated no', yesNo as ValueFact, false, false],
    ['is no yes where the word is stated', yesNo as ValueFact, 'true', undefined],
    ['is no yes where 1 is stated', yesNo as ValueFact, 1, undefined],
    ['is neither yes nor no where it is blank', yesNo as ValueFact, null, undefined],
    ['is the stated day', date, '2025-06-30', '2025-06-30'],
    ['is no day that no calendar has', date, '2025-02-30', undefined],
    ['is no day where a number is stated', date, 20250630, undefined],
    ['is the stated text', text, 'any text', 'any text'],
    ['is the stated text, also where that is empty', text, '', ''],
    ['is no text where a number is stated', text, 5, undefined],
    ['is the stated choice', choice, 'paper', 'paper'],
    ['is no choice that there is not', choice, 'stone', undefined],
    ['is no choice that every object inherits', choice, 'toString', undefined],
    ['is no choice where a list is stated', choice, ['paper'], undefined],
    ['is the chosen values', several, ['paper', 'disk'], ['paper', 'disk']],
    ['is that none is chosen', several, [], []],
    ['is not what is chosen where nothing is stated', several, undefined, undefined],
    ['is not one choice that is no list', several, 'paper', undefined],
    ['is no list with a value that is no choice', several, ['paper', 'stone'], undefined],
    ['is no list of choices with a number', several, [1], undefined],
    ['is no list of choices with a hole', several, Object.assign(new Array(2), { 1: 'paper' }), undefined],
  ])('%s', (_sentence, fact, value, expected) => {
    expect(read(fact, value)).toStrictEqual(expected)
  })
})

describe('a list', () => {
  it.each<[string, unknown, unknown]>([
    ['is the stated entries', [{ date: '2025-06-30' }, {}], [{ date: '2025-06-30' }, {}]],
    ['is that there are none', [], []],
    ['is not stated where nothing is', undefined, undefined],
    ['is no number', 3, undefined],
    ['is not one entry that is no list', { date: '2025-06-30' }, undefined],
    ['is no list of texts', ['2025-06-30'], undefined],
    ['is no list with a blank entry', [{}, null], undefined],
    ['is no list of lists', [['2025-06-30']], undefined],
    ['is no list with a date object', [new Date('2025-06-30')], undefined],
    ['is no list of holes', new Array(2), undefined],
    ['is no list with a hole after entries', Object.assign(new Array(2), { 0: {} }), undefined],
    ['is no record with a length', { 0: {}, length: 1 }, undefined],
  ])('%s', (_, value, entries) => {
    expect(readAlone('a', list, { a: value })).toStrictEqual(entries)
  })

  it('has entries whatever their prototype is', () => {
    const entries = [Object.assign(Object.create(null), { date: '2025-06-30' }), withPrototype({})]
    expect(readAlone('a', list, { a: entries })).toBe(entries)
  })
})

describe('ownField', () => {
  it.each<[string, object | undefined, unknown]>([
    ['is what stands there, whatever it is', { date: 5 }, 5],
    ['is nothing where nothing stands', {}, undefined],
    ['is nothing that the entry inherits', withPrototype({ date: '2025-06-30' }), undefined],
    ['is nothing of no entry', undefined, undefined],
  ])('%s', (_, entry, value) => {
    expect(ownField(entry as Entry | undefined, 'date')).toBe(value) // safe: entries of any kind are the point
  })
})

describe('fieldReader', () => {
  it.each<[string, string, object | undefined]>([
    ['reads nothing where the field is missing', 'a', {}],
    ['reads nothing that the entry inherits', 'a', withPrototype({ a: 5 })],
    ['reads nothing under what every object inherits', 'constructor', {}],
    ['reads nothing of no entry', 'a', undefined],
    ['does not take a dotted name apart', 'a.b', { a: { b: 5 } }],
  ])('%s', (_, name, entry) => {
    expect(fieldReader(name, number)(entry as Entry | undefined)).toBe(undefined) // safe: the same
  })
})

/** The operand of a fact of a dictionary, and a situation in which facts are stated. */
function reading(facts: Facts, name: string, stated: object): { operand: Operand; situation: Situation } {
  const scope = scopeOf({ facts: dictionaryOf(facts), measures: {}, parameters: {}, conditions: {} })
  const operand = scope.operand(name)
  return { operand, situation: { facts: scope.factsReader()(stated), asOf: '2025-06-30', period: 2025 } }
}

function rangeIn(facts: Facts, name: string, stated: object): unknown {
  const { operand, situation } = reading(facts, name, stated)
  return operand.kind === 'number' ? operand.range(situation) : operand.kind
}

describe('the range of a number', () => {
  const anything = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }
  const bounded: NumberFact = { type: 'number', title, minimum: 1, maximum: 10 }
  const whole: NumberFact = { type: 'number', title, integer: true, minimum: 0 }

  it.each<[string, NumberFact, unknown, object]>([
    ['is the stated number alone', number, -2.5, { low: -2.5, high: -2.5 }],
    ['is the stated 0 alone', whole, 0, { low: 0, high: 0 }],
    ['is anything where nothing is stated', number, undefined, anything],
    ['is what the dictionary allows where nothing is stated', bounded, undefined, { low: 1, high: 10 }],
    ['is open above without a maximum', whole, undefined, { low: 0, high: Number.POSITIVE_INFINITY }],
    ['is what the dictionary allows for a number above its maximum', bounded, 11, { low: 1, high: 10 }],
    ['is what the dictionary allows for a number of the wrong kind', bounded, '5', { low: 1, high: 10 }],
    ['is anything for what is no number', number, Number.NaN, anything],
  ])('%s', (_, fact, value, range) => {
    expect(rangeIn({ a: fact }, 'a', { a: value })).toEqual(range)
  })
})

describe('the range of a number that another one limits', () => {
  const part: NumberFact = { type: 'number', title, minimum: 0, maximum: 100, atMost: 'whole' }
  const whole: NumberFact = { type: 'number', title, integer: true, minimum: 0, maximum: 50 }

  it.each<[string, object, object]>([
    ['is the stated number within it', { part: 7, whole: 20 }, { low: 7, high: 7 }],
    ['is the stated number at it', { part: 20, whole: 20 }, { low: 20, high: 20 }],
    ['goes up to it where the number is not stated', { whole: 20 }, { low: 0, high: 20 }],
    ['goes up to it where the number is of the wrong kind', { part: '7', whole: 20 }, { low: 0, high: 20 }],
    ['goes up to it where the number is beyond it', { part: 21, whole: 20 }, { low: 0, high: 20 }],
    ['is 0 where that is 0', { whole: 0 }, { low: 0, high: 0 }],
    ['is the stated number where the other is not stated', { part: 70 }, { low: 70, high: 70 }],
    ['is what the dictionary allows where neither is stated', {}, { low: 0, high: 100 }],
    ['is not limited by a text', { whole: '20' }, { low: 0, high: 100 }],
    ['is not limited by a number below the other’s minimum', { whole: -5 }, { low: 0, high: 100 }],
    ['is not limited by a number above the other’s maximum', { whole: 51 }, { low: 0, high: 100 }],
    ['is not limited by a fraction of a whole number', { whole: 2.5 }, { low: 0, high: 100 }],
    [
      'is the stated number where the other is no allowed value, and less',
      { part: 7, whole: -5 },
      { low: 7, high: 7 },
    ],
  ])('%s', (_, stated, range) => {
    expect(rangeIn({ part, whole }, 'part', stated)).toEqual(range)
  })

  it('is its minimum where the other is below that', () => {
    const least: NumberFact = { ...part, minimum: 3 }
    expect(rangeIn({ part: least, whole }, 'part', { whole: 2 })).toEqual({ low: 3, high: 3 })
  })
})

describe('what an operand is not stated by', () => {
  const facts: Facts = { 'a.b': yesNo, c: number, 'd.e': several, f: { type: 'date', title }, g: choice }

  it.each<[string, string, object, readonly string[]]>([
    ['is its fact, where nothing stands there', 'a.b', {}, ['a.b']],
    ['is its fact, where only another stands in the group', 'a.b', { a: { c: true } }, ['a.b']],
    ['is nothing for a fact that is false', 'a.b', { a: { b: false } }, []],
    ['is nothing for a fact that is 0', 'c', { c: 0 }, []],
    ['is nothing where none is chosen', 'd.e', { d: { e: [] } }, []],
    ['is a yes/no fact of the wrong kind', 'a.b', { a: { b: 1 } }, ['a.b']],
    ['is a number of the wrong kind', 'c', { c: '1' }, ['c']],
    ['is a day that no calendar has', 'f', { f: '2025-02-30' }, ['f']],
    ['is a choice that there is not', 'g', { g: 'stone' }, ['g']],
    ['is a list of choices of the wrong kind', 'd.e', { d: { e: 'paper' } }, ['d.e']],
  ])('%s', (_, name, stated, unstated) => {
    const { operand, situation } = reading(facts, name, stated)
    expect(operand.unstated(situation)).toEqual(unstated)
  })

  it.each<[string, object, readonly string[]]>([
    ['are those under which nothing stands, in order', { budget: { planned: 1 } }, ['c', 'budget.spent']],
    ['are none where all are stated', { c: 0, budget: { planned: 0, spent: 0 } }, []],
  ])('of a sum, %s', (_, stated, unstated) => {
    const sum = { sum: ['c', 'budget.planned', 'budget.spent'] }
    const declared = dictionaryOf({ 'budget.spent': number, 'budget.planned': number, c: number })
    const scope = scopeOf({ facts: declared, measures: { sum }, parameters: {}, conditions: {} })
    const operand = scope.operand('sum')
    const situation = { facts: scope.factsReader()(stated), asOf: '2025-06-30', period: 2025 }
    expect(operand.unstated(situation)).toEqual(unstated)
  })

  it.each<[string, unknown, readonly string[]]>([
    ['is nothing for an empty list', [], []],
    ['is its list, where that is not stated', undefined, ['a']],
    ['is its list, where that is of the wrong kind', 1, ['a']],
  ])('of a count, %s', (_, value, unstated) => {
    const parts = { facts: dictionaryOf({ a: list }), parameters: {}, conditions: {} }
    const scope = scopeOf({ ...parts, measures: { counted: { count: 'a' } } })
    const operand = scope.operand('counted')
    const situation = { facts: scope.factsReader()({ a: value }), asOf: '2025-06-30', period: 2025 }
    expect(operand.unstated(situation)).toEqual(unstated)
  })

  const part: NumberFact = { type: 'number', title, minimum: 0, atMost: 'whole' }
  const whole: NumberFact = { type: 'number', title, minimum: 0 }

  it.each<[string, object, readonly string[]]>([
    ['is not a part within the whole', { part: 2, whole: 3 }, []],
    ['is a part beyond the whole', { part: 4, whole: 3 }, ['part']],
    ['is a part that is not stated, although the whole is', { whole: 3 }, ['part']],
  ])('%s', (_, stated, unstated) => {
    const { operand, situation } = reading({ part, whole }, 'part', stated)
    expect(operand.unstated(situation)).toEqual(unstated)
  })
})

describe('a number beyond the one that limits it', () => {
  const anything = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }

  it.each([
    ['earns no share', { part: 4, whole: 3 }, { low: 0, high: 1 }],
    ['earns no share of what is no allowed value', { part: 4, whole: -3 }, anything],
  ])('%s', (_, stated, range) => {
    const facts: Facts = {
      part: { type: 'number', title, minimum: 0, atMost: 'whole' },
      whole: { type: 'number', title, minimum: 0 },
    }
    const measures = { share: { share: 'part', in: 'whole' } }
    const scope = scopeOf({ facts: dictionaryOf(facts), measures, parameters: {}, conditions: {} })
    const operand = scope.operand('share')
    const situation = { facts: scope.factsReader()(stated), asOf: '2025-06-30', period: 2025 }
    expect(operand.kind === 'number' && operand.range(situation)).toEqual(range)
  })
})

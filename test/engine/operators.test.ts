import { describe, expect, it } from 'vitest'
import type { Comparand, NumberOperand, Operand } from '../../src/engine/compiled-condition.ts'
import { compileCondition } from '../../src/engine/conditions.ts'
import { comparisonTest, OPPOSITE } from '../../src/engine/operators.ts'
import { OPERATORS, type Operator, type Scalar } from '../../src/model/condition.ts'
import { negation, type Truth } from '../../src/values/truth.ts'
import { label } from '../support/facts.ts'
import { scopeOf, situationOf } from '../support/scope.ts'

const ORDER_AND_EQUALITY = [
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
] as const

const INFINITE = Number.POSITIVE_INFINITY
const U = 'unknown'

const text = { name: 'operand', title: label('operand'), sources: [], unstated: () => [] }

const numbers = (low: number, high = low): NumberOperand => ({
  kind: 'number',
  ...text,
  integral: false,
  range: () => ({ low, high }),
})
const scalar = (value?: Scalar): Operand => ({ kind: 'scalar', ...text, value: () => value })
const chosen = (values?: readonly string[]): Operand => ({ kind: 'choices', ...text, value: () => values })

const constant = (...constants: readonly Scalar[]): Comparand => ({ constants })
const other = (operand: Operand): Comparand => ({ operand })

const truthOf = (left: Operand, operator: Operator, right: Comparand): Truth =>
  comparisonTest(left, operator, right)(situationOf({}))

/** The truths under equality and order, in the order of {@link ORDER_AND_EQUALITY}. */
const truthsOf = (left: Operand, right: Comparand) =>
  ORDER_AND_EQUALITY.map((operator) => truthOf(left, operator, right))

type SixTruths = readonly [Truth, Truth, Truth, Truth, Truth, Truth]

describe('a number compared by = ≠ < ≤ > ≥', () => {
  it.each<[string, Operand, Comparand, SixTruths]>([
    ['below the constant', numbers(4), constant(5), [false, true, true, true, false, false]],
    ['equal to the constant', numbers(5), constant(5), [true, false, false, true, false, true]],
    ['above the constant', numbers(6), constant(5), [false, true, false, false, true, true]],
    ['certainly below the constant', numbers(3, 4), constant(5), [false, true, true, true, false, false]],
    ['at most the constant', numbers(4, 5), constant(5), [U, U, U, true, false, U]],
    ['around the constant', numbers(4, 6), constant(5), [U, U, U, U, U, U]],
    ['at least the constant', numbers(5, 6), constant(5), [U, U, false, U, U, true]],
    ['certainly above the constant', numbers(6, 7), constant(5), [false, true, false, false, true, true]],
    ['not stated', numbers(-INFINITE, INFINITE), constant(5), [U, U, U, U, U, U]],
    [
      'not stated, but not negative',
      numbers(0, INFINITE),
      constant(-1),
      [false, true, false, false, true, true],
    ],
    ['not stated, but not negative, and 0', numbers(0, INFINITE), constant(0), [U, U, false, U, U, true]],
    ['equal to another number', numbers(5), other(numbers(5)), [true, false, false, true, false, true]],
    ['below another number', numbers(5), other(numbers(5.5)), [false, true, true, true, false, false]],
    ['at least another number', numbers(5), other(numbers(4, 5)), [U, U, false, U, U, true]],
    ['at most another number', numbers(5), other(numbers(5, 6)), [U, U, U, true, false, U]],
    ['in the same range as another', numbers(4, 5), other(numbers(4, 5)), [U, U, U, U, U, U]],
    ['in a range that meets another', numbers(4, 5), other(numbers(5, 6)), [U, U, U, true, false, U]],
    [
      'in a range below another',
      numbers(1, 2),
      other(numbers(3, 4)),
      [false, true, true, true, false, false],
    ],
    ['and one that is not stated', numbers(5), other(numbers(-INFINITE, INFINITE)), [U, U, U, U, U, U]],
    ['and a date', numbers(5), other(scalar('2025-06-30')), [U, U, U, U, U, U]],
    ['and a constant that is no number', numbers(5), constant('5'), [U, U, U, U, U, U]],
  ])('is decided as far as it can be: %s', (_, left, right, truths) => {
    expect(truthsOf(left, right)).toEqual(truths)
  })
})

describe('a number among constants', () => {
  it.each<[string, Operand, readonly Scalar[], Truth, Truth]>([
    ['that is one of them', numbers(5), [4, 5], true, false],
    ['that is none of them', numbers(5), [4, 6], false, true],
    ['that may be one of them', numbers(4, 5), [5, 6], U, U],
    ['that may be any of them', numbers(4, 6), [4, 5, 6], U, U],
    ['that can be none of them', numbers(1, 3), [4, 5], false, true],
    ['that is not stated', numbers(-INFINITE, INFINITE), [4, 5], U, U],
    ['that is none because they are texts', numbers(5), ['5'], false, true],
    ['that is none because there are none', numbers(5), [], false, true],
  ])('%s', (_, left, constants, isIn, isNotIn) => {
    expect(truthOf(left, 'in', constant(...constants))).toBe(isIn)
    expect(truthOf(left, 'notIn', constant(...constants))).toBe(isNotIn)
  })
})

describe('a date compared by = ≠ < ≤ > ≥', () => {
  const day = '2025-06-30'

  it.each<[string, Operand, Comparand, SixTruths]>([
    ['the day before', scalar('2025-06-29'), constant(day), [false, true, true, true, false, false]],
    ['the same day', scalar(day), constant(day), [true, false, false, true, false, true]],
    ['the day after', scalar('2025-07-01'), constant(day), [false, true, false, false, true, true]],
    [
      'a later year with a smaller month',
      scalar('2026-01-01'),
      constant(day),
      [false, true, false, false, true, true],
    ],
    ['no date stated', scalar(), constant(day), [U, U, U, U, U, U]],
    [
      'the same day as another fact',
      scalar(day),
      other(scalar(day)),
      [true, false, false, true, false, true],
    ],
    [
      'before another fact',
      scalar(day),
      other(scalar('2025-07-01')),
      [false, true, true, true, false, false],
    ],
    ['another fact that is not stated', scalar(day), other(scalar()), [U, U, U, U, U, U]],
    ['neither stated', scalar(), other(scalar()), [U, U, U, U, U, U]],
    ['another fact that is a number', scalar(day), other(numbers(5)), [U, U, U, U, U, U]],
    ['another fact that is several choices', scalar(day), other(chosen([day])), [U, U, U, U, U, U]],
  ])('%s', (_, left, right, truths) => {
    expect(truthsOf(left, right)).toEqual(truths)
  })
})

describe('a yes/no fact, text or choice compared by = ≠', () => {
  it.each<[string, Operand, Comparand, Truth, Truth]>([
    ['a yes that should be yes', scalar(true), constant(true), true, false],
    ['a no that should be yes', scalar(false), constant(true), false, true],
    ['a no that should be no', scalar(false), constant(false), true, false],
    ['a yes/no fact that is not stated', scalar(), constant(false), U, U],
    ['two yes/no facts that agree', scalar(false), other(scalar(false)), true, false],
    ['two yes/no facts that differ', scalar(true), other(scalar(false)), false, true],
    ['two yes/no facts of which one is not stated', scalar(true), other(scalar()), U, U],
    ['the same text', scalar('a'), constant('a'), true, false],
    ['a text in other letters', scalar('A'), constant('a'), false, true],
    ['an empty text that is stated', scalar(''), constant(''), true, false],
    ['a text that looks like the number', scalar('5'), constant(5), false, true],
    ['a text that is not stated', scalar(), constant('a'), U, U],
  ])('%s', (_, left, right, isEqual, isNotEqual) => {
    expect(truthOf(left, 'equal', right)).toBe(isEqual)
    expect(truthOf(left, 'notEqual', right)).toBe(isNotEqual)
  })
})

describe('a date, text or choice among constants', () => {
  it.each<[string, Operand, readonly Scalar[], Truth, Truth]>([
    ['that is one of them', scalar('disk'), ['paper', 'disk'], true, false],
    ['that is none of them', scalar('disk'), ['paper'], false, true],
    ['that is a date among dates', scalar('2025-06-30'), ['2025-06-30'], true, false],
    ['that is not stated', scalar(), ['paper', 'disk'], U, U],
  ])('%s', (_, left, constants, isIn, isNotIn) => {
    expect(truthOf(left, 'in', constant(...constants))).toBe(isIn)
    expect(truthOf(left, 'notIn', constant(...constants))).toBe(isNotIn)
  })
})

describe('several choices', () => {
  it.each<[string, Operand, Comparand, Truth, Truth]>([
    ['that contain the constant', chosen(['paper', 'disk']), constant('disk'), true, false],
    ['that do not contain the constant', chosen(['paper']), constant('disk'), false, true],
    ['of which none is chosen', chosen([]), constant('disk'), false, true],
    ['that are not stated', chosen(), constant('disk'), U, U],
    ['that contain the choice of another fact', chosen(['paper']), other(scalar('paper')), true, false],
    ['that do not contain that choice', chosen(['paper']), other(scalar('disk')), false, true],
    ['beside a choice that is not stated', chosen(['paper']), other(scalar()), U, U],
    ['beside a number', chosen(['paper']), other(numbers(5)), U, U],
    ['beside a constant that is no choice', chosen([]), constant(5), U, U],
  ])('%s', (_, left, right, contains, doesNotContain) => {
    expect(truthOf(left, 'contains', right)).toBe(contains)
    expect(truthOf(left, 'doesNotContain', right)).toBe(doesNotContain)
  })
})

describe('an operator that does not suit the fact', () => {
  it.each<[string, Operand, Operator]>([
    ['a number contains nothing', numbers(5), 'contains'],
    ['a number does not even not contain', numbers(5), 'doesNotContain'],
    ['a text contains nothing', scalar('a'), 'contains'],
    ['a text does not even not contain', scalar('a'), 'doesNotContain'],
    ['several choices equal nothing', chosen(['a']), 'equal'],
    ['several choices do not even differ', chosen(['a']), 'notEqual'],
    ['several choices are in nothing', chosen(['a']), 'in'],
    ['several choices are not even out of it', chosen(['a']), 'notIn'],
    ['several choices are not less', chosen(['a']), 'lessThan'],
    ['several choices are not less or equal', chosen(['a']), 'lessThanInclusive'],
    ['several choices are not more', chosen(['a']), 'greaterThan'],
    ['several choices are not more or equal', chosen(['a']), 'greaterThanInclusive'],
  ])('is unknown: %s', (_, left, operator) => {
    expect(truthOf(left, operator, constant('a'))).toBe(U)
  })
})

describe('OPPOSITE', () => {
  const sides: readonly (readonly Operand[])[] = [
    [
      numbers(4),
      numbers(5),
      numbers(6),
      numbers(4, 5),
      numbers(4, 6),
      numbers(5, 6),
      numbers(0, INFINITE),
      numbers(-INFINITE, INFINITE),
    ],
    [scalar(true), scalar(false), scalar()],
    [scalar('2025-06-30'), scalar('2025-07-01'), scalar()],
    [chosen(['paper']), chosen(['disk']), chosen([]), chosen(), scalar('paper'), scalar()],
  ]
  const pairs = [
    ...sides.flatMap((side) => side.flatMap((left) => side.map((right) => ({ left, right: other(right) })))),
    ...[numbers(5), numbers(4, 6), numbers(6, 7)].map((left) => ({ left, right: constant(4, 5) })),
    ...[scalar('paper'), scalar('disk'), scalar()].map((left) => ({ left, right: constant('disk') })),
    ...[chosen(['disk']), chosen(['paper']), chosen()].map((left) => ({ left, right: constant('disk') })),
  ]

  it.each(OPERATORS.map((operator) => [operator]))('decides the negation of %s', (operator) => {
    const expected = pairs.map(({ left, right }) => negation(truthOf(left, operator, right)))
    expect(pairs.map(({ left, right }) => truthOf(left, OPPOSITE[operator], right))).toEqual(expected)
  })

  it.each(OPERATORS.map((operator) => [operator]))(
    'has another operator for %s, whose opposite it is',
    (operator) => {
      expect(OPPOSITE[operator]).not.toBe(operator)
      expect(OPPOSITE[OPPOSITE[operator]]).toBe(operator)
    },
  )

  it.each<[Operator, Scalar | readonly Scalar[], readonly Truth[]]>([
    ['equal', 5, [true, false, true, U]],
    ['notEqual', 5, [false, true, false, U]],
    ['lessThan', 5, [false, true, true, U]],
    ['lessThanInclusive', 5, [false, false, true, U]],
    ['greaterThan', 5, [true, true, false, U]],
    ['greaterThanInclusive', 5, [true, false, false, U]],
    ['in', [5, 6], [true, false, false, U]],
    ['notIn', [5, 6], [false, true, true, U]],
  ])('is what `not` around %s comes to, for 4, 5, 6 and nothing stated', (operator, value, truths) => {
    const condition = compileCondition({ not: { fact: 'rating', operator, value } }, scopeOf())
    const profiles = [{ rating: 4 }, { rating: 5 }, { rating: 6 }, {}]
    expect(profiles.map((facts) => condition.truth(situationOf(facts)))).toEqual(truths)
  })
})

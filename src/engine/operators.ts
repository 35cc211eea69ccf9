import type { Operator, Scalar } from '../model/condition.ts'
import { exactly, isAtLeast, isEqual, isMoreThan, type NumberRange } from '../values/number-range.ts'
import { disjunction, negation, type Truth } from '../values/truth.ts'
import type {
  ChoicesOperand,
  Comparand,
  NumberOperand,
  Operand,
  ScalarOperand,
  Test,
} from './compiled-condition.ts'
import { comparandRange, comparandValue } from './operands.ts'

/** The operators that hold exactly where another one does not, unknown staying unknown. */
const OPPOSITE_OF_NEGATIVE: Readonly<Partial<Record<Operator, Operator>>> = {
  notEqual: 'equal',
  notIn: 'in',
  doesNotContain: 'contains',
  lessThan: 'greaterThanInclusive',
  lessThanInclusive: 'greaterThan',
}

/** The operator that holds exactly where the given one does not, unknown staying unknown. */
export const OPPOSITE = Object.fromEntries(
  Object.entries(OPPOSITE_OF_NEGATIVE).flatMap(([one, other]) => [
    [one, other],
    [other, one],
  ]),
) as Readonly<Record<Operator, Operator>> // safe: every operator stands on one side of the pairs above

const undecidable: Test = () => 'unknown'

function constantsOf(comparand: Comparand): readonly Scalar[] {
  return 'constants' in comparand ? comparand.constants : []
}

type RangeTest = (left: NumberRange, right: NumberRange) => Truth

const RANGE_TESTS: Readonly<Partial<Record<Operator, RangeTest>>> = {
  equal: isEqual,
  greaterThan: isMoreThan,
  greaterThanInclusive: isAtLeast,
}

function numberTest(left: NumberOperand, operator: Operator, right: Comparand): Test {
  if (operator === 'in') {
    const members = constantsOf(right).flatMap((each) => (typeof each === 'number' ? [exactly(each)] : []))
    return (situation) => {
      const range = left.range(situation)
      return disjunction(members.map((member) => isEqual(range, member)))
    }
  }
  const test = RANGE_TESTS[operator]
  if (test === undefined) return undecidable
  const [constant] = constantsOf(right)
  if (left.reaches !== undefined && typeof constant === 'number' && operator !== 'equal') {
    const wanted = operator === 'greaterThan' ? Math.floor(constant) + 1 : Math.ceil(constant)
    return (situation) => left.reaches?.(situation, wanted) ?? 'unknown'
  }
  const rightRange = comparandRange(right)
  return (situation) => test(left.range(situation), rightRange(situation))
}

type ScalarTest = (left: Scalar, right: Scalar) => boolean

const SCALAR_TESTS: Readonly<Partial<Record<Operator, ScalarTest>>> = {
  equal: (left, right) => left === right,
  greaterThan: (left, right) => left > right,
  greaterThanInclusive: (left, right) => left >= right,
}

function scalarTest(left: ScalarOperand, operator: Operator, right: Comparand): Test {
  if (operator === 'in') {
    const members = new Set(constantsOf(right))
    return (situation) => {
      const value = left.value(situation)
      return value === undefined ? 'unknown' : members.has(value)
    }
  }
  const test = SCALAR_TESTS[operator]
  if (test === undefined) return undecidable
  if ('constants' in right) {
    const [constant] = right.constants
    if (constant === undefined) return undecidable
    return (situation) => {
      const value = left.value(situation)
      if (value === undefined) return 'unknown'
      return operator === 'equal' ? value === constant : test(value, constant)
    }
  }
  const rightValue = comparandValue(right)
  return (situation) => {
    const value = left.value(situation)
    const other = rightValue(situation)
    return value === undefined || other === undefined ? 'unknown' : test(value, other)
  }
}

function choicesTest(left: ChoicesOperand, operator: Operator, right: Comparand): Test {
  if (operator !== 'contains') return undecidable
  const rightValue = comparandValue(right)
  return (situation) => {
    const values = left.value(situation)
    const wanted = rightValue(situation)
    return values === undefined || typeof wanted !== 'string' ? 'unknown' : values.includes(wanted)
  }
}

function positiveTest(left: Operand, operator: Operator, right: Comparand): Test {
  switch (left.kind) {
    case 'number':
      return numberTest(left, operator, right)
    case 'scalar':
      return scalarTest(left, operator, right)
    case 'choices':
      return choicesTest(left, operator, right)
  }
}

/** @returns the test of one comparison; what is not stated makes it unknown, and it never throws */
export function comparisonTest(left: Operand, operator: Operator, right: Comparand): Test {
  const positive = OPPOSITE_OF_NEGATIVE[operator]
  if (positive === undefined) return positiveTest(left, operator, right)
  const test = positiveTest(left, positive, right)
  return (situation) => negation(test(situation))
}

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

type ValueTest = (left: Scalar | readonly string[], right: Scalar | readonly Scalar[]) => Truth

const VALUE_TESTS: Readonly<Partial<Record<Operator, ValueTest>>> = {
  equal: (left, right) => left === right,
  greaterThan: (left, right) => left > right,
  greaterThanInclusive: (left, right) => left >= right,
  in: (left, right) => Array.isArray(right) && right.includes(left),
}

const contains: ValueTest = (left, right) =>
  Array.isArray(left) && typeof right === 'string' ? left.includes(right) : 'unknown'

function valueTest(left: ScalarOperand | ChoicesOperand, operator: Operator, right: Comparand): Test {
  const isChoices = left.kind === 'choices'
  const test =
    isChoices === (operator === 'contains') ? (isChoices ? contains : VALUE_TESTS[operator]) : undefined
  if (test === undefined) return undecidable
  const members = constantsOf(right)
  const rightValue = operator === 'in' ? () => members : comparandValue(right)
  return (situation) => {
    const value = left.value(situation)
    const other = rightValue(situation)
    return value === undefined || other === undefined ? 'unknown' : test(value, other)
  }
}

const positiveTest = (left: Operand, operator: Operator, right: Comparand): Test =>
  left.kind === 'number' ? numberTest(left, operator, right) : valueTest(left, operator, right)

/** @returns the test of one comparison; what is not stated makes it unknown, and it never throws */
export function comparisonTest(left: Operand, operator: Operator, right: Comparand): Test {
  const positive = OPPOSITE_OF_NEGATIVE[operator]
  if (positive === undefined) return positiveTest(left, operator, right)
  const test = positiveTest(left, positive, right)
  return (situation) => negation(test(situation))
}

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

/** The operator that holds exactly where the given one does not, unknown staying unknown. */
export const OPPOSITE: Readonly<Record<Operator, Operator>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
  lessThan: 'greaterThanInclusive',
  lessThanInclusive: 'greaterThan',
  greaterThan: 'lessThanInclusive',
  greaterThanInclusive: 'lessThan',
}

const undecidable: Test = () => 'unknown'

function constantsOf(comparand: Comparand): readonly Scalar[] {
  return 'constants' in comparand ? comparand.constants : []
}

type RangeTest = (left: NumberRange, right: NumberRange) => Truth

const RANGE_TESTS: Readonly<Partial<Record<Operator, RangeTest>>> = {
  equal: isEqual,
  notEqual: (left, right) => negation(isEqual(left, right)),
  lessThan: (left, right) => isMoreThan(right, left),
  lessThanInclusive: (left, right) => isAtLeast(right, left),
  greaterThan: isMoreThan,
  greaterThanInclusive: isAtLeast,
}

function numberTest(left: NumberOperand, operator: Operator, right: Comparand): Test {
  if (operator === 'in' || operator === 'notIn') {
    const members = constantsOf(right).flatMap((each) => (typeof each === 'number' ? [exactly(each)] : []))
    const isMember: Test = (situation) => {
      const range = left.range(situation)
      return disjunction(members.map((member) => isEqual(range, member)))
    }
    return operator === 'in' ? isMember : (situation) => negation(isMember(situation))
  }
  const test = RANGE_TESTS[operator]
  if (test === undefined) return undecidable
  const rightRange = comparandRange(right)
  return (situation) => test(left.range(situation), rightRange(situation))
}

type ScalarTest = (left: Scalar, right: Scalar) => boolean

const SCALAR_TESTS: Readonly<Partial<Record<Operator, ScalarTest>>> = {
  equal: (left, right) => left === right,
  notEqual: (left, right) => left !== right,
  lessThan: (left, right) => left < right,
  lessThanInclusive: (left, right) => left <= right,
  greaterThan: (left, right) => left > right,
  greaterThanInclusive: (left, right) => left >= right,
}

function scalarTest(left: ScalarOperand, operator: Operator, right: Comparand): Test {
  if (operator === 'in' || operator === 'notIn') {
    const members = new Set(constantsOf(right))
    return (situation) => {
      const value = left.value(situation)
      return value === undefined ? 'unknown' : members.has(value) === (operator === 'in')
    }
  }
  const test = SCALAR_TESTS[operator]
  if (test === undefined) return undecidable
  const rightValue = comparandValue(right)
  return (situation) => {
    const value = left.value(situation)
    const other = rightValue(situation)
    return value === undefined || other === undefined ? 'unknown' : test(value, other)
  }
}

function choicesTest(left: ChoicesOperand, operator: Operator, right: Comparand): Test {
  if (operator !== 'contains' && operator !== 'doesNotContain') return undecidable
  const rightValue = comparandValue(right)
  return (situation) => {
    const values = left.values(situation)
    const wanted = rightValue(situation)
    if (values === undefined || typeof wanted !== 'string') return 'unknown'
    return values.includes(wanted) === (operator === 'contains')
  }
}

/** @returns the test of one comparison; what is not stated makes it unknown, and it never throws */
export function comparisonTest(left: Operand, operator: Operator, right: Comparand): Test {
  switch (left.kind) {
    case 'number':
      return numberTest(left, operator, right)
    case 'scalar':
      return scalarTest(left, operator, right)
    case 'choices':
      return choicesTest(left, operator, right)
  }
}

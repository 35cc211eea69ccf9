import { type FractionRange, toFraction } from '../values/fraction.ts'
import type { NumberRange } from '../values/number-range.ts'
import type { NumberOperand, Operand } from './compiled-condition.ts'
import { missing } from './missing.ts'
import type { Situation } from './situation.ts'

function exactRange({ low, high }: NumberRange): FractionRange {
  return {
    ...(Number.isFinite(low) && { low: toFraction(low) }),
    ...(Number.isFinite(high) && { high: toFraction(high) }),
  }
}

/** @returns a reader of the exact range of a number; a share is not rounded to a double on the way */
export function quantityReader(operand: NumberOperand): (situation: Situation) => FractionRange {
  return operand.quotient ?? ((situation) => exactRange(operand.range(situation)))
}

/** @throws RangeError if the operand is no number */
export function numberOperand(operand: Operand): NumberOperand {
  return operand.kind === 'number' ? operand : missing('number', operand.name)
}

import { fromFraction, multiplyFractions, toFraction } from '../../values/fraction.ts'

/** @returns the double nearest to the exact product of two finite decimals, so `times(3, 0.1) === 0.3` */
export function times(one: number, other: number): number {
  return fromFraction(multiplyFractions(toFraction(one), toFraction(other)))
}

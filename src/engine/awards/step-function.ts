import type { PointUnits } from '../../values/points.ts'
import type { CompiledCondition, NumberOperand } from '../compiled-condition.ts'
import { comparisonOf, operandsIn } from '../conditions.ts'
import { constantOperand } from '../parameters.ts'
import type { Situation } from '../situation.ts'
import type { Earned } from '../totals.ts'
import type { CompiledAward } from './compiled-award.ts'

/** For what looks at no facts. */
const NOWHERE: Situation = { facts: [], asOf: '', period: 0 }

interface Level {
  readonly award: CompiledAward
  readonly condition: CompiledCondition
}

/** Whether a condition compares nothing but one number with constants, which are noted. */
function comparesOnly(condition: CompiledCondition, number: NumberOperand, cuts: number[]): boolean {
  if (condition.kind === 'review') return false
  if (condition.kind !== 'comparison')
    return condition.parts.every((part) => comparesOnly(part, number, cuts))
  const { left, right } = condition
  if (left !== number || !('constants' in right)) return false
  cuts.push(...right.constants.map(Number))
  return true
}

/** Whether a condition that compares nothing but one number holds for a number. */
function holdsFor(value: number, condition: CompiledCondition): boolean {
  if ('parts' in condition) {
    const { kind, parts } = condition
    return kind === 'all'
      ? parts.every((part) => holdsFor(value, part))
      : parts.some((part) => holdsFor(value, part))
  }
  return (
    'left' in condition &&
    comparisonOf(constantOperand(value), condition.operator, condition.right).truth(NOWHERE) === true
  )
}

/** 1, or more where adding 1 is lost on a double. */
const stepAt = (value: number): number => Math.max(1, Math.abs(value) * 2 ** -50)

/** A number for every one of the constants, between every two of them, and beyond the first and the last. */
function numbersAround(cuts: readonly number[], isWhole: boolean): readonly number[] {
  const [first = 0] = cuts
  const around = cuts.flatMap((cut, index) =>
    isWhole
      ? [Math.ceil(cut) - stepAt(cut), Math.floor(cut), Math.floor(cut) + stepAt(cut)]
      : [cut, (cut + (cuts[index + 1] ?? cut + 2 * stepAt(cut))) / 2],
  )
  return [first - stepAt(first), ...around]
}

/**
 * What levels give as a function of one number, so that a range of numbers gives exactly the levels that they lie in.
 *
 * @param levels the last of them without a condition
 * @returns `undefined` where the levels depend on anything else, or give more than constant points; and for one
 *   known number, for which the first level that is true says enough
 */
export function stepFunction(
  levels: readonly Level[],
): ((situation: Situation) => Earned | undefined) | undefined {
  const [number] = levels.flatMap(({ condition }) => operandsIn(condition))
  if (number?.kind !== 'number' || levels.some(({ award }) => award.least !== award.most)) return undefined
  const cuts: number[] = []
  if (!levels.every(({ condition }) => comparesOnly(condition, number, cuts))) return undefined
  cuts.sort((one, other) => one - other)
  const pointsAt = (value: number): PointUnits =>
    levels.find(({ condition }) => holdsFor(value, condition))?.award.most ?? 0
  const samples = numbersAround(cuts, number.integral).map((value) => ({ value, points: pointsAt(value) }))
  return (situation) => {
    const { low, high } = number.range(situation)
    if (low === high) return undefined
    const ends = [low, high].filter(Number.isFinite).map(pointsAt)
    const between = samples.filter(({ value }) => value > low && value < high)
    const given = [...ends, ...between.map(({ points }) => points)]
    return { low: Math.min(...given), high: Math.max(...given) }
  }
}

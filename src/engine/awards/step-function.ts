import type { Condition } from '../../model/condition.ts'
import { exactly } from '../../values/number-range.ts'
import type { PointUnits } from '../../values/points.ts'
import type { CompiledCondition, NumberOperand, Scope } from '../compiled-condition.ts'
import { compileCondition, operandsIn } from '../conditions.ts'
import type { Situation } from '../situation.ts'
import type { Submission } from '../submission.ts'
import type { Earned } from '../totals.ts'
import type { CompiledAward } from './compiled-award.ts'

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

/** The situation in which the one number that conditions look at is known. */
const at = (number: number): Situation => ({ facts: [number], asOf: '', period: 0 })

const standIn = ({ reaches, ...operand }: NumberOperand): NumberOperand => ({
  ...operand,
  range: ({ facts }) => exactly(Number(facts[0])),
})

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
 * Levels as a function of one number, so that a range of numbers gives exactly the levels that they lie in.
 *
 * @returns `undefined` where the levels depend on anything else, or give more than constant points
 */
export function stepFunction(
  levels: readonly Level[],
  parts: readonly { readonly when?: Condition }[],
  scope: Scope,
): ((submission: Submission) => Earned) | undefined {
  const [number] = levels.flatMap(({ condition }) => operandsIn(condition))
  if (number?.kind !== 'number' || levels.some(({ award }) => award.least !== award.most)) return undefined
  const compared: number[] = []
  if (!levels.every(({ condition }) => comparesOnly(condition, number, compared))) return undefined
  const cuts = compared.sort((one, other) => one - other)
  const stand = standIn(number)
  const tests = parts.map(({ when }) => when && compileCondition(when, { ...scope, operand: () => stand }))
  const pointsAt = (value: number): PointUnits => {
    const level = tests.findIndex((test) => test === undefined || test.truth(at(value)) === true)
    return levels[level]?.award.most ?? 0
  }
  const samples = numbersAround(cuts, number.integral).map((value) => ({ value, points: pointsAt(value) }))
  return (submission) => {
    const { low, high } = number.range(submission)
    if (low === high) return { low: pointsAt(low), high: pointsAt(low) }
    const ends = [low, high].filter(Number.isFinite).map(pointsAt)
    const between = samples.filter(({ value }) => value > low && value < high)
    const given = [...ends, ...between.map(({ points }) => points)]
    return { low: Math.min(...given), high: Math.max(...given) }
  }
}

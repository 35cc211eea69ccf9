import type { Condition } from '../../model/condition.ts'
import { exactly } from '../../values/number-range.ts'
import type { PointUnits } from '../../values/points.ts'
import type { CompiledComparison, CompiledCondition, NumberOperand, Scope } from '../compiled-condition.ts'
import { compileCondition } from '../conditions.ts'
import type { Situation } from '../situation.ts'
import type { Submission } from '../submission.ts'
import type { Earned } from '../totals.ts'
import type { CompiledAward } from './compiled-award.ts'

interface Level {
  readonly award: CompiledAward
  readonly condition: CompiledCondition
}

function comparisonsIn(condition: CompiledCondition): readonly (CompiledComparison | undefined)[] {
  if (condition.kind === 'comparison') return [condition]
  return condition.kind === 'review' ? [undefined] : condition.parts.flatMap(comparisonsIn)
}

/** The one number that all the conditions compare with constants, and those constants in order. */
function onlyNumber(
  levels: readonly Level[],
): { readonly number: NumberOperand; readonly cuts: readonly number[] } | undefined {
  const comparisons = levels.flatMap(({ condition }) => comparisonsIn(condition))
  const number = comparisons[0]?.left
  if (number?.kind !== 'number') return undefined
  const cuts: number[] = []
  for (const each of comparisons) {
    if (each?.left !== number || !('constants' in each.right)) return undefined
    for (const constant of each.right.constants) if (typeof constant === 'number') cuts.push(constant)
  }
  return { number, cuts: [...new Set(cuts)].sort((one, other) => one - other) }
}

/** The situation in which the one number that conditions look at is known. */
const at = (number: number): Situation => ({ facts: { number }, asOf: '', period: 0 })

const standIn = (operand: NumberOperand): NumberOperand => ({
  ...operand,
  range: ({ facts }) => exactly(Number(facts['number'])),
})

/** A number for every one of the constants, between every two of them, and beyond the first and the last. */
function numbersAround(cuts: readonly number[], isWhole: boolean): readonly number[] {
  const around = cuts.flatMap((cut, index) =>
    isWhole
      ? [Math.ceil(cut) - 1, Math.floor(cut), Math.floor(cut) + 1]
      : [cut, (cut + (cuts[index + 1] ?? cut + 2)) / 2],
  )
  return [(cuts[0] ?? 0) - 1, ...around]
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
  const only = onlyNumber(levels)
  if (only === undefined || levels.some(({ award }) => award.least !== award.most)) return undefined
  const { number, cuts } = only
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

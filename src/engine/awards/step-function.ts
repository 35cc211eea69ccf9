import type { Condition } from '../../model/condition.ts'
import { exactly } from '../../values/number-range.ts'
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
  const [first = 0] = cuts
  const stand = standIn(number)
  const tests = parts.map(({ when }) => when && compileCondition(when, { ...scope, operand: () => stand }))
  const pointsAt = (value: number) => {
    const level = tests.findIndex((test) => test === undefined || test.truth(at(value)) === true)
    return levels[level]?.award.most ?? 0
  }
  // below the first constant, at it, between it and the next one, at that, and so on
  const points = [
    pointsAt(first - 1),
    ...cuts.flatMap((cut, index) => [
      pointsAt(cut),
      pointsAt(index + 1 < cuts.length ? cut + ((cuts[index + 1] ?? cut) - cut) / 2 : cut + 1),
    ]),
  ]
  const pieceOf = (value: number) => {
    const next = cuts.findIndex((cut) => cut >= value)
    if (next < 0) return points.length - 1
    return cuts[next] === value ? 2 * next + 1 : 2 * next
  }
  const isEmptyFor = (piece: number, isWhole: boolean) =>
    isWhole && piece % 2 === 0 && (cuts[piece / 2] ?? Infinity) - (cuts[piece / 2 - 1] ?? -Infinity) <= 1
  return (submission) => {
    const { low, high } = number.range(submission)
    const to = pieceOf(high)
    let least = Number.POSITIVE_INFINITY
    let most = Number.NEGATIVE_INFINITY
    for (let piece = pieceOf(low); piece <= to; piece += 1) {
      if (low < high && isEmptyFor(piece, number.integral)) continue
      const given = points[piece] ?? 0
      least = Math.min(least, given)
      most = Math.max(most, given)
    }
    return { low: least, high: most }
  }
}

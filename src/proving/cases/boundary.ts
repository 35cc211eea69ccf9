import type { NumberOperand, OperandLookup } from '../../engine/compiled-condition.ts'
import type { CompiledGrade } from '../../engine/gates.ts'
import type { BoundaryCoverage } from '../../model/case-result.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import { isExact, type NumberRange } from '../../values/number-range.ts'
import type { ComparedValue } from './compared-values.ts'
import type { Run } from './run.ts'
import { besideDay, besideNumber, besideWhole, type Neighbourhood } from './sides.ts'

/** A threshold of a rule set, and how to see where a case lies. */
export interface Boundary extends Omit<BoundaryCoverage, 'cases'> {
  /** @returns the neighbourhood of the threshold; a parameter may be another number in every case */
  beside(run: Run): Neighbourhood<number | string>
  /** @returns what the case has, where that is known exactly */
  valueIn(run: Run): number | string | undefined
}

/** How far from a threshold points are still near. */
const NEAR_IN_POINTS = 1

const exactNumber = (range: NumberRange): number | undefined => (isExact(range) ? range.low : undefined)

/** The numbers that an operand can be: what it is where nothing is stated, and a share of a part at most 1. */
function boundsOf(
  operand: NumberOperand,
  { measures, facts: { facts } }: RuleSet,
  nothing: Run,
): NumberRange {
  const { low, high } = operand.range(nothing.situation)
  const measure = Object.hasOwn(measures, operand.name) ? measures[operand.name] : undefined
  if (measure === undefined || !('share' in measure)) return { low, high }
  const [part, whole] = [facts[measure.share], facts[measure.in]]
  if (part?.type !== 'number' || whole?.type !== 'number') return { low, high }
  const isPositive = [part, whole].every(({ minimum = -1 }) => minimum >= 0)
  return {
    low: isPositive ? Math.max(low, 0) : low,
    high: isPositive && part.atMost === measure.in ? Math.min(high, 1) : high,
  }
}

/** What is near to a threshold of an operand: within a point for points, else as numbers of its kind are. */
function nearTo(operand: NumberOperand, ruleSet: RuleSet, nothing: Run) {
  const bounds = boundsOf(operand, ruleSet, nothing)
  const measure = Object.hasOwn(ruleSet.measures, operand.name) ? ruleSet.measures[operand.name] : undefined
  const isPoints = measure !== undefined && 'pointsOf' in measure
  return (threshold: number) => {
    if (operand.integral) return besideWhole(threshold, bounds)
    return besideNumber(threshold, bounds, isPoints ? NEAR_IN_POINTS : undefined)
  }
}

/**
 * @param nothing an assessment of a profile that states nothing, which shows what numbers there can be
 * @returns what a rule set compares with; `undefined` where that is neither a number nor a day
 */
export function comparedBoundary(
  { fact, value }: ComparedValue,
  find: OperandLookup,
  ruleSet: RuleSet,
  nothing: Run,
): Boundary | undefined {
  const operand = find(fact)
  if (operand.kind === 'scalar' && typeof value === 'string') {
    const days = besideDay(value)
    const dayIn = ({ situation }: Run) => {
      const day = operand.value(situation)
      return typeof day === 'string' ? day : undefined
    }
    return { operand: fact, threshold: value, beside: () => days, valueIn: dayIn }
  }
  if (operand.kind !== 'number' || typeof value === 'string') return undefined
  const near = nearTo(operand, ruleSet, nothing)
  const valueIn = ({ situation }: Run) => exactNumber(operand.range(situation))
  if (typeof value === 'number') {
    const numbers = near(value)
    return { operand: fact, threshold: value, beside: () => numbers, valueIn }
  }
  const parameter = find(value.fact)
  if (parameter.kind !== 'number') return undefined
  const beside = ({ situation }: Run) => near(parameter.range(situation).low)
  return { operand: fact, threshold: value.fact, beside, valueIn }
}

/** The total that grades are tested by. */
const countedTotal = ({ assessment: { verdict, total } }: Run): NumberRange => {
  const { points, ceiling } = verdict?.counted ?? total
  return { low: points, high: ceiling }
}

/** @returns the mark of a grade; `undefined` where it has none, or one that no total misses */
export function markBoundary({ grade, mark }: CompiledGrade, nothing: Run): Boundary | undefined {
  const { id, atLeast } = grade
  const bounds = countedTotal(nothing)
  if (mark === undefined || atLeast === undefined || mark(nothing.situation).high <= bounds.low)
    return undefined
  return {
    operand: 'total',
    grade: id,
    threshold: typeof atLeast === 'object' ? atLeast.fact : atLeast,
    beside: ({ situation }) => besideNumber(mark(situation).low, bounds, NEAR_IN_POINTS),
    valueIn: (run) => exactNumber(countedTotal(run)),
  }
}

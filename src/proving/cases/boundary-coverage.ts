import type { CompiledRuleSet } from '../../engine/compiled-rule-set.ts'
import { scopeOf } from '../../engine/scope.ts'
import type { BoundaryCoverage, Side } from '../../model/case-result.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import { type Boundary, comparedBoundary, markBoundary } from './boundary.ts'
import { comparedValues } from './compared-values.ts'
import type { Run } from './run.ts'

function covered(
  { beside, valueIn, ...boundary }: Boundary,
  runs: readonly Run[],
  nothing: Run,
): BoundaryCoverage {
  const cases: Partial<Record<Side, number>> = {}
  for (const side of [nothing, ...runs].flatMap((run) => beside(run).possible)) cases[side] = 0
  for (const run of runs) {
    const value = valueIn(run)
    const side = value === undefined ? undefined : beside(run).sideOf(value)
    if (side !== undefined) cases[side] = (cases[side] ?? 0) + 1
  }
  return { ...boundary, cases }
}

/**
 * How many cases lie at every threshold of a rule set, and just beside it.
 *
 * @param nothing an assessment of a profile that states nothing, which shows what numbers there can be
 */
export function boundaryCoverage(
  ruleSet: RuleSet,
  { gates: { grades } }: CompiledRuleSet,
  runs: readonly Run[],
  nothing: Run,
): readonly BoundaryCoverage[] {
  const { operand } = scopeOf(ruleSet)
  const boundaries = [
    ...comparedValues(ruleSet).map((each) => comparedBoundary(each, operand, ruleSet, nothing)),
    ...grades.map((grade) => markBoundary(grade, nothing)),
  ]
  return boundaries.flatMap((each) => (each === undefined ? [] : [covered(each, runs, nothing)]))
}

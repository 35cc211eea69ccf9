import type { CompiledRuleSet } from '../engine/compile-rule-set.ts'
import type { Evaluation } from '../engine/evaluate.ts'
import { resultsOf } from '../engine/results.ts'
import type { Submission } from '../engine/submission.ts'
import { type JudgedGate, judgeVerdict, type Obstacle } from '../engine/verdict.ts'
import type { Blocker, GateResult, Reach, Score, Verdict } from '../model/assessment.ts'
import { fromUnits } from '../values/points.ts'
import type { Truth } from '../values/truth.ts'
import { allOf, lackOf } from './lack.ts'

const reachOf = (truth: Truth): Reach =>
  truth === 'unknown' ? 'possible' : truth ? 'certain' : 'out-of-reach'

function gateResult({ compiled, cleared, review }: JudgedGate, submission: Submission): GateResult {
  const { gate, kind } = compiled
  const { id, source, title, remedy } = gate
  const result = {
    id,
    kind,
    source,
    title,
    outcome: cleared === 'unknown' ? cleared : cleared ? ('met' as const) : ('unmet' as const),
    ...(review?.note !== undefined && { reviewNote: review.note }),
  }
  if (cleared === true) return result
  const isClaimed = compiled.cleared.truth(submission) === true
  const needsReview = submission.basis === 'verified' && compiled.readsFacts
  const { need } = allOf([
    ...(isClaimed ? [] : [lackOf(compiled.cleared, submission)]),
    ...(needsReview ? [{ need: { review: 'met' as const } }] : []),
  ])
  return { ...result, needs: need, ...(remedy && { remedy }) }
}

function blocker(obstacle: Obstacle, counted: Score): Blocker {
  if ('gate' in obstacle) return { gate: obstacle.gate.gate.id }
  if ('criterion' in obstacle) return { criterion: obstacle.criterion.id }
  return { points: { have: counted.points, ceiling: counted.ceiling, want: obstacle.mark } }
}

/** @returns what grades and gates make of an evaluation; `undefined` where the rule set has none */
export function verdictOn(
  evaluation: Evaluation,
  submission: Submission,
  compiled: CompiledRuleSet,
): Verdict | undefined {
  const { gates, grades, pass } = compiled.gates
  if (gates.length === 0 && grades.length === 0) return undefined
  const informed = { ...submission, results: resultsOf(evaluation) }
  const judged = judgeVerdict(compiled, evaluation, informed)
  const { low, high, cap } = judged.counted
  const counted = { points: fromUnits(low), ceiling: fromUnits(high), maximum: fromUnits(cap) }
  const results = judged.grades.map(({ isReached, obstacles }, position) => ({
    isReached,
    position,
    obstacles,
    grade: grades[position]?.grade,
  }))
  const certain = results.find(({ isReached }) => isReached === true)?.grade
  const possible = results.find(({ isReached }) => isReached !== false)?.grade
  const passing = results[pass]
  return {
    ...(passing && { pass: reachOf(passing.isReached) }),
    ...(certain && { grade: certain.id }),
    ...(possible && { bestPossible: possible.id }),
    ...(gates.some(({ kind }) => kind === 'zero') && { counted }),
    grades: results.flatMap(({ grade, isReached, obstacles }) =>
      grade === undefined
        ? []
        : [
            {
              id: grade.id,
              title: grade.title,
              reach: reachOf(isReached),
              blockedBy: isReached === true ? [] : obstacles.map((each) => blocker(each, counted)),
            },
          ],
    ),
    gates: judged.gates.map((each) => gateResult(each, informed)),
  }
}

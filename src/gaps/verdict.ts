import type { CompiledRuleSet } from '../engine/compiled-rule-set.ts'
import type { Evaluation } from '../engine/evaluate.ts'
import { resultsOf } from '../engine/results.ts'
import type { Submission } from '../engine/submission.ts'
import { type JudgedGate, judgeVerdict } from '../engine/verdict.ts'
import { type GateResult, REACHES, type Verdict } from '../model/assessment.ts'
import { fromUnits } from '../values/points.ts'
import { allOf, lackOf } from './lack.ts'

function gateResult({ compiled, cleared, review }: JudgedGate, submission: Submission): GateResult {
  const { gate, kind, readsFacts } = compiled
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
  const { need } = allOf([
    ...(isClaimed ? [] : [lackOf(compiled.cleared)(submission)]),
    ...(submission.basis === 'verified' && readsFacts ? [{ need: { review: 'met' as const } }] : []),
  ])
  return { ...result, needs: need, ...(remedy && { remedy }) }
}

/** @returns what grades and gates make of an evaluation; `undefined` where the rule set has none */
export function verdictOn(
  evaluation: Evaluation,
  submission: Submission,
  compiled: CompiledRuleSet,
): Verdict | undefined {
  const { gates, grades } = compiled.gates
  if (gates.length === 0 && grades.length === 0) return undefined
  const informed = { ...submission, results: resultsOf(evaluation, compiled.sums) }
  const judged = judgeVerdict(compiled, evaluation, informed)
  const { low, high, cap } = judged.counted
  const passing = judged.grades.filter((_, position) => grades[position]?.grade.passes !== false)
  const pass = REACHES.find((each) => passing.some(({ reach }) => reach === each))
  const grade = judged.grades.find(({ reach }) => reach === 'certain')
  const best = judged.grades.find(({ reach }) => reach !== 'out-of-reach')
  return {
    ...(pass && { pass }),
    ...(grade && { grade: grade.id }),
    ...(best && { bestPossible: best.id }),
    ...(gates.some(({ kind }) => kind === 'zero') && {
      counted: { points: fromUnits(low), ceiling: fromUnits(high), maximum: fromUnits(cap) },
    }),
    grades: judged.grades,
    gates: judged.gates.map((each) => gateResult(each, informed)),
  }
}

import { type AssessOptions, assessorOf, sectionResult } from './assess.ts'
import { compileRuleSet } from './engine/compile-rule-set.ts'
import type { CompiledRuleSet, Judgement } from './engine/compiled-rule-set.ts'
import { type Evaluation, sum } from './engine/evaluate.ts'
import { judgedCriterion } from './engine/judgement.ts'
import { missing } from './engine/missing.ts'
import type { Submission } from './engine/submission.ts'
import { scoreOf } from './engine/totals.ts'
import type { Assessment, Score } from './model/assessment.ts'
import type { Profile } from './model/profile.ts'
import type { RuleSet } from './model/rule-set.ts'
import { frozenCopy } from './values/frozen-copy.ts'
import type { Truth } from './values/truth.ts'

export type { Judgement, Submission }

/** What another evaluator has decided of the criteria, by id. */
export type Judgements = ReadonlyMap<string, Judgement>

/** What criteria add up to, at every level. */
export type Scores = Pick<Assessment, 'total' | 'sections'>

/**
 * Makes assessments out of what another evaluator decides: adds up, says what gaps need, and grades, as the evaluator
 * here does. All that depends on the truth of a condition comes from the other one, except the wording of needs.
 */
export interface Composer {
  /** @throws RangeError for options that are no date, year, basis or parameter within its limits */
  submit(profile: Profile, options: AssessOptions): Submission
  /** Adds judged criteria up. */
  scores(judgements: Judgements): Scores
  /** The total alone. */
  total(judgements: Judgements): Score
  /** @param cleared whether each gate, by id, does not stand in the way, before any review of it */
  compose(
    profile: Profile,
    submitted: Submission,
    judgements: Judgements,
    cleared: ReadonlyMap<string, Truth>,
  ): Assessment
}

function evaluationOf(compiled: CompiledRuleSet, judgements: Judgements): Evaluation {
  const rows = compiled.sections.flatMap(({ items }) => items.flatMap(({ criteria }) => criteria))
  const judged = rows.map((row) => {
    const { id } = row.criterion
    return judgedCriterion(row, judgements.get(id) ?? missing('judgement of', id))
  })
  return sum(compiled, judged)
}

/** The same rule set, whose gates are cleared as another evaluator has it. */
function withGates(compiled: CompiledRuleSet, truths: ReadonlyMap<string, Truth>): CompiledRuleSet {
  const gates = compiled.gates.gates.map((each) => {
    const truth = truths.get(each.gate.id) ?? missing('decision on gate', each.gate.id)
    return { ...each, cleared: { ...each.cleared, truth: () => truth } }
  })
  return { ...compiled, gates: { ...compiled.gates, gates } }
}

/** @throws RangeError if the rule set did not come from `parseRuleSet` and names something that it does not declare */
export function composerOf(ruleSet: RuleSet): Composer {
  const frozen = frozenCopy(ruleSet)
  const compiled = compileRuleSet(frozen)
  const { submit, assessment } = assessorOf(frozen, compiled)
  return {
    submit,
    scores(judgements) {
      const { total, sections } = evaluationOf(compiled, judgements)
      return { total: scoreOf(total), sections: sections.map(sectionResult) }
    },
    total: (judgements) => scoreOf(evaluationOf(compiled, judgements).total),
    compose: (profile, submitted, judgements, cleared) =>
      assessment(evaluationOf(compiled, judgements), submitted, profile, withGates(compiled, cleared)),
  }
}

import type { Item, Section } from '../model/rule-set.ts'
import { earnedBy } from './award.ts'
import type { CompiledCriterion, CompiledItem, CompiledRuleSet, CompiledSection } from './compile-rule-set.ts'
import { type Judgement, judge } from './judgement.ts'
import type { Submission } from './submission.ts'
import { type Earned, type Total, total } from './totals.ts'

/** A criterion with what was decided of it and what that earns. */
export interface JudgedCriterion {
  readonly compiled: CompiledCriterion
  readonly judgement: Judgement
  readonly earned: Earned
}

export interface JudgedItem {
  readonly item: Item
  readonly criteria: readonly JudgedCriterion[]
  readonly total: Total
}

export interface JudgedSection {
  readonly section: Section
  readonly items: readonly JudgedItem[]
  readonly total: Total
}

/** Everything decided and added up, in exact units. */
export interface Evaluation {
  readonly sections: readonly JudgedSection[]
  readonly total: Total
}

function evaluateCriterion(compiled: CompiledCriterion, submission: Submission): JudgedCriterion {
  const judgement = judge(compiled, submission)
  return { compiled, judgement, earned: earnedBy(judgement.outcome, compiled.award) }
}

function evaluateItem({ item, cap, criteria }: CompiledItem, submission: Submission): JudgedItem {
  const judged = criteria.map((each) => evaluateCriterion(each, submission))
  return {
    item,
    criteria: judged,
    total: total(
      judged.map(({ earned }) => earned),
      cap,
    ),
  }
}

function evaluateSection({ section, cap, items }: CompiledSection, submission: Submission): JudgedSection {
  const judged = items.map((each) => evaluateItem(each, submission))
  return {
    section,
    items: judged,
    total: total(
      judged.map((each) => each.total),
      cap,
    ),
  }
}

/** Judges every criterion and adds up, each level within its cap. */
export function evaluate({ sections, cap }: CompiledRuleSet, submission: Submission): Evaluation {
  const judged = sections.map((each) => evaluateSection(each, submission))
  return {
    sections: judged,
    total: total(
      judged.map((each) => each.total),
      cap,
    ),
  }
}

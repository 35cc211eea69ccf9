import type { CompiledCondition } from '../engine/compiled-condition.ts'
import type { CompiledRow, CompiledRuleSet } from '../engine/compiled-rule-set.ts'
import { daysAskedFor } from '../engine/documents.ts'
import type { Evaluation } from '../engine/evaluate.ts'
import { missingEvidence } from '../engine/judgement.ts'
import type { Submission } from '../engine/submission.ts'
import type { Gap } from '../model/assessment.ts'
import type { EvidenceRequirement, RuleSet } from '../model/rule-set.ts'
import { fromUnits, type Points } from '../values/points.ts'
import { isRolling } from '../values/window.ts'
import { allOf, type Lack, type Lacks, lackOf } from './lack.ts'

function evidenceLack({ evidence }: RuleSet, requirement: EvidenceRequirement, submission: Submission): Lack {
  const { kind, during } = requirement
  const title = evidence[kind] ?? { zh: kind, en: kind }
  const between = daysAskedFor(requirement, submission)
  const need = { evidence: requirement, title, ...(between && { between }) }
  return { need, due: during && !isRolling(during) ? between?.to : undefined }
}

/** What has to be true of the facts for a criterion to be closed, with what it lacks. */
interface Goal {
  readonly condition: CompiledCondition
  readonly lack: Lacks
}

/** A criterion with its place in the table, and its goals: that it applies, and gives all its points. */
interface Row extends CompiledRow {
  /** Its position among all criteria, and that of its section and item; its own in the section. */
  readonly place: number
  readonly section: number
  readonly item: number
  readonly inSection: number
  readonly goals: readonly Goal[]
}

function goalsOf({ applies, goal }: CompiledRow): readonly Goal[] {
  const conditions = applies === undefined ? [goal] : [applies, goal]
  return conditions.map((condition) => ({ condition, lack: lackOf(condition) }))
}

/** @returns the criteria of a table, in its order */
function rowsOf({ sections }: CompiledRuleSet): readonly Row[] {
  const rows: Row[] = []
  for (const [section, { items }] of sections.entries()) {
    let inSection = 0
    for (const [item, { criteria }] of items.entries()) {
      for (const row of criteria) {
        rows.push({ ...row, place: rows.length, section, item, inSection, goals: goalsOf(row) })
        inSection += 1
      }
    }
  }
  return rows
}

/** What a criterion lacks on the basis of the submission: facts, and the documents or the review that it also takes. */
function lackOnBasis(
  { goals, condition, full }: Row,
  missing: readonly EvidenceRequirement[],
  submission: Submission,
  ruleSet: RuleSet,
): Lack {
  const [goal] = goals
  const isOnlyGoal = goals.length === 1 && condition !== undefined
  // all or nothing that is claimed and not met lacks its only goal
  if (submission.basis === 'claimed' && isOnlyGoal && goal !== undefined) return goal.lack(submission)
  const lacks: Lack[] = []
  for (const goal of goals) {
    if (goal.condition.truth(submission) !== true) lacks.push(goal.lack(submission))
  }
  switch (submission.basis) {
    case 'claimed':
      return allOf(lacks)
    case 'evidenced':
      return allOf([...lacks, ...missing.map((each) => evidenceLack(ruleSet, each, submission))])
    case 'verified': {
      // a graded row is confirmed by points, which are also those that only a review gives
      const review = condition === undefined ? { atLeast: fromUnits(full) } : 'met'
      return allOf([...lacks.filter(({ need }) => !('review' in need)), { need: { review } }])
    }
  }
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/** The gap that a criterion leaves. Its `clears` has been tried out: on that date its condition is true. */
function gapOf(
  row: Row,
  outcome: Gap['outcome'],
  worth: Points,
  submission: Submission,
  ruleSet: RuleSet,
): Gap {
  const { criterion, goals } = row
  const missing = missingEvidence(criterion, submission)
  const { need, due, clears } = lackOnBasis(row, missing, submission, ruleSet)
  const { id, remedy } = criterion
  // most gaps are of this shape, which is made at once
  if (remedy && missing.length > 0 && due === undefined && clears === undefined) {
    return { criterion: id, outcome, worth, needs: need, remedy, evidence: missing }
  }
  const gap: Mutable<Gap> = { criterion: id, outcome, worth, needs: need }
  if (due !== undefined) gap.due = due
  if (clears !== undefined) {
    const then = { ...submission, asOf: clears }
    if (goals.every(({ condition }) => condition.truth(then) === true)) gap.clears = clears
  }
  if (remedy) gap.remedy = remedy
  if (missing.length > 0) gap.evidence = missing
  return gap
}

/** Compiles the gaps that an evaluation leaves: by worth, that is the exact rise of the certain total if that gap alone were closed; equal worth in table order. */
export function gapsOf(
  compiled: CompiledRuleSet,
  ruleSet: RuleSet,
): (evaluation: Evaluation, submission: Submission) => readonly Gap[] {
  const table = rowsOf(compiled)
  const places = new Map(table.map(({ criterion, place }) => [criterion.id, place]))
  const placeOf = ({ criterion }: Gap): number => places.get(criterion) ?? 0
  // where every gap is worth all its points, which is mostly so, this is their order already
  const byPoints = [...table].sort((one, other) => other.full - one.full)
  return ({ rows, sections, worth }, submission) => {
    const gaps: Gap[] = []
    let isInOrder = true
    for (const row of byPoints) {
      const judged = rows[row.place]
      const item = sections[row.section]?.items[row.item]
      if (judged === undefined || item === undefined) continue
      const { outcome } = judged
      if (outcome === 'met' || outcome === 'notApplicable') continue
      const units = worth(judged, item, row.section, row.inSection)
      isInOrder &&= units === row.full
      gaps.push(gapOf(row, outcome, fromUnits(units), submission, ruleSet))
    }
    if (isInOrder) return gaps
    return gaps.sort((one, other) => other.worth - one.worth || placeOf(one) - placeOf(other))
  }
}

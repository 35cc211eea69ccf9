import type { Item, Section } from '../model/rule-set.ts'
import { addUp } from './adding-up.ts'
import type { SharedRow } from './applicable-share.ts'
import type { CompiledCriterion, CompiledRuleSet, CompiledSection } from './compile-rule-set.ts'
import { type Judgement, judge } from './judgement.ts'
import type { Submission } from './submission.ts'
import { type Earned, type Total, total } from './totals.ts'

/** A criterion with what was decided of it and what it adds to its item. */
export interface JudgedCriterion {
  readonly compiled: CompiledCriterion
  readonly judgement: Judgement
  readonly earned: Earned
  /** The most that it can add; 0 where it is left out. */
  readonly most: number
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
  /** What its total and its rows count as, where a gate says so. */
  readonly counts?: Counts
}

/** What something earned counts as. */
export type Counts = (earned: Earned) => Earned

/** Everything decided and added up, in exact units. */
export interface Evaluation {
  readonly sections: readonly JudgedSection[]
  readonly total: Total
}

const NOTHING: Earned = { low: 0, high: 0 }

/** What a criterion adds: where it does not apply nothing, or full points; where that is open, either. */
function earnedBy({ full, isCredited }: CompiledCriterion, { applies, claim }: Judgement): Earned {
  if (applies === true) return claim
  const otherwise = isCredited ? { low: full, high: full } : NOTHING
  if (applies === false) return otherwise
  return { low: Math.min(claim.low, otherwise.low), high: Math.max(claim.high, otherwise.high) }
}

/** @returns the criterion as it counts with a judgement */
export function judgedCriterion(compiled: CompiledCriterion, judgement: Judgement): JudgedCriterion {
  const isLeftOut = judgement.applies === false && !compiled.isCredited
  return {
    compiled,
    judgement,
    earned: earnedBy(compiled, judgement),
    most: isLeftOut ? 0 : compiled.full,
  }
}

/** The criterion as a part of what applies. */
function sharedRow(
  { compiled: { full, isCredited }, judgement: { applies, claim }, earned }: JudgedCriterion,
  { weight = 1 }: Section,
  counts: Counts = (each) => each,
): SharedRow {
  return {
    earned: counts(isCredited ? earned : claim),
    most: full,
    applies: isCredited || applies,
    weight,
  }
}

/** The sum of parts within a declared cap, or within the most that they give where some do not apply. */
function summed(parts: readonly Earned[], most: readonly number[], cap: number): Total {
  const limit = most.reduce((sum, each) => sum + each, 0)
  return total(parts, { cap: Math.min(cap, limit), floor: -Infinity })
}

function sumSection(
  { section, cap, items }: CompiledSection,
  judged: readonly (readonly JudgedCriterion[])[],
): JudgedSection {
  const inItems = items.map((compiled, index): JudgedItem => {
    const criteria = judged[index] ?? []
    const earned = criteria.map((each) => each.earned)
    const most = criteria.map((each) => each.most)
    return { item: compiled.item, criteria, total: summed(earned, most, compiled.cap) }
  })
  const totals = inItems.map((each) => each.total)
  const most = totals.map((each) => each.cap)
  return { section, items: inItems, total: summed(totals, most, cap) }
}

/** Adds judged criteria up, each level within its limits. */
export function sum(
  { sections, sums }: CompiledRuleSet,
  judged: readonly (readonly (readonly JudgedCriterion[])[])[],
): Evaluation {
  return addSections(
    sections.map((section, index) => sumSection(section, judged[index] ?? [])),
    sums,
  )
}

/** Adds sections up to the total. */
export function addSections(judged: readonly JudgedSection[], sums: CompiledRuleSet['sums']): Evaluation {
  const needsRows = sums.exact?.shares !== undefined
  const added = addUp(
    judged.map(({ section, items, total: plain, counts }) => ({
      section,
      plain: { ...plain, ...counts?.(plain) },
      isCounted: counts !== undefined,
      rows: needsRows
        ? items.flatMap(({ criteria }) => criteria.map((each) => sharedRow(each, section, counts)))
        : [],
    })),
    sums,
  )
  return {
    sections: judged.map((section, index) => ({ ...section, total: added.sections[index] ?? section.total })),
    total: added.total,
  }
}

/** Judges every criterion and adds up. */
export function evaluate(compiled: CompiledRuleSet, submission: Submission): Evaluation {
  return sum(
    compiled,
    compiled.sections.map(({ items }) =>
      items.map(({ criteria }) => criteria.map((each) => judgedCriterion(each, judge(each, submission)))),
    ),
  )
}

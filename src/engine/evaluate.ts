import type { Item, Section } from '../model/rule-set.ts'
import type { PointUnits } from '../values/points.ts'
import { addUp, type CompiledSums } from './adding-up.ts'
import type { SharedRow } from './applicable-share.ts'
import type { CompiledItem, CompiledRuleSet, CompiledSection, JudgedCriterion } from './compiled-rule-set.ts'
import type { Submission } from './submission.ts'
import { type Earned, type Part, risenBy, sumOfParts, type Total, total, within } from './totals.ts'

export interface JudgedItem extends Total {
  readonly item: Item
  readonly criteria: readonly JudgedCriterion[]
}

export interface JudgedSection extends Total {
  readonly section: Section
  readonly items: readonly JudgedItem[]
  /** What its total and its rows count as, where a gate says so. */
  readonly counts?: Counts
}

/** What something earned counts as. */
export type Counts = (earned: Earned) => Earned

/** Everything decided and added up, in exact units. */
export interface Evaluation {
  readonly sections: readonly JudgedSection[]
  readonly total: Total
  /**
   * How much the certain total rises if a criterion certainly applied and gave all its points.
   *
   * @param section the position of its section
   * @param row its own position in the section
   */
  worth(judged: JudgedCriterion, item: JudgedItem, section: number, row: number): PointUnits
}

/** The criterion as a part of what applies. */
function sharedRow(judged: JudgedCriterion, { section: { weight = 1 }, counts }: JudgedSection): SharedRow {
  const { compiled, applies, claim } = judged
  const { full, isCredited } = compiled
  const earned = isCredited ? judged : claim
  return { earned: counts?.(earned) ?? earned, most: full, applies: isCredited || applies, weight }
}

const gainOf = ({ compiled, low }: JudgedCriterion): PointUnits => compiled.full - low

/** Adds sections up to the total. */
export function addSections(judged: readonly JudgedSection[], sums: CompiledSums): Evaluation {
  const { limits, start, exact } = sums
  const plain = judged.map((each) => (each.counts === undefined ? each : { ...each, ...each.counts(each) }))
  if (exact === undefined) {
    const added = total(plain, limits, start)
    return {
      sections: judged,
      total: added,
      worth: (row, item, section) => risenBy(gainOf(row), item, judged[section] ?? item, added),
    }
  }
  const added = addUp(
    judged.map((each, index) => ({
      section: each.section,
      plain: plain[index] ?? each,
      isCounted: each.counts !== undefined,
      rows: exact.shares
        ? each.items.flatMap(({ criteria }) => criteria.map((row) => sharedRow(row, each)))
        : [],
    })),
    sums,
    exact,
  )
  return {
    sections: judged.map((section, index) => ({ ...section, ...added.sections[index] })),
    total: added.total,
    worth: (judgedRow, item, section, row) =>
      added.risenBy(section, row, risenBy(gainOf(judgedRow), item, judged[section] ?? item)),
  }
}

/**
 * Adds criteria up, each level within its limits.
 *
 * @param judged all criteria, in the order of the table
 */
export function sum({ sections, sums }: CompiledRuleSet, judged: readonly JudgedCriterion[]): Evaluation {
  let row = 0
  const sumItem = ({ item, cap: most, criteria: { length } }: CompiledItem): JudgedItem => {
    const criteria = judged.slice(row, row + length)
    row += length
    const { uncapped, cap, low, high } = sumOfParts(criteria, most)
    return { item, criteria, uncapped, cap, low, high }
  }
  const sumSection = ({ section, cap: most, items: inSection }: CompiledSection): JudgedSection => {
    const items = inSection.map(sumItem)
    const { uncapped, cap, low, high } = sumOfParts(items, most)
    return { section, items, uncapped, cap, low, high }
  }
  return addSections(sections.map(sumSection), sums)
}

/** Judges every criterion and adds up. */
export function evaluate(compiled: CompiledRuleSet, submission: Submission): Evaluation {
  return sum(compiled, compiled.plan.judge(submission))
}

/** The total of {@link evaluate} alone, which takes nothing but additions where a rule set asks for no more. */
export function evaluateTotal(compiled: CompiledRuleSet, submission: Submission): Part {
  const { limits, start, exact } = compiled.sums
  if (exact !== undefined) return evaluate(compiled, submission).total
  const { low, high } = compiled.plan.earned(submission)
  return { low: within(limits, start + low), high: within(limits, start + high), cap: limits.cap }
}

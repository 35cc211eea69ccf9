import type { Section } from '../model/rule-set.ts'
import { fromUnits, type PointUnits } from '../values/points.ts'
import { addUp, type CompiledSums } from './adding-up.ts'
import type { SharedRow } from './applicable-share.ts'
import type {
  CompiledItem,
  CompiledRuleSet,
  CompiledSection,
  JudgedCriterion,
  JudgedItem,
} from './compiled-rule-set.ts'
import type { Submission } from './submission.ts'
import { type Earned, type Part, risenBy, sumOfParts, type Total, total, within } from './totals.ts'

export interface JudgedSection extends Total {
  readonly section: Section
  readonly items: readonly JudgedItem[]
  /** What its total and its rows count as, where a gate says so. */
  readonly counts?: Counts
}

/** What something earned counts as. */
export type Counts = (earned: Earned) => Earned

/** What sections add up to, in exact units. */
export interface Sum {
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

/** Everything decided and added up. */
export interface Evaluation extends Sum {
  /** All criteria, in the order of the table. */
  readonly rows: readonly JudgedCriterion[]
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
export function addSections(judged: readonly JudgedSection[], sums: CompiledSums): Sum {
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

/** How many criteria an item may have for what it comes to to be remembered: that many ways are few. */
const MOST_REMEMBERED = 5

/** How many ways there are for all or nothing to come out. */
const WAYS = 3

/** @returns the ways in which the criteria from one position up to another came out, as one number */
function keyOf(judged: readonly JudgedCriterion[], from: number, to: number): number | undefined {
  if (to - from > MOST_REMEMBERED) return undefined
  let key = 0
  for (let index = from; index < to; index += 1) {
    const way = judged[index]?.way
    if (way === undefined) return way
    key = key * WAYS + way
  }
  return key
}

function judgedItem({ item, cap: most }: CompiledItem, criteria: readonly JudgedCriterion[]): JudgedItem {
  const { uncapped, cap, low, high } = sumOfParts(criteria, most)
  const { id, source, title } = item
  const result = {
    id,
    source,
    title,
    points: fromUnits(low),
    ceiling: fromUnits(high),
    maximum: fromUnits(cap),
    criteria: criteria.map(({ finding }) => finding),
  }
  return { item, criteria, result, uncapped, cap, low, high }
}

/**
 * Adds criteria up, each level within its limits.
 *
 * @param judged all criteria, in the order of the table
 */
export function sum({ sections, sums }: CompiledRuleSet, judged: readonly JudgedCriterion[]): Evaluation {
  let row = 0
  const sumItem = (compiled: CompiledItem): JudgedItem => {
    const start = row
    row += compiled.criteria.length
    const key = keyOf(judged, start, row)
    const known = key === undefined ? key : compiled.known.get(key)
    if (known !== undefined) return known
    const made = judgedItem(compiled, judged.slice(start, row))
    if (key !== undefined) {
      Object.freeze(made.result)
      Object.freeze(made.result.criteria)
      compiled.known.set(key, made)
    }
    return made
  }
  const sumSection = ({ section, cap: most, items: inSection }: CompiledSection): JudgedSection => {
    const items = inSection.map(sumItem)
    const { uncapped, cap, low, high } = sumOfParts(items, most)
    return { section, items, uncapped, cap, low, high }
  }
  const added = addSections(sections.map(sumSection), sums)
  return { rows: judged, sections: added.sections, total: added.total, worth: added.worth }
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

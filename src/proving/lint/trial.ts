import { compileRuleSet } from '../../engine/compile-rule-set.ts'
import type { CompiledCondition } from '../../engine/compiled-condition.ts'
import type { CompiledRuleSet } from '../../engine/compiled-rule-set.ts'
import { type FactValues, factsReader } from '../../engine/fact-values.ts'
import type { Condition } from '../../model/condition.ts'
import type { Fact } from '../../model/fact-dictionary.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import { type CalendarDate, lastOfMonth, yearOf } from '../../values/calendar-date.ts'

/** A rule set, compiled. */
interface TriedRuleSet {
  readonly ruleSet: RuleSet
  readonly compiled: CompiledRuleSet
  /** Reads every fact of its dictionary, as some conditions are tried out before anything leads to them. */
  readonly read: (stated: object) => FactValues
}

/** A rule set to be tried out on one day. */
export interface Trial extends TriedRuleSet {
  /**
   * The same without the limitation of some numbers to whole ones: what is impossible even there is impossible, and
   * the parts into which its conditions divide all numbers can be found.
   */
  readonly relaxed: TriedRuleSet
  readonly asOf: CalendarDate
  readonly period: number
}

/** The year in which the rule set is in force and every fixed window has begun. */
function yearFor({ effective: { from, to } = {}, source, measures }: RuleSet): number {
  const inForce = from ?? to
  const windows = Object.values(measures).flatMap((measure) =>
    'during' in measure && typeof measure.during === 'object' && 'from' in measure.during
      ? [yearOf(measure.during.from)]
      : [],
  )
  return Math.max(inForce === undefined ? source.year : yearOf(inForce), ...windows)
}

/** The rule set with fractions allowed of the numbers that shares are made of. */
function withFractions(ruleSet: RuleSet): RuleSet {
  const { facts: dictionary, measures } = ruleSet
  const parts = Object.values(measures).flatMap((each) => ('share' in each ? [each.share, each.in] : []))
  const relaxed = Object.entries(dictionary.facts).map(([name, fact]): readonly [string, Fact] =>
    fact.type === 'number' && parts.includes(name) ? [name, { ...fact, integer: false }] : [name, fact],
  )
  return { ...ruleSet, facts: { ...dictionary, facts: Object.fromEntries(relaxed) } }
}

const tried = (ruleSet: RuleSet): TriedRuleSet => ({
  ruleSet,
  compiled: compileRuleSet(ruleSet),
  read: factsReader(ruleSet.facts),
})

/** Compiles a rule set to be tried out at the end of a year in which it is in force. */
export function trialOf(ruleSet: RuleSet): Trial {
  const period = yearFor(ruleSet)
  return {
    ...tried(ruleSet),
    relaxed: tried(withFractions(ruleSet)),
    asOf: lastOfMonth(period, 12),
    period,
  }
}

/** @returns conditions that may speak of what the rule set declares, compiled as its own are */
export function compiledIn(ruleSet: RuleSet, conditions: readonly Condition[]): readonly CompiledCondition[] {
  const { title } = ruleSet
  // a route is the gate whose condition is compiled as it stands
  const gates = conditions.map((when) => ({ id: '', source: '', title, route: '', when }))
  return compileRuleSet({ ...ruleSet, sections: [], grades: [], gates }).gates.gates.map(
    ({ cleared }) => cleared,
  )
}

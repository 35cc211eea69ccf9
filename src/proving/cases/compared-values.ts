import type { Award, Deduction } from '../../model/award.ts'
import type { Comparison, Condition, FactReference } from '../../model/condition.ts'
import type { Gate } from '../../model/gate.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import { isCalendarDate } from '../../values/calendar-date.ts'

/** A number fact, date fact or measure with a constant, or a parameter, that it is compared with. */
export interface ComparedValue {
  readonly fact: string
  /** A number, a day, or a parameter. */
  readonly value: number | string | FactReference
}

function comparedWith({ fact, value }: Comparison, { facts, parameters }: RuleSet): readonly ComparedValue[] {
  if (Object.hasOwn(parameters, fact)) return []
  if (typeof value === 'object' && 'fact' in value) {
    return Object.hasOwn(parameters, value.fact) ? [{ fact, value }] : []
  }
  const isDate = facts.facts[fact]?.type === 'date'
  return (typeof value === 'object' ? value : [value])
    .filter((each) => typeof each === 'number' || (isDate && isCalendarDate(each)))
    .map((each) => ({ fact, value: each as number | string })) // safe: filtered on the line above
}

function conditionOf(gate: Gate): Condition {
  if ('precondition' in gate) return gate.precondition
  if ('veto' in gate) return gate.veto
  if ('stop' in gate) return gate.stop
  return 'require' in gate ? gate.require : gate.when
}

const keyOf = ({ fact, value }: ComparedValue): string => JSON.stringify([fact, value])

/**
 * Every constant and parameter that a rule set compares a number or date with: in the conditions of criteria, levels,
 * deductions, applicability and gates, and in those that a measure counts; the thresholds of units; and the anchors of
 * interpolations. Conditions over the entries of a list are not among them.
 *
 * @returns each once, in the order of the rule set
 */
export function comparedValues(ruleSet: RuleSet): readonly ComparedValue[] {
  const found = new Map<string, ComparedValue>()
  /** The named conditions and the measures that have been looked into. */
  const visited = new Set<string>()
  const isFirst = (kind: string, name: string): boolean => {
    const key = `${kind} ${name}`
    return !visited.has(key) && visited.add(key).size > 0
  }

  function addComparison(comparison: Comparison): void {
    for (const each of comparedWith(comparison, ruleSet)) {
      if (!found.has(keyOf(each))) found.set(keyOf(each), each)
    }
    const { fact, value } = comparison
    addHeld(fact)
    if (typeof value === 'object' && 'fact' in value) addHeld(value.fact)
  }

  function addHeld(name: string): void {
    const measure = Object.hasOwn(ruleSet.measures, name) ? ruleSet.measures[name] : undefined
    if (measure !== undefined && 'holding' in measure && isFirst('measure', name)) {
      for (const each of measure.holding) addCondition(each)
    }
  }

  function addCondition(condition: Condition): void {
    if ('all' in condition) for (const each of condition.all) addCondition(each)
    else if ('any' in condition) for (const each of condition.any) addCondition(each)
    else if ('not' in condition) addCondition(condition.not)
    else if ('fact' in condition) addComparison(condition)
    else {
      const named = ruleSet.conditions[condition.condition]
      if (named !== undefined && isFirst('condition', condition.condition)) addCondition(named)
    }
  }

  const addQuantity = (fact: string, value: number | FactReference) =>
    addComparison({ fact, operator: 'greaterThanInclusive', value })

  function addDeduction(deduction: Deduction): void {
    if ('when' in deduction) addCondition(deduction.when)
    else addQuantity(deduction.per, deduction.below ?? deduction.from ?? 0)
  }

  function addAward(award: Award): void {
    if ('when' in award || 'per' in award) addDeduction(award)
    else if ('levels' in award) {
      for (const level of award.levels) {
        if (level.when !== undefined) addCondition(level.when)
        if ('award' in level) addAward(level.award)
      }
    } else if ('interpolate' in award) {
      addQuantity(award.interpolate, award.from.at)
      addQuantity(award.interpolate, award.to.at)
    } else if ('best' in award) for (const each of award.best) addAward(each)
    else if ('deduct' in award) for (const each of award.deduct) addDeduction(each)
  }

  const addApplies = ({ applies }: { readonly applies?: Condition }) => {
    if (applies !== undefined) addCondition(applies)
  }
  for (const section of ruleSet.sections) {
    addApplies(section)
    for (const item of section.items) {
      addApplies(item)
      for (const criterion of item.criteria) {
        addApplies(criterion)
        if ('when' in criterion) addCondition(criterion.when)
        else addAward(criterion.award)
      }
    }
  }
  for (const gate of ruleSet.gates) addCondition(conditionOf(gate))
  return [...found.values()]
}

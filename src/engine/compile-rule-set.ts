import type { Criterion, Item, RuleSet, Section } from '../model/rule-set.ts'
import { type PointUnits, toUnits } from '../values/points.ts'
import { type CompiledCondition, compileCondition, type Scope } from './conditions.ts'
import { measureOperand } from './measures.ts'
import { factOperand, type Operand, type OperandLookup } from './operands.ts'

/** A criterion with what it awards and when. */
export interface CompiledCriterion {
  readonly criterion: Criterion
  readonly award: PointUnits
  readonly condition: CompiledCondition
}

export interface CompiledItem {
  readonly item: Item
  readonly cap: PointUnits
  readonly criteria: readonly CompiledCriterion[]
}

export interface CompiledSection {
  readonly section: Section
  readonly cap: PointUnits
  readonly items: readonly CompiledItem[]
}

/** A rule set with every name resolved, every condition compiled and every number in exact units. */
export interface CompiledRuleSet {
  readonly cap: PointUnits
  readonly sections: readonly CompiledSection[]
}

function operandLookup({ facts: dictionary, measures }: RuleSet): OperandLookup {
  const compiled = new Map<string, Operand>()
  const compile = (name: string): Operand => {
    const measure = Object.hasOwn(measures, name) ? measures[name] : undefined
    if (measure !== undefined) return measureOperand(name, measure, dictionary)
    const fact = Object.hasOwn(dictionary.facts, name) ? dictionary.facts[name] : undefined
    if (fact === undefined || fact.type === 'list') {
      throw new RangeError(`The rule set has no fact or measure '${name}' that a condition can compare.`)
    }
    return factOperand(name, fact)
  }
  return (name) => {
    const operand = compiled.get(name) ?? compile(name)
    compiled.set(name, operand)
    return operand
  }
}

function compileItem(item: Item, scope: Scope): CompiledItem {
  const criteria = item.criteria.map((criterion) => ({
    criterion,
    award: toUnits(criterion.points),
    condition: compileCondition(criterion.when, scope),
  }))
  return { item, cap: toUnits(item.maximum), criteria }
}

/**
 * Compiles a checked rule set once, for any number of evaluations.
 *
 * @throws RangeError if the rule set was not checked and names something that it does not have
 */
export function compileRuleSet(ruleSet: RuleSet): CompiledRuleSet {
  const scope: Scope = { operand: operandLookup(ruleSet), conditions: ruleSet.conditions }
  const sections = ruleSet.sections.map((section) => ({
    section,
    cap: toUnits(section.maximum),
    items: section.items.map((item) => compileItem(item, scope)),
  }))
  return { cap: toUnits(ruleSet.maximum), sections }
}

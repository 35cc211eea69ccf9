import type { Condition } from '../model/condition.ts'
import type { Criterion, Item, RuleSet, Section } from '../model/rule-set.ts'
import { type PointUnits, toUnits } from '../values/points.ts'
import { type CompiledSums, compileSums, isBase } from './adding-up.ts'
import { compileAward } from './awards/award.ts'
import type { CompiledAward } from './awards/compiled-award.ts'
import type { CompiledCondition, Scope } from './compiled-condition.ts'
import { compileCondition, junction } from './conditions.ts'
import { type CompiledGates, compileGates } from './gates.ts'
import { scopeOf } from './scope.ts'

/** A criterion with what it awards and when. */
export interface CompiledCriterion {
  readonly criterion: Criterion
  /** The most that it gives. */
  readonly full: PointUnits
  /** The least that it gives; negative where it can take away. */
  readonly least: PointUnits
  /** It gives all or nothing, by this condition alone. */
  readonly condition?: CompiledCondition
  readonly award: CompiledAward
  /** True only where it gives all its points. */
  readonly goal: CompiledCondition
  /** Left out where it always applies. */
  readonly applies?: CompiledCondition
  /** It gives full points where it does not apply. */
  readonly isCredited: boolean
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
  readonly sections: readonly CompiledSection[]
  readonly sums: CompiledSums
  readonly gates: CompiledGates
}

/** When a row applies: where the one around it does, and its own condition is true. */
function appliesWithin(
  around: CompiledCondition | undefined,
  own: Condition | undefined,
  scope: Scope,
): CompiledCondition | undefined {
  if (own === undefined) return around
  const condition = compileCondition(own, scope)
  return around === undefined ? condition : junction('all', [around, condition])
}

function compileCriterion(
  criterion: Criterion,
  applies: CompiledCondition | undefined,
  isCredited: boolean,
  scope: Scope,
): CompiledCriterion {
  const full = toUnits(criterion.points)
  const award = compileAward(
    'award' in criterion ? criterion.award : { when: criterion.when, points: criterion.points },
    { ...scope, criterion: criterion.id, full },
  )
  const condition = 'when' in criterion ? compileCondition(criterion.when, scope) : undefined
  return {
    criterion,
    full,
    least: Math.min(award.least, full),
    award,
    goal: condition ?? award.atLeast(full),
    ...(condition && { condition }),
    ...(applies && { applies }),
    isCredited: isCredited || criterion.notApplicable === 'full-credit',
  }
}

function compileSection(section: Section, policy: RuleSet['notApplicable'], scope: Scope): CompiledSection {
  const inSection = appliesWithin(undefined, section.applies, scope)
  const isCredited = policy === 'full-credit' && isBase(section)
  const items = section.items.map((item) => {
    const inItem = appliesWithin(inSection, item.applies, scope)
    const criteria = item.criteria.map((criterion) =>
      compileCriterion(criterion, appliesWithin(inItem, criterion.applies, scope), isCredited, scope),
    )
    return { item, cap: toUnits(item.maximum), criteria }
  })
  return { section, cap: toUnits(section.maximum), items }
}

/**
 * Compiles a checked rule set once, for any number of evaluations.
 *
 * @throws RangeError if the rule set was not checked and names something that it does not have
 */
export function compileRuleSet(ruleSet: RuleSet): CompiledRuleSet {
  const scope = scopeOf(ruleSet)
  return {
    sections: ruleSet.sections.map((section) => compileSection(section, ruleSet.notApplicable, scope)),
    sums: compileSums(ruleSet),
    gates: compileGates(ruleSet, scope),
  }
}

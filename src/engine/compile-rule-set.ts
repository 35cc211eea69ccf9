import type { Condition } from '../model/condition.ts'
import type { Criterion, RuleSet, Section } from '../model/rule-set.ts'
import { toUnits } from '../values/points.ts'
import { compileSums, isBase } from './adding-up.ts'
import { compileAward } from './awards/award.ts'
import type { CompiledCondition, Scope } from './compiled-condition.ts'
import type { CompiledCriterion, CompiledRow, CompiledRuleSet, CompiledSection } from './compiled-rule-set.ts'
import { compileCondition, junction } from './conditions.ts'
import { compileGates } from './gates.ts'
import { judge, settledOf } from './judgement.ts'
import { compilePlan } from './plan.ts'
import { scopeOf } from './scope.ts'

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
  const row: CompiledRow = {
    criterion,
    full,
    least: Math.min(award.least, full),
    award,
    goal: condition ?? award.atLeast(full),
    condition,
    applies,
    isCredited: isCredited || criterion.notApplicable === 'full-credit',
  }
  return { ...row, settled: settledOf(row), judge: (submission) => judge(row, submission) }
}

function compileSection(section: Section, policy: RuleSet['notApplicable'], scope: Scope): CompiledSection {
  const inSection = appliesWithin(undefined, section.applies, scope)
  const isCredited = policy === 'full-credit' && isBase(section)
  const items = section.items.map((item) => {
    const inItem = appliesWithin(inSection, item.applies, scope)
    const criteria = item.criteria.map((criterion) =>
      compileCriterion(criterion, appliesWithin(inItem, criterion.applies, scope), isCredited, scope),
    )
    return { item, cap: toUnits(item.maximum), criteria, known: new Map() }
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
  const sections = ruleSet.sections.map((section) => compileSection(section, ruleSet.notApplicable, scope))
  return {
    sections,
    plan: compilePlan(sections),
    sums: compileSums(ruleSet),
    gates: compileGates(ruleSet, scope),
    read: scope.factsReader(),
  }
}

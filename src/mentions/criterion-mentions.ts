import type { Condition } from '../model/condition.ts'
import type { Criterion, RuleSet } from '../model/rule-set.ts'
import { inAward, inCondition, inMeasure, type Mentions } from './names-in.ts'

/** All that a criterion depends on, by name, also through named conditions and measures. */
export interface CriterionMentions {
  readonly facts: ReadonlySet<string>
  readonly measures: ReadonlySet<string>
  readonly parameters: ReadonlySet<string>
  readonly conditions: ReadonlySet<string>
}

/** @returns the facts, measures, parameters and named conditions behind what is mentioned, however far behind */
export function mentionedBehind(
  mentions: Mentions,
  { measures, parameters, conditions }: Pick<RuleSet, 'measures' | 'parameters' | 'conditions'>,
): CriterionMentions {
  const found = {
    facts: new Set<string>(),
    measures: new Set<string>(),
    parameters: new Set<string>(),
    conditions: new Set<string>(),
  }
  const visit = ({ names, conditions: named }: Mentions): void => {
    for (const name of named) {
      const condition = Object.hasOwn(conditions, name) ? conditions[name] : undefined
      if (condition === undefined || found.conditions.has(name)) continue
      found.conditions.add(name)
      visit(inCondition(condition))
    }
    for (const name of names) {
      const measure = Object.hasOwn(measures, name) ? measures[name] : undefined
      if (measure !== undefined) {
        if (found.measures.has(name)) continue
        found.measures.add(name)
        visit(inMeasure(measure))
      } else if (Object.hasOwn(parameters, name)) found.parameters.add(name)
      else found.facts.add(name)
    }
  }
  visit(mentions)
  return found
}

/** @returns what a criterion depends on by its condition or award, and by when it applies */
export function mentionedBy(
  criterion: Criterion,
  ruleSet: RuleSet,
  around: readonly (Condition | undefined)[] = [],
): CriterionMentions {
  const applying = [criterion.applies, ...around].filter((each) => each !== undefined)
  const all = [
    'when' in criterion ? inCondition(criterion.when) : inAward(criterion.award),
    ...applying.map(inCondition),
  ]
  const names = all.flatMap((each) => each.names)
  return mentionedBehind({ names, conditions: all.flatMap((each) => each.conditions) }, ruleSet)
}

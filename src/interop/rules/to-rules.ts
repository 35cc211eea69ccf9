import type { RuleProperties } from 'json-rules-engine'
import type { Condition } from '../../model/condition.ts'
import type { Gate } from '../../model/gate.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import { awardOf } from './award-of.ts'
import { awardRules } from './award-rules.ts'
import { conditionRules } from './condition-rules.ts'
import { prioritiesOf } from './priorities.ts'
import { vocabularyOf } from './vocabulary.ts'

/** The condition of a gate, and whether it stands in the way where that holds. */
function gateCondition(gate: Gate): { readonly condition: Condition; readonly isBarring: boolean } {
  if ('precondition' in gate) return { condition: gate.precondition, isBarring: false }
  if ('require' in gate) return { condition: gate.require, isBarring: false }
  if ('route' in gate) return { condition: gate.when, isBarring: false }
  if ('veto' in gate) return { condition: gate.veto, isBarring: true }
  return { condition: 'stop' in gate ? gate.stop : gate.when, isBarring: true }
}

/**
 * The conditions of a rule set as json-rules-engine's own rule JSON, with the operators that it comes with.
 *
 * Every condition becomes two rules: one for what is certain, with each unknown leaf read as false, and one for what is
 * possible, with each read as true. They look at facts as `range:name`, `{ low, high }`, and `stated:name`,
 * `{ known, value }`; one that is not there is not stated. Whichever rule fires has an event of the type `shifan:applies`
 * (a row), `shifan:award` (a part of what a criterion gives), `shifan:holding` (a condition that a measure counts) or
 * `shifan:gate` (does not stand in the way), with the parameters `of`, `part`, `reading` and `points`. Of levels there is
 * one rule each: that it may be the first that is true.
 *
 * What is no condition is in no rule: counting, sums, points by arithmetic, reviews, and adding up.
 */
export function toRules(ruleSet: RuleSet): RuleProperties[] {
  const vocabulary = vocabularyOf(ruleSet)
  const priorities = prioritiesOf(ruleSet)
  const applying = ({ id, applies }: { readonly id: string; readonly applies?: Condition }) =>
    applies === undefined
      ? []
      : conditionRules({ subject: 'applies', of: id }, applies, vocabulary, priorities.criteria)

  const held = Object.entries(ruleSet.measures).flatMap(([name, measure]) => {
    const counted = 'holding' in measure ? measure.holding : []
    return counted.flatMap((condition, index) =>
      conditionRules(
        { subject: 'holding', of: name, part: String(index) },
        condition,
        vocabulary,
        priorities.holding(name),
      ),
    )
  })
  const items = ruleSet.sections.flatMap((section) => section.items)
  const criteria = items.flatMap((item) => item.criteria)
  const awards = criteria.flatMap((criterion) => {
    const { part, award } = awardOf(criterion)
    return awardRules(award, criterion, part, vocabulary, priorities.criteria)
  })
  const gates = ruleSet.gates.flatMap((gate) => {
    const { condition, isBarring } = gateCondition(gate)
    return conditionRules(
      { subject: 'gate', of: gate.id },
      condition,
      vocabulary,
      priorities.gates,
      isBarring,
    )
  })
  return [...held, ...[...ruleSet.sections, ...items, ...criteria].flatMap(applying), ...awards, ...gates]
}

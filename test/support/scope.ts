import type { Scope } from '../../src/engine/compiled-condition.ts'
import { measureOperand } from '../../src/engine/measures.ts'
import { factOperand } from '../../src/engine/operands.ts'
import { parameterOperand } from '../../src/engine/parameters.ts'
import { resultOperand } from '../../src/engine/result-operands.ts'
import type { Situation } from '../../src/engine/situation.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { FACTS } from './facts.ts'

/** The invented facts with measures and named conditions over them. */
export function scopeOf({ measures = {}, conditions = {}, parameters = {} }: Partial<RuleSet> = {}): Scope {
  const operand: Scope['operand'] = (name) => {
    const measure = measures[name]
    if (measure !== undefined) {
      if ('pointsOf' in measure || 'pointShareOf' in measure || 'rows' in measure) {
        return resultOperand(name, measure)
      }
      return measureOperand(name, measure, FACTS, { operand, conditions })
    }
    const parameter = parameters[name]
    if (parameter !== undefined) return parameterOperand(name, parameter)
    const fact = FACTS.facts[name]
    if (fact === undefined || fact.type === 'list') throw new RangeError(`no fact or measure '${name}'`)
    return factOperand(name, fact)
  }
  return { operand, conditions }
}

/** What the facts are on 30 June 2025, the assessed year being 2025, unless said otherwise. */
export function situationOf(
  facts: Situation['facts'],
  { asOf = '2025-06-30', period = 2025 }: Partial<Situation> = {},
): Situation {
  return { facts, asOf, period }
}

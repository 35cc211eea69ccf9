import type { RuleSet } from '../model/rule-set.ts'
import { ANY_NUMBER } from '../values/number-range.ts'
import { own } from '../values/own.ts'
import type { DeclaredFact, NumberOperand, Operand, Scope } from './compiled-condition.ts'
import { type FactValues, factsReader } from './fact-values.ts'
import { measureOperand } from './measures.ts'
import { missing } from './missing.ts'
import { factOperand } from './operands.ts'
import { parameterOperand } from './parameters.ts'
import { resultOperand } from './result-operands.ts'
import type { Situation } from './situation.ts'

/** What the conditions of a rule set may speak of, with a reader of the facts that were asked for. */
export interface RuleSetScope extends Scope {
  /** @returns a reader of the facts that have been looked up so far */
  factsReader(): (stated: object) => FactValues
}

/** The measure, which is worked out once for a situation however many conditions look at it. */
function remembered(operand: NumberOperand): NumberOperand {
  let last: Situation | undefined
  let range = ANY_NUMBER
  return {
    ...operand,
    range: (situation) => {
      if (situation !== last) {
        range = operand.range(situation)
        last = situation
      }
      return range
    },
  }
}

/** @returns what the conditions of a rule set may speak of: facts, measures, parameters and named conditions */
export function scopeOf({
  facts: dictionary,
  measures,
  parameters,
  conditions,
}: Pick<RuleSet, 'facts' | 'measures' | 'parameters' | 'conditions'>): RuleSetScope {
  const positions = new Map(Object.keys(dictionary.facts).map((name, position) => [name, position]))
  const used = new Set<string>()
  const fact = (name: string): DeclaredFact => {
    const declared = own(dictionary.facts, name)
    const position = positions.get(name)
    if (declared === undefined || position === undefined) return missing('fact', name)
    used.add(name)
    const read: DeclaredFact['read'] = ({ facts }) => facts[position]
    const atMost = declared.type === 'number' ? declared.atMost : undefined
    if (atMost === undefined) return { name, fact: declared, position, read }
    const { read: limit } = fact(atMost)
    return {
      name,
      fact: declared,
      limit,
      // a number beyond its limit contradicts it, and is read as not stated
      read: (situation) => (Number(read(situation)) > Number(limit(situation)) ? undefined : read(situation)),
    }
  }
  const compiled = new Map<string, Operand>()
  const compile = (name: string): Operand => {
    const measure = own(measures, name)
    if (measure !== undefined) {
      return 'pointsOf' in measure || 'pointShareOf' in measure || 'rows' in measure
        ? resultOperand(name, measure)
        : remembered(measureOperand(name, measure, scope))
    }
    const parameter = own(parameters, name)
    return parameter === undefined ? factOperand(fact(name)) : parameterOperand(name, parameter)
  }
  const scope: RuleSetScope = {
    conditions,
    fact,
    operand: (name) => {
      const known = compiled.get(name) ?? compile(name)
      compiled.set(name, known)
      return known
    },
    factsReader: () => factsReader(dictionary, (name) => used.has(name)),
  }
  return scope
}

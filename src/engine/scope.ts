import type { RuleSet } from '../model/rule-set.ts'
import { own } from '../values/own.ts'
import type { Operand, OperandLookup, Scope } from './compiled-condition.ts'
import { measureOperand } from './measures.ts'
import { missing } from './missing.ts'
import { factOperand } from './operands.ts'
import { parameterOperand } from './parameters.ts'
import { resultOperand } from './result-operands.ts'

/** @returns what the conditions of a rule set may speak of: facts, measures, parameters and named conditions */
export function scopeOf({ facts: dictionary, measures, parameters, conditions }: RuleSet): Scope {
  const compiled = new Map<string, Operand>()
  const compile = (name: string): Operand => {
    const measure = own(measures, name)
    if (measure !== undefined) {
      return 'pointsOf' in measure || 'pointShareOf' in measure || 'rows' in measure
        ? resultOperand(name, measure)
        : measureOperand(name, measure, dictionary, scope)
    }
    const parameter = own(parameters, name)
    if (parameter !== undefined) return parameterOperand(name, parameter)
    const fact = own(dictionary.facts, name)
    return fact === undefined || fact.type === 'list'
      ? missing('value to compare', name)
      : factOperand(name, fact)
  }
  const operand: OperandLookup = (name) => {
    const known = compiled.get(name) ?? compile(name)
    compiled.set(name, known)
    return known
  }
  const scope: Scope = { operand, conditions }
  return scope
}

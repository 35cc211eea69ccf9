import type { Condition } from '../../model/condition.ts'
import type { Fact, FactDictionary } from '../../model/fact-dictionary.ts'
import type { Measure } from '../../model/measure.ts'
import type { RuleSet } from '../../model/rule-set.ts'

/** What a name in a condition stands for: a number, which may be a whole one only, or anything else. */
export type Term = { readonly kind: 'number'; readonly isWhole: boolean } | { readonly kind: 'value' }

/** What conditions at one place may speak of. */
export interface Vocabulary {
  /** @throws RangeError for a name that stands for nothing, as none does in a checked rule set */
  readonly term: (name: string) => Term
  /** The named conditions. */
  readonly conditions: Readonly<Record<string, Condition>>
}

function termOf(facts: Readonly<Record<string, Fact>>, name: string): Term {
  const fact = Object.hasOwn(facts, name) ? facts[name] : undefined
  if (fact === undefined || fact.type === 'list') throw new RangeError(`There is no value '${name}'.`)
  return fact.type === 'number' ? { kind: 'number', isWhole: fact.integer === true } : { kind: 'value' }
}

const isWholeFact = ({ facts }: FactDictionary, name: string): boolean => {
  const fact = facts[name]
  return fact?.type === 'number' && fact.integer === true
}

/** Whether a measure can only be a whole number. */
function isWhole(measure: Measure, dictionary: FactDictionary): boolean {
  if ('of' in measure) {
    const list = dictionary.facts[measure.sum]
    const field = list?.type === 'list' ? list.entries[measure.of] : undefined
    return field?.type === 'number' && field.integer === true
  }
  if ('sum' in measure) return measure.sum.every((name) => isWholeFact(dictionary, name))
  return !('share' in measure || 'pointsOf' in measure || 'pointShareOf' in measure)
}

/** @returns what the conditions of a rule set may speak of: facts, measures and parameters */
export function vocabularyOf({ facts, measures, parameters, conditions }: RuleSet): Vocabulary {
  return {
    conditions,
    term(name) {
      const measure = Object.hasOwn(measures, name) ? measures[name] : undefined
      if (measure !== undefined) return { kind: 'number', isWhole: isWhole(measure, facts) }
      if (Object.hasOwn(parameters, name)) return { kind: 'number', isWhole: false }
      return termOf(facts.facts, name)
    },
  }
}

/** @returns what a condition over the entries of a list may speak of: their fields */
export function entryVocabulary(fields: Readonly<Record<string, Fact>>): Vocabulary {
  return { conditions: {}, term: (name) => termOf(fields, name) }
}

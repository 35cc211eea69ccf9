import type { ChoiceFact, ChoicesFact, Fact, FactDictionary, ValueFact } from '../model/fact-dictionary.ts'
import type { Place, ProblemLog, SourceNode } from '../reading/source-node.ts'
import { quoted, suggestion } from '../reading/suggestion.ts'
import type { ResultNames } from './result-names.ts'

/** What conditions at one place of a rule set may speak of, and what may be said of it. */
export interface ConditionScope {
  /** The facts, or the fields of an entry. */
  readonly facts: Readonly<Record<string, Fact>>
  /** The measures and parameters, all of them numbers; none inside an entry. */
  readonly numbers: ReadonlySet<string>
  /** The named conditions as they stand in the file; none inside an entry. */
  readonly conditions: ReadonlyMap<string, SourceNode>
  /** What may not be used here because it asks for results. */
  readonly barred: ResultNames
  /** It is the scope of the entries of a list. */
  readonly isEntry: boolean
}

/** What a condition compares: a value of one type. */
export type Comparable =
  | { readonly type: 'number' }
  | { readonly type: 'boolean' | 'date' | 'text' }
  | { readonly type: 'choice' | 'choices'; readonly choices: (ChoiceFact | ChoicesFact)['choices'] }

/** Finds a fact by name and reports it where the dictionary does not declare it. */
export function declaredFact(
  name: string,
  facts: Readonly<Record<string, Fact>>,
  place: Place,
  log: ProblemLog,
): Fact | undefined {
  if (Object.hasOwn(facts, name)) return facts[name]
  log.report(
    'unknown-fact',
    place,
    `No fact ${quoted(name)} is declared. ${suggestion(name, Object.keys(facts))}`,
  )
  return undefined
}

/** @returns the names of a dictionary's facts that are of one type */
export function namesOfType(facts: FactDictionary['facts'], type: Fact['type']): readonly string[] {
  return Object.entries(facts).flatMap(([name, fact]) => (fact.type === type ? [name] : []))
}

/** Reports a measure or named condition that asks for results where only a gate could. */
export function reportMisplaced(name: string, place: Place, log: ProblemLog): void {
  const message = `Use '${name}' in gates only: it asks for points or outcomes, on which points cannot depend.`
  log.report('misplaced-measure', place, message)
}

/**
 * Finds what a name in a condition stands for and reports a name that stands for nothing. Names with a hyphen can
 * only be measures or parameters, all others mostly facts.
 */
export function comparable(
  name: string,
  scope: ConditionScope,
  place: Place,
  log: ProblemLog,
): Comparable | undefined {
  if (scope.barred.measures.has(name)) {
    reportMisplaced(name, place, log)
    return undefined
  }
  if (scope.numbers.has(name)) return { type: 'number' }
  if (Object.hasOwn(scope.facts, name)) return comparableFact(name, scope, place, log)
  const isMeasure = name.includes('-')
  const kind = isMeasure ? 'measure or parameter' : 'fact'
  const hint = suggestion(name, isMeasure ? scope.numbers : [...Object.keys(scope.facts), ...scope.numbers])
  const message = `No ${kind} ${quoted(name)} is declared. ${hint}`
  log.report(isMeasure ? 'unknown-measure' : 'unknown-fact', place, message)
  return undefined
}

function comparableFact(
  name: string,
  { facts }: ConditionScope,
  place: Place,
  log: ProblemLog,
): ValueFact | undefined {
  const fact = facts[name]
  if (fact?.type !== 'list') return fact
  log.report(
    'operator-mismatch',
    place,
    `'${name}' is a list: declare a measure that counts or adds its entries.`,
  )
  return undefined
}

/** Checks that a text names a number: a fact, a measure or a parameter. */
export function checkQuantity(node: SourceNode, scope: ConditionScope, log: ProblemLog): void {
  if (typeof node.value !== 'string') return
  const found = comparable(node.value, scope, node.place, log)
  if (found === undefined || found.type === 'number') return
  const numbers = [...namesOfType(scope.facts, 'number'), ...scope.numbers]
  const message = `Name a number; '${node.value}' is of type ${found.type}. ${suggestion(node.value, numbers)}`
  log.report('operator-mismatch', node.place, message)
}

import type { ChoiceFact, ChoicesFact, Fact, FactDictionary, ValueFact } from '../model/fact-dictionary.ts'
import type { Place, ProblemLog, SourceNode } from '../reading/source-node.ts'
import { quoted, suggestion } from '../reading/suggestion.ts'

/** What conditions at one place of a rule set may speak of, and what may be said of it. */
export interface ConditionScope {
  /** The facts, or the fields of an entry. */
  readonly facts: Readonly<Record<string, Fact>>
  /** The measures; none inside an entry. */
  readonly measures: ReadonlySet<string>
  /** The named conditions as they stand in the file; none inside an entry. */
  readonly conditions: ReadonlyMap<string, SourceNode>
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

/**
 * Finds what a name in a condition stands for and reports a name that stands for nothing. Names with a hyphen can
 * only be measures, all others only facts.
 */
export function comparable(
  name: string,
  scope: ConditionScope,
  place: Place,
  log: ProblemLog,
): Comparable | undefined {
  if (scope.measures.has(name)) return { type: 'number' }
  if (Object.hasOwn(scope.facts, name)) return comparableFact(name, scope, place, log)
  const isMeasure = name.includes('-')
  const kind = isMeasure ? 'measure' : 'fact'
  const hint = suggestion(name, isMeasure ? scope.measures : [...Object.keys(scope.facts), ...scope.measures])
  log.report(`unknown-${kind}`, place, `No ${kind} ${quoted(name)} is declared. ${hint}`)
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

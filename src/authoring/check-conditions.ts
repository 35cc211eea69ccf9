import type { FactDictionary } from '../model/fact-dictionary.ts'
import { elements, field, type ProblemLog, type SourceNode, textField } from '../reading/source-node.ts'
import { quoted, suggestion } from '../reading/suggestion.ts'
import { checkComparison } from './check-comparison.ts'
import { type ConditionScope, comparable } from './condition-scope.ts'

/** @returns the conditions directly inside a condition */
export function partsOf(node: SourceNode): readonly SourceNode[] {
  const negated = field(node, 'not')
  return [...elements(node, 'all'), ...elements(node, 'any'), ...(negated ? [negated] : [])]
}

function checkBareName(node: SourceNode, name: string, scope: ConditionScope, log: ProblemLog): void {
  const fact = comparable(name, scope, node.place, log)
  if (fact !== undefined && fact.type !== 'boolean') {
    const message = `Say what '${name}' is compared with: only a yes/no fact can stand alone, not one of type ${fact.type}.`
    log.report('operator-mismatch', node.place, message)
  }
}

/** Checks a condition and every part of it; parts whose shape the schema has refused are passed over. */
export function checkCondition(node: SourceNode, scope: ConditionScope, log: ProblemLog): void {
  if (typeof node.value === 'string') checkBareName(node, node.value, scope, log)
  const reference = textField(node, 'condition')
  if (reference !== undefined && !scope.conditions.has(reference)) {
    const place = field(node, 'condition')?.place ?? node.place
    const hint = scope.isEntry
      ? 'Conditions on entries cannot use named ones.'
      : suggestion(reference, scope.conditions.keys())
    log.report('unknown-condition', place, `No condition ${quoted(reference)} is declared here. ${hint}`)
  }
  for (const part of partsOf(node)) checkCondition(part, scope, log)
  if (field(node, 'fact') !== undefined) checkComparison(node, scope, log)
}

/** @returns the scope of conditions over the fields of a list's entries; empty where there is no such list */
export function entryScope({ facts }: FactDictionary, list: string): ConditionScope {
  const fact = Object.hasOwn(facts, list) ? facts[list] : undefined
  return {
    facts: fact?.type === 'list' ? fact.entries : {},
    measures: new Set(),
    conditions: new Map(),
    isEntry: true,
  }
}

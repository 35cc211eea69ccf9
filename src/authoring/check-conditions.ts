import type { FactDictionary } from '../model/fact-dictionary.ts'
import { field, type ProblemLog, type SourceNode } from '../reading/source-node.ts'
import { quoted, suggestion } from '../reading/suggestion.ts'
import { checkComparison } from './check-comparison.ts'
import { partsOf } from './condition-parts.ts'
import { type ConditionScope, comparable, reportMisplaced } from './condition-scope.ts'
import { NO_RESULT_NAMES } from './result-names.ts'

function checkBareName(node: SourceNode, name: string, scope: ConditionScope, log: ProblemLog): void {
  const fact = comparable(name, scope, node.place, log)
  if (fact !== undefined && fact.type !== 'boolean') {
    const message = `Say what '${name}' is compared with: only a yes/no fact can stand alone, not one of type ${fact.type}.`
    log.report('operator-mismatch', node.place, message)
  }
}

function checkNamed(node: SourceNode, name: string, scope: ConditionScope, log: ProblemLog): void {
  if (scope.barred.conditions.has(name)) reportMisplaced(name, node.place, log)
  if (scope.conditions.has(name)) return
  const hint = scope.isEntry
    ? 'Conditions on entries cannot use named ones.'
    : suggestion(name, scope.conditions.keys())
  log.report('unknown-condition', node.place, `No condition ${quoted(name)} is declared here. ${hint}`)
}

/** Checks a condition and every part of it; parts whose shape the schema has refused are passed over. */
export function checkCondition(node: SourceNode, scope: ConditionScope, log: ProblemLog): void {
  if (typeof node.value === 'string') checkBareName(node, node.value, scope, log)
  const reference = field(node, 'condition')
  if (typeof reference?.value === 'string') checkNamed(reference, reference.value, scope, log)
  for (const part of partsOf(node)) checkCondition(part, scope, log)
  if (field(node, 'fact') !== undefined) checkComparison(node, scope, log)
}

/** @returns the scope of conditions over the fields of a list's entries; empty where there is no such list */
export function entryScope({ facts }: FactDictionary, list: string): ConditionScope {
  const fact = Object.hasOwn(facts, list) ? facts[list] : undefined
  return {
    facts: fact?.type === 'list' ? fact.entries : {},
    numbers: new Set(),
    conditions: new Map(),
    barred: NO_RESULT_NAMES,
    isEntry: true,
  }
}

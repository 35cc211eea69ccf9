import type { FactDictionary, ListFact } from '../model/fact-dictionary.ts'
import { field, fields, type ProblemLog, type SourceNode, textField } from '../reading/source-node.ts'
import { quoted, suggestion } from '../reading/suggestion.ts'
import { checkCondition, entryScope } from './check-conditions.ts'
import { checkWindow } from './check-window.ts'
import { declaredFact, namesOfType } from './condition-scope.ts'

function checkNumber(node: SourceNode | undefined, { facts }: FactDictionary, log: ProblemLog): void {
  if (typeof node?.value !== 'string') return
  const fact = declaredFact(node.value, facts, node.place, log)
  if (fact === undefined || fact.type === 'number') return
  const hint = suggestion(node.value, namesOfType(facts, 'number'))
  log.report(
    'operator-mismatch',
    node.place,
    `Name a number fact; '${node.value}' is of type ${fact.type}. ${hint}`,
  )
}

function checkDate(node: SourceNode | undefined, { facts }: FactDictionary, log: ProblemLog): void {
  if (typeof node?.value !== 'string') return
  const fact = declaredFact(node.value, facts, node.place, log)
  if (fact === undefined || fact.type === 'date') return
  const hint = suggestion(node.value, namesOfType(facts, 'date'))
  log.report('operator-mismatch', node.place, `Name a date; '${node.value}' is of type ${fact.type}. ${hint}`)
}

function listUnder(
  node: SourceNode,
  key: string,
  { facts }: FactDictionary,
  log: ProblemLog,
): ListFact | undefined {
  const name = field(node, key)
  if (typeof name?.value !== 'string') return undefined
  const fact = declaredFact(name.value, facts, name.place, log)
  if (fact === undefined || fact.type === 'list') return fact
  const hint = suggestion(name.value, namesOfType(facts, 'list'))
  log.report('operator-mismatch', name.place, `Name a list; '${name.value}' is of type ${fact.type}. ${hint}`)
  return undefined
}

function checkSelection(
  node: SourceNode,
  key: string,
  list: ListFact,
  dictionary: FactDictionary,
  log: ProblemLog,
): void {
  const during = field(node, 'during')
  const name = textField(node, key) ?? ''
  if (during !== undefined && list.datedBy === undefined) {
    log.report(
      'operator-mismatch',
      during.place,
      `Leave the window out: the entries of '${name}' have no date.`,
    )
  }
  checkWindow(node, log)
  const where = field(node, 'where')
  if (where !== undefined) checkCondition(where, entryScope(dictionary, name), log)
}

function checkSummedField(node: SourceNode, list: ListFact, log: ProblemLog): void {
  const of = field(node, 'of')
  if (typeof of?.value !== 'string') return
  const entry = Object.hasOwn(list.entries, of.value) ? list.entries[of.value] : undefined
  if (entry?.type === 'number') return
  const numbers = Object.entries(list.entries).flatMap(([name, { type }]) =>
    type === 'number' ? [name] : [],
  )
  log.report(
    'unknown-fact',
    of.place,
    `The entries have no number field ${quoted(of.value)}. ${suggestion(of.value, numbers)}`,
  )
}

function checkMeasure(node: SourceNode, dictionary: FactDictionary, log: ProblemLog): void {
  checkNumber(field(node, 'share'), dictionary, log)
  if (field(node, 'share') !== undefined) checkNumber(field(node, 'in'), dictionary, log)
  checkDate(field(node, 'elapsed'), dictionary, log)
  for (const each of field(node, 'sum')?.elements ?? []) checkNumber(each, dictionary, log)
  for (const key of ['count', 'sum']) {
    const list = listUnder(node, key, dictionary, log)
    if (list === undefined) continue
    checkSelection(node, key, list, dictionary, log)
    if (key === 'sum') checkSummedField(node, list, log)
  }
}

/** Checks every measure: the facts it names, that a window has dates to look at, and its condition on entries. */
export function checkMeasures(root: SourceNode, dictionary: FactDictionary, log: ProblemLog): void {
  const parameters = field(root, 'parameters')
  for (const [name, node] of fields(root, 'measures')) {
    const place = field(root, 'measures')?.fields.get(name)?.keyPlace ?? node.place
    const isFact = Object.hasOwn(dictionary.facts, name)
    if (isFact || parameters?.fields.has(name)) {
      const message = `Choose another name than '${name}', which is a ${isFact ? 'fact' : 'parameter'}.`
      log.report('duplicate-id', place, message)
    }
    checkMeasure(node, dictionary, log)
  }
}

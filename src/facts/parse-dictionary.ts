import type { FactDictionary } from '../model/fact-dictionary.ts'
import { checkSchema } from '../reading/check-schema.ts'
import { checkNames, NAMES } from '../reading/names.ts'
import type { Reading } from '../reading/problem.ts'
import { readText } from '../reading/read-text.ts'
import {
  field,
  fields,
  numberField,
  type ProblemLog,
  type SourceNode,
  textField,
} from '../reading/source-node.ts'
import { quoted, suggestion } from '../reading/suggestion.ts'
import { dictionarySchema } from './dictionary-schema.ts'

function checkGroups(
  facts: readonly (readonly [string, SourceNode])[],
  root: SourceNode,
  log: ProblemLog,
): void {
  const names = new Set(facts.map(([name]) => name))
  for (const [name, node] of facts) {
    if (!NAMES.fact.isRight(name)) continue
    const group = name.split('.').slice(0, -1)
    const around = group
      .map((_, index) => group.slice(0, index + 1).join('.'))
      .find((prefix) => names.has(prefix))
    if (around === undefined) continue
    const place = field(root, 'facts')?.fields.get(name)?.keyPlace ?? node.place
    log.report(
      'duplicate-id',
      place,
      `Rename one: '${around}' cannot be a fact and hold the fact '${name}' as well.`,
    )
  }
}

/** Checks what a fact or a field of an entry declares: its range and the names of its choices. */
function checkValue(node: SourceNode, log: ProblemLog): void {
  const minimum = numberField(node, 'minimum')
  const maximum = numberField(node, 'maximum')
  if (minimum !== undefined && maximum !== undefined && minimum > maximum) {
    log.report('invalid-value', node.place, 'Let the minimum not be above the maximum.')
  }
  checkNames(node, 'choices', 'choice', log)
  const choices = field(node, 'choices')
  if (choices !== undefined && choices.fields.size === 0) {
    log.report('invalid-value', choices.place, 'Give at least one choice.')
  }
}

function checkLimit(node: SourceNode, numbers: ReadonlySet<string>, log: ProblemLog): void {
  const limit = textField(node, 'atMost')
  if (limit === undefined || numbers.has(limit)) return
  const place = field(node, 'atMost')?.place ?? node.place
  log.report(
    'unknown-fact',
    place,
    `No number fact ${quoted(limit)} is declared. ${suggestion(limit, numbers)}`,
  )
}

function checkList(node: SourceNode, log: ProblemLog): void {
  checkNames(node, 'entries', 'entryField', log)
  for (const [, entryField] of fields(node, 'entries')) checkValue(entryField, log)
  const datedBy = textField(node, 'datedBy')
  if (datedBy === undefined) return
  const dates = fields(node, 'entries').filter(([, entry]) => textField(entry, 'type') === 'date')
  const names = dates.map(([name]) => name)
  if (names.includes(datedBy)) return
  const place = field(node, 'datedBy')?.place ?? node.place
  log.report(
    'unknown-fact',
    place,
    `The entries have no date field ${quoted(datedBy)}. ${suggestion(datedBy, names)}`,
  )
}

/**
 * Reads a fact dictionary.
 *
 * @param file the name that problems give as their file
 * @returns the dictionary, or every problem there is
 */
export function parseDictionary(text: string, { file }: { readonly file: string }): Reading<FactDictionary> {
  return readText(text, file, (root, log) => {
    const facts = fields(root, 'facts')
    const numbers = new Set(
      facts.filter(([, node]) => textField(node, 'type') === 'number').map(([name]) => name),
    )
    checkNames(root, 'facts', 'fact', log)
    checkGroups(facts, root, log)
    for (const [, node] of facts) {
      checkValue(node, log)
      if (textField(node, 'type') === 'number') checkLimit(node, numbers, log)
      if (textField(node, 'type') === 'list') checkList(node, log)
    }
    return checkSchema(dictionarySchema, root, log)
  })
}

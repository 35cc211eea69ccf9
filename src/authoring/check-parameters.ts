import type { FactDictionary } from '../model/fact-dictionary.ts'
import {
  elements,
  field,
  fields,
  numberField,
  type ProblemLog,
  type SourceNode,
  textField,
} from '../reading/source-node.ts'

function checkChanges(parameter: SourceNode, log: ProblemLog): void {
  let last = ''
  for (const change of elements(parameter, 'changes')) {
    const from = textField(change, 'from')
    if (from === undefined) continue
    if (from <= last) {
      const place = field(change, 'from')?.place ?? change.place
      log.report(
        'invalid-value',
        place,
        `Write a day after ${last}: changes stand in the order of their days.`,
      )
    }
    last = from
  }
}

function checkLimits(parameter: SourceNode, log: ProblemLog): void {
  const minimum = numberField(parameter, 'minimum')
  const maximum = numberField(parameter, 'maximum')
  if (minimum === undefined || maximum === undefined) return
  if (minimum > maximum) {
    log.report('invalid-value', parameter.place, 'Let the minimum not be above the maximum.')
    return
  }
  for (const node of [parameter, ...elements(parameter, 'changes')]) {
    const value = numberField(node, 'value')
    if (value === undefined || (value >= minimum && value <= maximum)) continue
    const place = field(node, 'value')?.place ?? node.place
    log.report('number-out-of-range', place, `Write a value from ${minimum} to ${maximum}.`)
  }
}

/** Checks every parameter: its name, that its values are within its limits and its changes in order. */
export function checkParameters(root: SourceNode, dictionary: FactDictionary, log: ProblemLog): void {
  for (const [name, node] of fields(root, 'parameters')) {
    if (Object.hasOwn(dictionary.facts, name)) {
      const place = field(root, 'parameters')?.fields.get(name)?.keyPlace ?? node.place
      log.report('duplicate-id', place, `Choose another name than '${name}', which is a fact.`)
    }
    checkLimits(node, log)
    checkChanges(node, log)
  }
}

/** Checks that the days on which a rule set is in force are at least one. */
export function checkEffective(root: SourceNode, log: ProblemLog): void {
  const effective = field(root, 'effective')
  if (effective === undefined || typeof effective.value !== 'object') return
  const from = textField(effective, 'from')
  const to = textField(effective, 'to')
  if (from !== undefined && to !== undefined && from > to) {
    log.report('invalid-value', effective.place, 'Let it come into force before it ends.')
  }
  if (
    effective.value !== null &&
    field(effective, 'from') === undefined &&
    field(effective, 'to') === undefined
  ) {
    log.report('missing-key', effective.place, "Add the key 'from', 'to' or both.")
  }
}

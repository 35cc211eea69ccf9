import type { FactDictionary } from '../model/fact-dictionary.ts'
import { GATE_KINDS } from '../model/gate.ts'
import { elements, field, fields, type ProblemLog, type SourceNode } from '../reading/source-node.ts'
import { conditionsInAward, quantitiesInAward } from './award-nodes.ts'
import { checkCondition } from './check-conditions.ts'
import { checkExpansion } from './check-expansion.ts'
import { type ConditionScope, checkQuantity } from './condition-scope.ts'
import { NO_RESULT_NAMES, resultNames } from './result-names.ts'
import { criteriaOf, tableRows, withAllBelow } from './table-rows.ts'

const underKey = (nodes: readonly SourceNode[], key: string): readonly SourceNode[] =>
  nodes.flatMap((node) => field(node, key) ?? [])

/** The conditions of gates; what `zero`, `ceiling` and the like name is a text, and no condition. */
function gateConditions(root: SourceNode): readonly SourceNode[] {
  const named = ['zero', 'ceiling', 'fix', 'route']
  const keys = [...GATE_KINDS.filter((kind) => !named.includes(kind)), 'when']
  return keys.flatMap((key) => underKey(elements(root, 'gates'), key))
}

/** Checks every condition of a rule set, every name of a number that points depend on, and how large they grow. */
export function checkTests(root: SourceNode, { facts }: FactDictionary, log: ProblemLog): void {
  const measures = new Map(fields(root, 'measures'))
  const conditions = new Map(fields(root, 'conditions'))
  const numbers = new Set([...measures.keys(), ...fields(root, 'parameters').map(([name]) => name)])
  const anywhere: ConditionScope = {
    facts,
    numbers,
    conditions,
    barred: NO_RESULT_NAMES,
    isEntry: false,
  }
  const inRows: ConditionScope = { ...anywhere, barred: resultNames(measures, conditions) }

  const held = [...measures.values()].flatMap((measure) => elements(measure, 'holding'))
  const criteria = criteriaOf(root)
  const rowTests = [
    ...underKey(withAllBelow(tableRows(root)), 'applies'),
    ...criteria.flatMap(conditionsInAward),
  ]
  // what a row around a criterion needs is decided again for every one of them
  const repeated = tableRows(root).flatMap(({ node, rows }) =>
    rows.flatMap((item) => item.rows.flatMap(() => underKey([node, item.node], 'applies'))),
  )
  const gateTests = gateConditions(root)
  const quantities = criteria.flatMap(quantitiesInAward)
  const marks = underKey(underKey(elements(root, 'grades'), 'atLeast'), 'fact')

  for (const each of [...conditions.values(), ...held, ...gateTests]) checkCondition(each, anywhere, log)
  for (const each of rowTests) checkCondition(each, inRows, log)
  for (const each of quantities) checkQuantity(each, inRows, log)
  checkExpansion([...rowTests, ...repeated, ...gateTests, ...quantities, ...marks], conditions, measures, log)
}

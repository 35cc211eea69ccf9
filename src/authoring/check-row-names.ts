import type { FactDictionary } from '../model/fact-dictionary.ts'
import {
  elements,
  field,
  fields,
  type ProblemLog,
  type SourceNode,
  textField,
} from '../reading/source-node.ts'
import { quoted, suggestion } from '../reading/suggestion.ts'
import { declaredFact } from './condition-scope.ts'
import { criteriaOf, tableRows, withAllBelow } from './table-rows.ts'

const idsOf = (nodes: readonly SourceNode[]): ReadonlySet<string> =>
  new Set(nodes.flatMap((node) => textField(node, 'id') ?? []))

function checkName(
  { value, place }: SourceNode,
  ids: ReadonlySet<string>,
  kind: 'row' | 'section',
  log: ProblemLog,
): void {
  if (typeof value !== 'string' || ids.has(value)) return
  log.report('unknown-row', place, `No ${kind} ${quoted(value)} is given. ${suggestion(value, ids)}`)
}

/** Checks that measures and gates name rows that there are. */
export function checkRowNames(root: SourceNode, log: ProblemLog): void {
  const rows = idsOf(withAllBelow(tableRows(root)))
  const withTotal = new Set([...rows, 'total'])
  for (const [, measure] of fields(root, 'measures')) {
    for (const key of ['pointsOf', 'pointShareOf']) {
      const named = field(measure, key)
      if (named !== undefined) checkName(named, withTotal, 'row', log)
    }
    for (const named of elements(measure, 'rows')) checkName(named, rows, 'row', log)
    const keys = [...measure.fields.keys()].filter((key) => key !== 'title')
    if (keys.join() === 'rows') {
      log.report('missing-key', measure.place, "Add the key 'outcome' or 'pointsAtMost': which rows count.")
    }
  }
  const sections = idsOf(elements(root, 'sections'))
  for (const gate of elements(root, 'gates')) {
    const named = field(gate, 'zero')
    if (named !== undefined) checkName(named, sections, 'section', log)
  }
}

/** Checks that criteria penalize facts that there are. */
export function checkPenalized(root: SourceNode, { facts }: FactDictionary, log: ProblemLog): void {
  for (const { value, place } of criteriaOf(root).flatMap((criterion) => elements(criterion, 'penalizes'))) {
    if (typeof value === 'string') declaredFact(value, facts, place, log)
  }
}

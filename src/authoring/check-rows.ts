import { elements, field, type ProblemLog, type SourceNode, textField } from '../reading/source-node.ts'
import { checkSources } from './check-sources.ts'
import { type TableRow, tableRows } from './table-rows.ts'

/** Every id only once, and each beginning with that of the row around it. */
function checkIds(
  rows: readonly TableRow[],
  around: string | undefined,
  taken: Set<string>,
  log: ProblemLog,
): void {
  for (const { node, rows: below } of rows) {
    const id = textField(node, 'id')
    const place = field(node, 'id')?.place ?? node.place
    if (id !== undefined) {
      if (taken.has(id)) log.report('duplicate-id', place, `Choose another id than '${id}', which is taken.`)
      else if (around !== undefined && !id.startsWith(`${around}.`)) {
        log.report('invalid-value', place, `Let the id begin with that of the row around it: '${around}.'.`)
      }
      taken.add(id)
    }
    checkIds(below, id, taken, log)
  }
}

/** Checks ids, those of gates among them, and rows of the published table, at every level. */
export function checkRows(root: SourceNode, log: ProblemLog): void {
  const rows = tableRows(root)
  const taken = new Set(['total']) // which is what measures call the whole
  checkIds(rows, undefined, taken, log)
  checkIds(
    elements(root, 'gates').map((node) => ({ node, rows: [] })),
    undefined,
    taken,
    log,
  )
  checkSources(rows, log)
}

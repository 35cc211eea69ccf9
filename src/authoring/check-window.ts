import { field, type ProblemLog, type SourceNode, textField } from '../reading/source-node.ts'

/** Checks that the window of a measure or document, where it has one, begins before it ends. */
export function checkWindow(node: SourceNode, log: ProblemLog): void {
  const during = field(node, 'during')
  const from = textField(during, 'from')
  const to = textField(during, 'to')
  if (during !== undefined && from !== undefined && to !== undefined && from > to) {
    log.report('invalid-value', during.place, 'Let the window begin before it ends.')
  }
}

import {
  elements,
  field,
  numberField,
  type ProblemLog,
  type SourceNode,
  textField,
} from '../reading/source-node.ts'
import { quoted, suggestion } from '../reading/suggestion.ts'
import { criteriaOf } from './table-rows.ts'

function checkMarks(root: SourceNode, log: ProblemLog): void {
  const least = numberField(root, 'floor') ?? 0
  const most = numberField(root, 'maximum') ?? Number.POSITIVE_INFINITY
  let better: number | undefined
  for (const grade of elements(root, 'grades')) {
    const mark = field(grade, 'atLeast')
    if (typeof mark?.value !== 'number') continue
    if (mark.value < least || mark.value > most) {
      log.report(
        'number-out-of-range',
        mark.place,
        `Write points from ${least} to ${most}, as the total has.`,
      )
    } else if (better !== undefined && mark.value >= better) {
      const message = `Write less than ${better}, or move the grade up: the best one comes first.`
      log.report('invalid-value', mark.place, message)
    }
    better = Math.min(mark.value, better ?? mark.value)
  }
}

function checkIds(root: SourceNode, log: ProblemLog): void {
  const taken = new Set<string>()
  for (const grade of elements(root, 'grades')) {
    const id = textField(grade, 'id')
    if (id === undefined) continue
    const place = field(grade, 'id')?.place ?? grade.place
    if (taken.has(id)) log.report('duplicate-id', place, `Choose another id than '${id}', which is taken.`)
    taken.add(id)
  }
}

/** Where grades are named: by criteria that are required for one, and by gates. */
function namings(root: SourceNode): readonly SourceNode[] {
  const inGates = elements(root, 'gates').flatMap((gate) =>
    ['for', 'ceiling', 'fix', 'route'].flatMap((key) => field(gate, key) ?? []),
  )
  return [...criteriaOf(root).flatMap((criterion) => field(criterion, 'required') ?? []), ...inGates]
}

/** Checks the grades: their ids, that their marks descend within the total, and every place that names one. */
export function checkGrades(root: SourceNode, log: ProblemLog): void {
  checkIds(root, log)
  checkMarks(root, log)
  const ids = elements(root, 'grades').flatMap((grade) => textField(grade, 'id') ?? [])
  for (const { value, place } of namings(root)) {
    if (typeof value !== 'string' || ids.includes(value)) continue
    log.report('unknown-grade', place, `No grade ${quoted(value)} is declared. ${suggestion(value, ids)}`)
  }
}

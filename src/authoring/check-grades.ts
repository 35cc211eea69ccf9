import {
  elements,
  field,
  fields,
  nodeAt,
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

/** What a mark can be: its points, or what the limits of its parameter allow. */
function markRange(root: SourceNode, mark: SourceNode | undefined): readonly [number, number] | undefined {
  if (typeof mark?.value === 'number') return [mark.value, mark.value]
  const parameter = nodeAt(root, ['parameters', textField(mark, 'fact') ?? ''])
  const [least, most] = [numberField(parameter, 'minimum'), numberField(parameter, 'maximum')]
  return least === undefined || most === undefined ? undefined : [least, most]
}

/** A mark is a parameter, whose limits keep it between those of its neighbours. */
function checkParameterMarks(root: SourceNode, log: ProblemLog): void {
  const parameters = fields(root, 'parameters').map(([name]) => name)
  let better: number | undefined
  let isSetLower = false
  for (const grade of elements(root, 'grades')) {
    const mark = field(grade, 'atLeast')
    const name = field(mark, 'fact')
    const [least, most] = markRange(root, mark) ?? []
    if (typeof name?.value === 'string' && !parameters.includes(name.value)) {
      const hint = suggestion(name.value, parameters)
      log.report('unknown-measure', name.place, `No parameter ${quoted(name.value)} is declared. ${hint}`)
    } else if (mark && name && most !== undefined && better !== undefined && most > better) {
      log.report(
        'invalid-value',
        mark.place,
        `Let its limits end at ${better}, the mark of the better grade.`,
      )
    } else if (mark && !name && most !== undefined && better !== undefined && most > better && isSetLower) {
      log.report(
        'invalid-value',
        mark.place,
        `Write at most ${better}, to which the better grade may be set.`,
      )
    }
    isSetLower = name !== undefined
    better = least ?? better
  }
}

/** Grades that are no pass come last, and a limit to the best grade limits nothing. */
function checkOrder(root: SourceNode, log: ProblemLog): void {
  const grades = elements(root, 'grades')
  const [best] = grades
  const isNoPass = (grade: SourceNode) => field(grade, 'passes')?.value === false
  for (const [index, grade] of grades.entries()) {
    const passes = field(grade, 'passes')
    if (passes === undefined || !isNoPass(grade) || grades.slice(index).every(isNoPass)) continue
    log.report(
      'invalid-value',
      passes.place,
      'Move the grade down: a grade that is no pass is below all that are.',
    )
  }
  for (const gate of elements(root, 'gates')) {
    const ceiling = field(gate, 'ceiling')
    if (ceiling === undefined || ceiling.value !== textField(best, 'id')) continue
    log.report('invalid-value', ceiling.place, 'Name a lower grade: there is none above this one.')
  }
  if (grades.length > 0) return
  for (const required of criteriaOf(root).flatMap((criterion) => field(criterion, 'required') ?? [])) {
    if (required.value !== true) continue
    log.report('unknown-grade', required.place, "Leave 'required' out: the rule set has no grades.")
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
  checkParameterMarks(root, log)
  checkOrder(root, log)
  const ids = elements(root, 'grades').flatMap((grade) => textField(grade, 'id') ?? [])
  for (const { value, place } of namings(root)) {
    if (typeof value !== 'string' || ids.includes(value)) continue
    log.report('unknown-grade', place, `No grade ${quoted(value)} is declared. ${suggestion(value, ids)}`)
  }
}

import type { Verdict } from '../model/assessment.ts'
import type { GateChange, GradeChange, GradeName, PartialChange, VerdictChange } from '../model/difference.ts'
import { causesOf } from './causes.ts'
import { paired } from './paired.ts'
import type { IndexedSide } from './side.ts'

const sides = <T>(before: T | undefined, after: T | undefined): PartialChange<T> => ({
  ...(before !== undefined && { before }),
  ...(after !== undefined && { after }),
})

function gradeNamed(verdict: Verdict | undefined, id: string | undefined): GradeName | undefined {
  const found = verdict?.grades.find((each) => each.id === id)
  return found && { id: found.id, title: found.title }
}

function gradeChanges(before: Verdict | undefined, after: Verdict | undefined): readonly GradeChange[] {
  return paired(before?.grades ?? [], after?.grades ?? []).flatMap(({ before: was, after: is }) => {
    const named = is ?? was
    if (named === undefined || was?.reach === is?.reach) return []
    return [{ id: named.id, title: named.title, ...sides(was?.reach, is?.reach) }]
  })
}

function gateChanges(before: IndexedSide, after: IndexedSide): readonly GateChange[] {
  const gatesIn = ({ assessment }: IndexedSide) => assessment.verdict?.gates ?? []
  return paired(gatesIn(before), gatesIn(after)).flatMap(({ before: was, after: is }) => {
    const named = is ?? was
    if (named === undefined || was?.outcome === is?.outcome) return []
    const { id, kind, source, title } = named
    const causes = was && is ? causesOf(id, before, after) : []
    return [{ id, kind, source, title, ...sides(was?.outcome, is?.outcome), causes }]
  })
}

/** @returns what of the verdict is another; `undefined` where nothing is */
export function verdictChange(before: IndexedSide, after: IndexedSide): VerdictChange | undefined {
  const [was, is] = [before.assessment.verdict, after.assessment.verdict]
  const grade = (key: 'grade' | 'bestPossible') =>
    was?.[key] === is?.[key] ? {} : { [key]: sides(gradeNamed(was, was?.[key]), gradeNamed(is, is?.[key])) }
  const change: VerdictChange = {
    ...(was?.pass === is?.pass ? {} : { pass: sides(was?.pass, is?.pass) }),
    ...grade('grade'),
    ...grade('bestPossible'),
    grades: gradeChanges(was, is),
    gates: gateChanges(before, after),
  }
  const { pass, grade: best, bestPossible, grades, gates } = change
  const isSame = pass === undefined && best === undefined && bestPossible === undefined
  return isSame && grades.length === 0 && gates.length === 0 ? undefined : change
}

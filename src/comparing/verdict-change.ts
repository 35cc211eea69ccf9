import type { Score, Verdict } from '../model/assessment.ts'
import type { Cause, GradeName } from '../model/cause.ts'
import type { GateChange, GradeChange, RowChange, VerdictChange } from '../model/difference.ts'
import { causesOf, distinct } from './causes.ts'
import { type ChangedElsewhere, gateRuleCauses, resultCauses } from './gate-causes.ts'
import { type AroundGrades, gradeCauses } from './grade-causes.ts'
import { gradeListCauses, gradeNameCauses } from './grade-name-causes.ts'
import { paired } from './paired.ts'
import { partial } from './partial.ts'
import { possibleCauses } from './possible-causes.ts'
import { gateName, gradeName } from './row-name.ts'
import { isSame } from './same-data.ts'
import type { IndexedSide } from './side.ts'

function gradeNamed(verdict: Verdict | undefined, id: string | undefined): GradeName | undefined {
  const found = verdict?.grades.find((each) => each.id === id)
  return found && gradeName(found)
}

function gradeChanges(around: AroundGrades): readonly GradeChange[] {
  const { before, after } = around
  const gradesIn = ({ assessment }: IndexedSide) => assessment.verdict?.grades ?? []
  return paired(gradesIn(before), gradesIn(after)).flatMap(({ before: was, after: is }) => {
    const named = is ?? was
    if (named === undefined || was?.reach === is?.reach) return []
    const { id } = named
    const known = was && is ? gradeCauses(id, around) : gradeNameCauses(id, before, after)
    const causes = distinct(known.length > 0 ? known : possibleCauses(before, after))
    return [{ ...gradeName(named), ...partial(was?.reach, is?.reach), causes }]
  })
}

function gateChanges(
  before: IndexedSide,
  after: IndexedSide,
  changed: ChangedElsewhere,
): readonly GateChange[] {
  const gatesIn = ({ assessment }: IndexedSide) => assessment.verdict?.gates ?? []
  return paired(gatesIn(before), gatesIn(after)).flatMap(({ before: was, after: is }) => {
    const named = is ?? was
    if (named === undefined || (was?.outcome === is?.outcome && was?.kind === is?.kind)) return []
    const { id } = named
    const known: readonly Cause[] = [
      ...gateRuleCauses(id, before, after),
      ...(was && is ? causesOf(id, before, after) : []),
      ...(was && is ? resultCauses(id, before, after, changed) : []),
    ]
    const causes = distinct(known.length > 0 ? known : possibleCauses(before, after))
    return [{ ...gateName(named), ...partial(was?.outcome, is?.outcome), causes }]
  })
}

/** Why the pass and the grades are others. */
function verdictCauses(
  grades: readonly GradeChange[],
  before: IndexedSide,
  after: IndexedSide,
): readonly Cause[] {
  const renamed = (after.assessment.verdict?.grades ?? []).flatMap(({ id }) =>
    before.assessment.verdict?.grades.some((each) => each.id === id)
      ? gradeNameCauses(id, before, after)
      : [],
  )
  const known = [...grades.flatMap(({ causes }) => causes), ...renamed, ...gradeListCauses(before, after)]
  return distinct(known.length > 0 ? known : possibleCauses(before, after))
}

const isOtherScore = (one: Score | undefined, other: Score | undefined): boolean =>
  one?.points !== other?.points || one?.ceiling !== other?.ceiling

/** What else of a difference a verdict may follow from. */
export interface AroundVerdict extends ChangedElsewhere {
  readonly changedRows: readonly RowChange[]
}

/** @returns what of the verdict is another; `undefined` where nothing is */
export function verdictChange(
  before: IndexedSide,
  after: IndexedSide,
  { changedRows, ...changed }: AroundVerdict,
): VerdictChange | undefined {
  const [was, is] = [before.assessment.verdict, after.assessment.verdict]
  const named = (key: 'grade' | 'bestPossible') => {
    const [one, other] = [gradeNamed(was, was?.[key]), gradeNamed(is, is?.[key])]
    return isSame(one, other) ? {} : { [key]: partial(one, other) }
  }
  const gates = gateChanges(before, after, changed)
  const isTotalOther = changed.total || isOtherScore(was?.counted, is?.counted)
  const grades = gradeChanges({ before, after, rows: changedRows, gates, isTotalOther })
  const change = {
    ...(was?.pass === is?.pass ? {} : { pass: partial(was?.pass, is?.pass) }),
    ...named('grade'),
    ...named('bestPossible'),
    ...(isSame(was?.counted, is?.counted) ? {} : { counted: partial(was?.counted, is?.counted) }),
  } satisfies Partial<VerdictChange>
  const isListed = Object.keys(change).length > 0 || grades.length > 0
  if (!isListed && gates.length === 0) return undefined
  const isGraded = 'pass' in change || 'grade' in change || 'bestPossible' in change || grades.length > 0
  return { ...change, grades, gates, causes: isGraded ? verdictCauses(grades, before, after) : [] }
}

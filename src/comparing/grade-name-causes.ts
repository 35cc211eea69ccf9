import type { GradeResult } from '../model/assessment.ts'
import type { VerdictCause } from '../model/cause.ts'
import type { Grade } from '../model/gate.ts'
import { gradeIn } from './grade-in.ts'
import { gradeName } from './row-name.ts'
import { isSame } from './same-data.ts'
import type { IndexedSide } from './side.ts'

const resultIn = (id: string, { assessment }: IndexedSide): GradeResult | undefined =>
  assessment.verdict?.grades.find((grade) => grade.id === id)

/** The grade of another id that a grade has become: one that is gone, with the same mark. */
function renamedFrom(id: string, before: IndexedSide, after: IndexedSide): Grade | undefined {
  const is = gradeIn(id, after)
  if (is?.atLeast === undefined || before.rules === undefined) return undefined
  return before.rules.grades.find(
    (was) =>
      resultIn(was.id, after) === undefined &&
      isSame(was.atLeast, is.atLeast) &&
      (was.passes ?? true) === (is.passes ?? true),
  )
}

/** @returns that a grade is new, gone, or called otherwise */
export function gradeNameCauses(
  id: string,
  before: IndexedSide,
  after: IndexedSide,
): readonly VerdictCause[] {
  const [was, is] = [resultIn(id, before), resultIn(id, after)]
  if (was && is) {
    return isSame(was.title, is.title)
      ? []
      : [{ cause: 'grade-renamed', before: gradeName(was), after: gradeName(is) }]
  }
  if (is) {
    const earlier = renamedFrom(id, before, after)
    return earlier
      ? [{ cause: 'grade-renamed', before: gradeName(earlier), after: gradeName(is) }]
      : [{ cause: 'grade-new', grade: gradeName(is) }]
  }
  if (was === undefined) return []
  const later = after.rules?.grades.find(
    (each) => resultIn(each.id, before) === undefined && renamedFrom(each.id, before, after)?.id === id,
  )
  return later
    ? [{ cause: 'grade-renamed', before: gradeName(was), after: gradeName(later) }]
    : [{ cause: 'grade-gone', grade: gradeName(was) }]
}

/** @returns that grades are a pass or none otherwise, or stand in another order */
export function gradeListCauses(before: IndexedSide, after: IndexedSide): readonly VerdictCause[] {
  const [was, is] = [before.rules?.grades ?? [], after.rules?.grades ?? []]
  const common = (all: readonly Grade[], others: readonly Grade[]) =>
    all.map(({ id }) => id).filter((id) => others.some((other) => other.id === id))
  const passes = is.flatMap((grade): readonly VerdictCause[] => {
    const earlier = was.find(({ id }) => id === grade.id)
    const [one, other] = [earlier?.passes ?? true, grade.passes ?? true]
    return earlier === undefined || one === other
      ? []
      : [{ cause: 'passes', grade: gradeName(grade), before: one, after: other }]
  })
  return [...passes, ...(isSame(common(was, is), common(is, was)) ? [] : [{ cause: 'grade-order' as const }])]
}

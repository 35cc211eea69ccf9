import type { Evaluation } from '../../engine/evaluate.ts'
import { fromUnits } from '../../values/points.ts'
import { submissionOf } from './proof.ts'
import type { Report } from './report.ts'
import type { Trial } from './trial.ts'
import type { TriedSection } from './tried-rows.ts'

/** Grades that nobody reaches by points, as nobody has so many. */
export function checkGrades({ total }: Evaluation, trial: Trial, report: Report): void {
  const most = fromUnits(total.high)
  for (const [index, { mark }] of trial.compiled.gates.grades.entries()) {
    const needed = mark?.(submissionOf([], trial)).low
    if (needed === undefined || needed <= most) continue
    const message = `Nobody can have ${needed} points: the rows give ${most} at most, whatever is stated.`
    report('unreachable-points', ['grades', index, 'atLeast'], message)
  }
}

/** Criteria that have to be met and cannot be. */
export function checkRequired(sections: readonly TriedSection[], report: Report): void {
  for (const { compiled, reach, path } of sections.flatMap(({ items }) =>
    items.flatMap((item) => item.criteria),
  )) {
    const { required } = compiled.criterion
    if (required === undefined || (reach.isDecidable && reach.most >= compiled.full)) continue
    const forWhat = required === true ? 'any grade' : `'${required}'`
    report(
      'contradicting-gates',
      [...path, 'required'],
      `The row is required for ${forWhat} and can never be met.`,
    )
  }
}

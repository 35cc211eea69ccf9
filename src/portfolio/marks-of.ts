import type { Assessment, GradeResult } from '../model/assessment.ts'
import type { ApplicantStanding, MarkStandings, Standing } from '../model/portfolio.ts'
import type { RuleSet } from '../model/rule-set.ts'
import type { Points } from '../values/points.ts'
import { standingToGrade, standingToPoints } from './standing-to.ts'

function countsOf(applicants: readonly ApplicantStanding[]): Readonly<Record<Standing, number>> {
  const count = (standing: Standing) => applicants.filter((each) => each.standing === standing).length
  return {
    reached: count('reached'),
    possible: count('possible'),
    closable: count('closable'),
    blocked: count('blocked'),
    'out-of-reach': count('out-of-reach'),
  }
}

function standings(
  mark: MarkStandings['mark'],
  assessments: readonly Assessment[],
  standingOf: (assessment: Assessment) => Omit<ApplicantStanding, 'id'>,
): MarkStandings {
  const applicants = assessments.map((each) => ({ id: each.profile.id, ...standingOf(each) }))
  return { mark, counts: countsOf(applicants), applicants }
}

/** What is known of a grade of which an assessment says nothing. */
const UNTOLD: Omit<GradeResult, 'id' | 'title'> = { reach: 'out-of-reach', blockedBy: [] }

/**
 * Where the applicants stand to the mark that was asked for, and to the grades that the rule set publishes. No mark is
 * ever made up.
 */
export function marksOf(
  assessments: readonly Assessment[],
  ruleSet: RuleSet,
  mark: Points | undefined,
): readonly MarkStandings[] {
  const toPoints =
    mark === undefined
      ? []
      : [standings({ points: mark }, assessments, (each) => standingToPoints(each, ruleSet, mark))]
  const toGrades = ruleSet.grades.map(({ id, title, passes = true }) =>
    standings({ grade: id, title, passes }, assessments, (each) => {
      const result = each.verdict?.grades.find((grade) => grade.id === id)
      return standingToGrade(each, ruleSet, result ?? { id, title, ...UNTOLD })
    }),
  )
  return [...toPoints, ...toGrades]
}

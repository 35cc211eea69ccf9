import type { Assessment } from '../model/assessment.ts'
import type { Portfolio, Unscored } from '../model/portfolio.ts'
import type { RuleSet } from '../model/rule-set.ts'
import type { Points } from '../values/points.ts'
import { applicantOf } from './applicant-of.ts'
import { binsOf } from './bins-of.ts'
import { marksOf } from './marks-of.ts'
import { ranked } from './ranked.ts'
import { POINTS_ROUNDING, SHARES_ROUNDING } from './rounded.ts'
import { mostMissedOf, rowsOf } from './rows-of.ts'
import { sectionMeans } from './section-means.ts'
import { spreadOf } from './spread-of.ts'

export interface PortfolioOptions {
  /** The certain points that applicants are wanted to have. */
  readonly mark?: Points
  /** The files of the profiles, by the ids of the applicants. */
  readonly files?: ReadonlyMap<string, string>
  /** The profiles that could not be scored. */
  readonly unscored?: readonly Unscored[]
}

/** What has to be the same of all, so that they can be compared. */
function receiptOf({ ruleSet, asOf, period, basis, parameters, warnings }: Assessment) {
  return {
    ruleSet,
    asOf,
    period,
    basis,
    ...(parameters !== undefined && { parameters }),
    ...(warnings !== undefined && { warnings }),
  }
}

/**
 * @returns what is the same of all
 * @throws RangeError where they cannot be compared
 */
function checkedReceipt(assessments: readonly Assessment[], ruleSet: RuleSet) {
  const [first] = assessments
  if (first === undefined) throw new RangeError('A portfolio takes at least one assessment.')
  if (first.ruleSet.digest !== ruleSet.digest) {
    throw new RangeError(`The assessments were not made with this version of '${ruleSet.id}'.`)
  }
  const receipt = receiptOf(first)
  const wanted = JSON.stringify(receipt)
  const ids = new Set<string>()
  for (const each of assessments) {
    const { id } = each.profile
    if (ids.has(id)) throw new RangeError(`Two applicants have the id '${id}'.`)
    ids.add(id)
    if (JSON.stringify(receiptOf(each)) !== wanted) {
      throw new RangeError(`The assessment of '${id}' was made with another rule set, date, year or basis.`)
    }
  }
  return receipt
}

/**
 * Ranks applicants and says what they have in common: how their points are spread, where they stand to a mark, which
 * rows most of them miss.
 *
 * @param assessments one of each applicant, all made with the rule set, for one date and year and on one basis
 * @returns the same for the same assessments in any order
 * @throws RangeError for no assessment, for two of one applicant, and for those that cannot be compared
 */
export function portfolioOf(
  assessments: readonly Assessment[],
  ruleSet: RuleSet,
  { mark, files = new Map(), unscored = [] }: PortfolioOptions = {},
): Portfolio {
  const receipt = checkedReceipt(assessments, ruleSet)
  const ordered = ranked(assessments.map((each) => ({ id: each.profile.id, total: each.total, each })))
  const inOrder = ordered.map(({ each }) => each)
  const rows = rowsOf(inOrder, ruleSet)
  const points = inOrder.map(({ total }) => total.points)
  return {
    ...receipt,
    rounding: { points: POINTS_ROUNDING, shares: SHARES_ROUNDING },
    applicants: ordered.map(({ rank, tied, each }) => ({
      rank,
      tied,
      ...applicantOf(each, files.get(each.profile.id)),
    })),
    unscored,
    spread: { points: spreadOf(points), ceiling: spreadOf(inOrder.map(({ total }) => total.ceiling)) },
    bins: binsOf(points, ruleSet.floor ?? 0, ruleSet.maximum),
    marks: marksOf(inOrder, ruleSet, mark),
    rows,
    mostMissed: mostMissedOf(rows),
    sections: sectionMeans(inOrder, ruleSet),
  }
}

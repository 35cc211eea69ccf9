import type { Judgements, Scores } from '../../compose.ts'
import type { Finding, Score } from '../../model/assessment.ts'
import type { ResultMeasure, RowsMeasure } from '../../model/measure.ts'
import type { Criterion, RuleSet, Section } from '../../model/rule-set.ts'
import { fromFraction } from '../../values/fraction.ts'
import { exactly, type NumberRange } from '../../values/number-range.ts'
import { toUnits } from '../../values/points.ts'
import { conjunction, type Truth } from '../../values/truth.ts'

/** A row of the table, or the total, with the criteria in it. */
interface ScoredRow {
  readonly score: Score
  readonly findings: readonly Finding[]
  /** Its maximum is the same whatever applies. */
  readonly isFixed: boolean
}

function scoredRow(id: string, { total, sections }: Scores, ruleSet: RuleSet): ScoredRow {
  const items = sections.flatMap((section) => section.items)
  const all = items.flatMap(({ criteria }) => criteria)
  if (id === 'total') return { score: total, findings: all, isFixed: true }
  const section = sections.find((each) => each.id === id)
  if (section !== undefined) {
    const isBase = !section.bonus && !section.penalty
    const findings = section.items.flatMap(({ criteria }) => criteria)
    return {
      score: section,
      findings,
      isFixed: isBase && ruleSet.notApplicable === 'renormalize-section',
    }
  }
  const item = items.find((each) => each.id === id)
  if (item !== undefined) return { score: item, findings: item.criteria, isFixed: false }
  const finding = all.find((each) => each.id === id)
  if (finding === undefined) throw new RangeError(`There is no row '${id}'.`)
  return { score: finding, findings: [finding], isFixed: false }
}

/** The criteria that give full points where they do not apply, so that they always count. */
function creditedIn({ sections, notApplicable }: RuleSet): ReadonlySet<string> {
  const isCredited = ({ bonus, penalty }: Section, criterion: Criterion): boolean =>
    criterion.notApplicable === 'full-credit' || (notApplicable === 'full-credit' && !bonus && !penalty)
  return new Set(
    sections.flatMap((section) =>
      section.items.flatMap(({ criteria }) =>
        criteria.filter((each) => isCredited(section, each)).map(({ id }) => id),
      ),
    ),
  )
}

function shareOf(row: ScoredRow, judgements: Judgements, ruleSet: RuleSet): NumberRange {
  const [low, high, whole] = [row.score.points, row.score.ceiling, row.score.maximum].map(toUnits)
  const ofNothing = ruleSet.ifNothingApplies === 'full' ? 1 : 0
  if (low === undefined || high === undefined || !whole) return exactly(ofNothing)
  const divided = (units: number) => fromFraction([BigInt(units), BigInt(whole)])
  const credited = creditedIn(ruleSet)
  const mayShrink = row.findings.some(
    ({ id }) => judgements.get(id)?.applies === 'unknown' && !credited.has(id),
  )
  if (row.isFixed || !mayShrink) return { low: divided(low), high: divided(high) }
  return { low: low < 0 ? Number.NEGATIVE_INFINITY : Math.min(ofNothing, divided(low)), high: 1 }
}

function countsAs(finding: Finding, applies: Truth, { outcome, pointsAtMost }: RowsMeasure): Truth {
  const { outcome: found, points, ceiling } = finding
  const parts: Truth[] = []
  if (outcome !== undefined) {
    const mayBe = found === 'unknown' && !(outcome === 'notApplicable' && applies === true)
    parts.push(mayBe ? 'unknown' : found === outcome)
  }
  if (pointsAtMost !== undefined) {
    if (applies === false || points > pointsAtMost) parts.push(false)
    else parts.push(applies === true && ceiling <= pointsAtMost ? true : 'unknown')
  }
  return conjunction(parts)
}

/** @returns the numbers that a measure of results may be, from what all criteria earn */
export function resultRange(
  measure: ResultMeasure,
  scores: Scores,
  judgements: Judgements,
  ruleSet: RuleSet,
): NumberRange {
  if ('pointsOf' in measure) {
    const { score } = scoredRow(measure.pointsOf, scores, ruleSet)
    return { low: score.points, high: score.ceiling }
  }
  if ('pointShareOf' in measure) {
    return shareOf(scoredRow(measure.pointShareOf, scores, ruleSet), judgements, ruleSet)
  }
  const ids = measure.rows === 'all' ? ['total'] : measure.rows
  const findings = new Set(ids.flatMap((id) => scoredRow(id, scores, ruleSet).findings))
  const truths = [...findings].map((each) =>
    countsAs(each, judgements.get(each.id)?.applies ?? true, measure),
  )
  return {
    low: truths.filter((truth) => truth === true).length,
    high: truths.filter((truth) => truth !== false).length,
  }
}

import type { Assessment } from '../model/assessment.ts'
import type { Change, PartialChange } from '../model/change.ts'
import type { ComparedResult, Difference } from '../model/difference.ts'
import type { DocumentResult } from '../model/dossier.ts'
import type { Profile } from '../model/profile.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { findingsOf } from '../rows/findings-of.ts'
import { paired } from './paired.ts'
import { rowChange } from './row-change.ts'
import { changeOf, isSameScore, scoreOf } from './scores.ts'
import { sectionChanges } from './section-changes.ts'
import { type IndexedSide, indexedSide, type Side } from './side.ts'
import { totalCauses } from './total-causes.ts'
import { verdictChange } from './verdict-change.ts'
import { warningChange } from './warning-change.ts'

/** What is at hand beside two assessments; the more there is, the more is known of why they differ. */
export interface CompareOptions {
  readonly rules?: PartialChange<RuleSet>
  readonly profiles?: PartialChange<Profile>
  /** The documents that the results list. */
  readonly documents?: PartialChange<readonly DocumentResult[]>
}

function comparedResult(assessment: Assessment): ComparedResult {
  const { ruleSet, profile, asOf, period, basis, parameters } = assessment
  return { ruleSet, profile, asOf, period, basis, ...(parameters && { parameters }) }
}

/** The rules that made both assessments, as far as they are at hand; rules of another content say nothing of one. */
function rulesOf(
  before: Assessment,
  after: Assessment,
  rules: PartialChange<RuleSet>,
): Change<Pick<Side, 'rules'>> {
  const all = [rules.before, rules.after].filter((each) => each !== undefined)
  const rulesBy = ({ ruleSet: { id, digest } }: Assessment) => {
    const found = all.find((each) => each.id === id && each.digest === digest)
    return found === undefined ? {} : { rules: found }
  }
  return { before: rulesBy(before), after: rulesBy(after) }
}

/**
 * Compares two assessments row by row, and says why rows came out otherwise, by the facts behind them, by their rules
 * and by the circumstances, and why the sections, the total and the verdict did, as far as these are at hand.
 */
export function compareAssessments(
  before: Assessment,
  after: Assessment,
  { rules = {}, profiles = {}, documents = {} }: CompareOptions = {},
): Difference {
  const ruled = rulesOf(before, after, rules)
  const side = (assessment: Assessment, which: 'before' | 'after'): IndexedSide => {
    const [profile, listed] = [profiles[which], documents[which]]
    return indexedSide({
      assessment,
      ...ruled[which],
      ...(profile && { profile }),
      ...(listed && { documents: listed }),
    })
  }
  const [was, is] = [side(before, 'before'), side(after, 'after')]
  const pairs = paired(findingsOf(before), findingsOf(after))
  const rows = pairs.flatMap((pair) => rowChange(pair.before, pair.after, was, is))
  const sections = sectionChanges(rows, was, is)
  const isTotalOther = !isSameScore(before.total, after.total)
  const verdict = verdictChange(was, is, {
    changedRows: rows,
    rows: rows.length > 0,
    sections: sections.length > 0,
    total: isTotalOther,
  })
  return {
    before: comparedResult(before),
    after: comparedResult(after),
    known: {
      facts: was.profile !== undefined && is.profile !== undefined,
      rules: was.rules !== undefined && is.rules !== undefined,
    },
    total: {
      before: scoreOf(before.total),
      after: scoreOf(after.total),
      change: changeOf(before.total, after.total),
      causes: isTotalOther ? totalCauses(rows, was, is) : [],
    },
    ...warningChange(was, is),
    ...(verdict && { verdict }),
    sections,
    rows,
    unchanged: pairs.length - rows.length,
  }
}

/** @returns whether two results are the same to whoever reads them */
export function isUnchanged({ total, warnings, verdict, sections, rows }: Difference): boolean {
  return (
    isSameScore(total.before, total.after) &&
    warnings === undefined &&
    verdict === undefined &&
    sections.length === 0 &&
    rows.length === 0
  )
}

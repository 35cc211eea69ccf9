import type { Assessment, Finding, Score } from '../model/assessment.ts'
import type {
  Change,
  ComparedResult,
  Difference,
  PartialChange,
  RowChange,
  RowState,
  SectionChange,
} from '../model/difference.ts'
import type { DocumentResult } from '../model/dossier.ts'
import type { Profile } from '../model/profile.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { type Points, sumPoints } from '../values/points.ts'
import { causesOf } from './causes.ts'
import { paired } from './paired.ts'
import { type IndexedSide, indexedSide, type Side } from './side.ts'
import { verdictChange } from './verdict-change.ts'

/** What is at hand beside two assessments; the more there is, the more is known of why they differ. */
export interface CompareOptions {
  readonly rules?: PartialChange<RuleSet>
  readonly profiles?: PartialChange<Profile>
  /** The documents that the results list. */
  readonly documents?: PartialChange<readonly DocumentResult[]>
}

const scoreOf = ({ points, ceiling, maximum }: Score): Score => ({ points, ceiling, maximum })

const isSameScore = (one: Score, other: Score): boolean =>
  one.points === other.points && one.ceiling === other.ceiling && one.maximum === other.maximum

/** The change of certain points, where what a side lacks counts as nothing. */
const changeOf = (before: Score | undefined, after: Score | undefined): Points =>
  sumPoints([after?.points ?? 0, -(before?.points ?? 0)])

const findingsOf = ({ sections }: Assessment): readonly Finding[] =>
  sections.flatMap(({ items }) => items).flatMap(({ criteria }) => criteria)

const stateOf = (finding: Finding): RowState => ({ outcome: finding.outcome, ...scoreOf(finding) })

/** What was and is lacking, where it tells more than the causes do. */
function needsOf(id: string, before: IndexedSide, after: IndexedSide): Pick<RowChange, 'needs'> {
  if (before.profile !== undefined && after.profile !== undefined) return {}
  const [was, is] = [before.gaps.get(id)?.needs, after.gaps.get(id)?.needs]
  if (was === undefined && is === undefined) return {}
  return { needs: { ...(was && { before: was }), ...(is && { after: is }) } }
}

function rowChange(
  was: Finding | undefined,
  is: Finding | undefined,
  before: IndexedSide,
  after: IndexedSide,
): readonly RowChange[] {
  if (was && is && was.outcome === is.outcome && isSameScore(was, is)) return []
  const named = is ?? was
  if (named === undefined) return []
  const { id, source, title } = named
  const change = changeOf(was, is)
  if (was === undefined || is === undefined) {
    const side = was === undefined ? { after: stateOf(named) } : { before: stateOf(named) }
    return [
      { id, source, title, ...side, change, causes: [{ cause: was === undefined ? 'row-new' : 'row-gone' }] },
    ]
  }
  return [
    {
      id,
      source,
      title,
      before: stateOf(was),
      after: stateOf(is),
      change,
      causes: causesOf(id, before, after),
      ...needsOf(id, before, after),
    },
  ]
}

function sectionChanges(before: Assessment, after: Assessment): readonly SectionChange[] {
  return paired(before.sections, after.sections).flatMap(({ before: was, after: is }) => {
    const named = is ?? was
    if (named === undefined || (was && is && isSameScore(was, is))) return []
    const { id, source, title } = named
    const sides = { ...(was && { before: scoreOf(was) }), ...(is && { after: scoreOf(is) }) }
    return [{ id, source, title, ...sides, change: changeOf(was, is) }]
  })
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
 * Compares two assessments row by row, and says why rows came out otherwise: by the facts behind them, by their rules
 * and by the circumstances, as far as these are at hand.
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
  const verdict = verdictChange(was, is)
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
    },
    ...(verdict && { verdict }),
    sections: sectionChanges(before, after),
    rows,
    unchanged: pairs.length - rows.length,
  }
}

/** @returns whether two results are the same to whoever reads them */
export function isUnchanged({ total, verdict, sections, rows }: Difference): boolean {
  return (
    isSameScore(total.before, total.after) &&
    verdict === undefined &&
    sections.length === 0 &&
    rows.length === 0
  )
}

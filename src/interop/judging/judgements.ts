import type { Almanac } from 'json-rules-engine'
import type { Judgement, Judgements, Submission } from '../../compose.ts'
import type { Condition } from '../../model/condition.ts'
import type { Criterion, RuleSet } from '../../model/rule-set.ts'
import { conjunction, type Truth } from '../../values/truth.ts'
import { awardOf } from '../rules/award-of.ts'
import { type Decided, truthIn } from '../rules/decision.ts'
import { pointsFact } from '../rules/fact-names.ts'
import { earnedByAward } from './earned-by-award.ts'
import { judge } from './judge.ts'
import type { PointRange } from './points-of-range.ts'

interface AppliedRow {
  readonly id: string
  readonly applies?: Condition
}

function applies(rows: readonly AppliedRow[], decided: Decided): Truth {
  return conjunction(
    rows.map((row) => (row.applies === undefined ? true : truthIn(decided, 'applies', row.id))),
  )
}

async function judgementOf(
  criterion: Criterion,
  around: readonly AppliedRow[],
  almanac: Almanac,
  decided: Decided,
  submission: Submission,
): Promise<Judgement> {
  const { award, part } = awardOf(criterion)
  const review = submission.reviews.get(criterion.id)
  const earned = await earnedByAward(award, part, {
    criterion,
    decided,
    computed: (inner) => almanac.factValue<PointRange>(pointsFact(criterion.id, inner)),
    ...(review && { review }),
  })
  const stated = {
    applies: applies([...around, criterion], decided),
    earned,
    ...('when' in criterion && { truth: truthIn(decided, 'award', criterion.id, part) }),
  }
  return judge(criterion, stated, submission)
}

/** @returns what the events of a run make of every criterion, by id */
export async function judgementsOf(
  { sections }: RuleSet,
  almanac: Almanac,
  decided: Decided,
  submission: Submission,
): Promise<Judgements> {
  const rows = sections.flatMap((section) =>
    section.items.flatMap((item) =>
      item.criteria.map((criterion) => ({ criterion, around: [section, item] })),
    ),
  )
  const judged = await Promise.all(
    rows.map(
      async ({ criterion, around }) =>
        [criterion.id, await judgementOf(criterion, around, almanac, decided, submission)] as const,
    ),
  )
  return new Map(judged)
}

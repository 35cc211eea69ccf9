import type { Engine } from 'json-rules-engine'
import type { Composer, Judgements, Scores } from '../compose.ts'
import type { Assessment, Gap } from '../model/assessment.ts'
import type { Profile } from '../model/profile.ts'
import type { Criterion } from '../model/rule-set.ts'
import { fromUnits, type Points, toUnits } from '../values/points.ts'
import { setupOf } from './create-engine.ts'
import { effectiveProfile } from './facts/effective-profile.ts'
import { decidedIn } from './facts/run-memory.ts'
import { truthIn } from './rules/decision.ts'
import { PROFILE_FACT } from './rules/fact-names.ts'

/** What one criterion is worth: how much more is certain in all, if it certainly applies and gives all its points. */
function worthOf(
  { id, points }: Criterion,
  judgements: Judgements,
  { total }: Scores,
  composer: Composer,
): Points {
  const judgement = judgements.get(id)
  if (judgement === undefined) return 0
  const full = toUnits(points)
  const closed = { ...judgement, applies: true, claim: { low: full, high: full } } as const
  const risen = composer.total(new Map([...judgements, [id, closed]]))
  return fromUnits(toUnits(risen.points) - toUnits(total.points))
}

/**
 * Scores a profile by an engine of `createEngine`: the same assessment as `compile(ruleSet).assess`, reached another
 * way. That engine decides every condition; facts, measures, awards and outcomes are read and worked out anew. Shared
 * are the adding up, the rules for grades, and what gaps are said to need.
 *
 * @returns rejected with what a fact of the app throws
 * @throws TypeError for an engine that `createEngine` did not make
 */
export async function assessWithEngine(engine: Engine, profile: Profile): Promise<Assessment> {
  const { ruleSet, options, composer, judged } = setupOf(engine)
  // A run of its own state: one that ends would else stop the rules of another that has not.
  const own: Engine = Object.create(engine)
  const { almanac } = await own.run({ [PROFILE_FACT]: profile })
  const { judgements, scores } = await judged(almanac)
  const effective = await effectiveProfile(almanac, profile, ruleSet.facts)
  const cleared = new Map(
    ruleSet.gates.map(({ id }) => [id, truthIn(decidedIn(almanac), 'gate', id)] as const),
  )
  const submission = composer.submit(effective, options)
  const assessment = composer.compose(effective, submission, judgements, cleared)

  const criteria = ruleSet.sections.flatMap(({ items }) => items).flatMap((item) => item.criteria)
  const gaps = new Map(assessment.gaps.map((gap) => [gap.criterion, gap]))
  const valued = criteria.flatMap((criterion): readonly Gap[] => {
    const gap = gaps.get(criterion.id)
    if (gap === undefined) return []
    return [{ ...gap, worth: worthOf(criterion, judgements, scores, composer) }]
  })
  return { ...assessment, gaps: valued.sort((one, other) => other.worth - one.worth) }
}

import { type AssessOptions, compile } from '../../src/assess.ts'
import type { Finding } from '../../src/model/assessment.ts'
import type { Award } from '../../src/model/award.ts'
import type { Review, StatedFacts } from '../../src/model/profile.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { findingsOf } from './findings.ts'
import { profileOf } from './profile.ts'
import { ruleSetOf } from './rule-set.ts'

interface Circumstances
  extends Partial<Pick<RuleSet, 'measures' | 'parameters' | 'conditions'>>,
    Partial<AssessOptions> {
  /** The points of the row; 10 where left out. */
  readonly points?: number
  readonly reviews?: readonly Review[]
}

/** The finding, on 30 June 2025, of the row `s.i.c` with the award. */
export function findingOn(award: Award, facts: StatedFacts, circumstances: Circumstances = {}): Finding {
  const { points = 10, measures = {}, parameters = {}, conditions = {}, reviews, ...options } = circumstances
  const ruleSet = ruleSetOf({ measures, parameters, conditions, criteria: { 's.i.c': { points, award } } })
  const profile = profileOf(facts, { ...(reviews && { reviews }) })
  const [finding] = findingsOf(compile(ruleSet).assess(profile, { asOf: '2025-06-30', ...options }))
  if (finding === undefined) throw new Error('the rule set has one row')
  return finding
}

/** What a row gives: the points, or the least and the most of them where they are open. */
export function given({ points, ceiling }: Finding): number | readonly [number, number] {
  return points === ceiling ? points : [points, ceiling]
}

/** A review of the row `s.i.c` with points. */
export const reviewOf = (points: number, on = '2025-06-01'): Review => ({
  criterion: 's.i.c',
  points,
  by: 'a reviewer',
  on,
})

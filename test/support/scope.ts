import { factsReader } from '../../src/engine/fact-values.ts'
import { scopeOf as engineScopeOf, type RuleSetScope } from '../../src/engine/scope.ts'
import type { Situation } from '../../src/engine/situation.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { FACTS } from './facts.ts'

/** Facts as a profile states them, nested by their names, of whatever kind. */
export type Stated = Readonly<Record<string, unknown>>

/** The invented facts with measures, parameters and named conditions over them. */
export function scopeOf({
  measures = {},
  conditions = {},
  parameters = {},
}: Partial<RuleSet> = {}): RuleSetScope {
  return engineScopeOf({ facts: FACTS, measures, conditions, parameters })
}

const read = factsReader(FACTS)

/** What the facts are on 30 June 2025, the assessed year being 2025, unless said otherwise. */
export function situationOf(
  stated: Stated,
  { asOf = '2025-06-30', period = 2025 }: Partial<Omit<Situation, 'facts'>> = {},
): Situation {
  return { facts: read(stated), asOf, period }
}

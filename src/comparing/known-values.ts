import type { FactNeed, Have, Need } from '../model/assessment.ts'
import type { FactValue, StatedFacts } from '../model/profile.ts'
import type { LocalizedText } from '../values/localized-text.ts'
import { own } from '../values/own.ts'

/** What is known of a fact or measure: what it is, or that nothing is stated of it. */
export interface Known {
  readonly value: FactValue | Have | undefined
  /** What the need calls it. */
  readonly title?: LocalizedText
}

const isGroup = (value: FactValue | StatedFacts | undefined): value is StatedFacts =>
  typeof value === 'object' && !Array.isArray(value)

/** @returns what a profile states for a fact */
export function statedValue(facts: StatedFacts, name: string): FactValue | undefined {
  const value = name
    .split('.')
    .reduce<FactValue | StatedFacts | undefined>(
      (group, part) => (isGroup(group) ? own(group, part) : undefined),
      facts,
    )
  return isGroup(value) ? undefined : value
}

/** @returns every fact that a need speaks of */
export function factNeedsIn(need: Need): readonly FactNeed[] {
  if ('all' in need) return need.all.flatMap(factNeedsIn)
  if ('any' in need) return need.any.flatMap(factNeedsIn)
  if ('of' in need) return need.of.flatMap(factNeedsIn)
  return 'fact' in need ? [need] : []
}

/** @returns what needs tell of facts and measures, by their names */
export function toldByNeeds(needs: readonly FactNeed[]): ReadonlyMap<string, Known> {
  const told = new Map<string, Known>()
  for (const { fact, title, have, unstated = [] } of needs) {
    for (const name of unstated) if (!told.has(name)) told.set(name, { value: undefined })
    told.set(fact, { value: have, title })
  }
  return told
}

import type { Fact, FactDictionary } from '../model/fact-dictionary.ts'

/** Facts as they nest in a profile, by the parts of their names: a group holds facts and groups. */
export interface FactGroup {
  readonly [part: string]: Fact | FactGroup
}

/** @returns whether a part of a group is a fact: in a group, what is called `type` is a fact or a group itself */
export const isFact = (part: Fact | FactGroup): part is Fact => typeof part.type === 'string'

/** @returns the facts of a dictionary in groups */
export function nestedFacts(facts: FactDictionary['facts']): FactGroup {
  const root: Record<string, unknown> = {}
  for (const [name, fact] of Object.entries(facts)) {
    const parts = name.split('.')
    const last = parts.pop() ?? name
    let group = root
    for (const part of parts) {
      group[part] ??= {}
      group = group[part] as Record<string, unknown> // safe: a dictionary has no fact where it has a group
    }
    group[last] = fact
  }
  return root as FactGroup // safe: filled with facts and groups only
}

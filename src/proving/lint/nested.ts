import type { FactValue, StatedFacts } from '../../model/profile.ts'

/** @returns facts as a profile states them, nested by the parts of their names */
export function nested(facts: Readonly<Record<string, FactValue>>): StatedFacts {
  const root: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(facts)) {
    const parts = name.split('.')
    const last = parts.pop() ?? name
    let group = root
    for (const part of parts) {
      const known = Object.hasOwn(group, part) ? group[part] : undefined
      const next = (known ?? {}) as Record<string, unknown> // safe: no fact stands inside another
      group[part] = next
      group = next
    }
    group[last] = value
  }
  return root as StatedFacts // safe: built just here
}

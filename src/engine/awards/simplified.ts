import type { CompiledCondition } from '../compiled-condition.ts'
import { junction } from '../conditions.ts'

/** A condition that is always true, and one that never is. */
export const ALWAYS: CompiledCondition = junction('all', [])
export const NEVER: CompiledCondition = junction('any', [])

/** @returns the conditions joined, without those that make no difference */
export function simplified(kind: 'all' | 'any', parts: readonly CompiledCondition[]): CompiledCondition {
  const [neutral, decisive] = kind === 'all' ? [ALWAYS, NEVER] : [NEVER, ALWAYS]
  if (parts.includes(decisive)) return decisive
  const rest = parts.filter((part) => part !== neutral)
  const [only] = rest
  if (only === undefined) return neutral
  return rest.length === 1 ? only : junction(kind, rest)
}

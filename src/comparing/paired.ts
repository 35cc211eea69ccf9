import type { PartialChange } from '../model/change.ts'

/** @returns what both sides have under one id, in the order of the later side, and then what only the earlier one has */
export function paired<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
): readonly PartialChange<T>[] {
  const earlier = new Map(before.map((each) => [each.id, each]))
  const later = new Set(after.map(({ id }) => id))
  return [
    ...after.map((each) => {
      const was = earlier.get(each.id)
      return { ...(was && { before: was }), after: each }
    }),
    ...before.filter(({ id }) => !later.has(id)).map((each) => ({ before: each })),
  ]
}

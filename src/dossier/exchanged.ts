import type { FactValue, StatedFacts } from '../model/profile.ts'

const isGroup = (value: FactValue | StatedFacts | undefined): value is StatedFacts =>
  typeof value === 'object' && !Array.isArray(value)

/** @returns the facts with one of them as another profile states it */
export function withFact(
  facts: StatedFacts,
  others: StatedFacts,
  [part, ...rest]: readonly string[],
): StatedFacts {
  if (part === undefined) return facts
  const [mine, other] = [facts[part], others[part]]
  const { [part]: _replaced, ...kept } = facts
  if (rest.length === 0) return other === undefined ? kept : { ...kept, [part]: other }
  return {
    ...kept,
    [part]: withFact(isGroup(mine) ? mine : {}, isGroup(other) ? other : {}, rest),
  }
}

/** @returns a list in which those members that belong to a row are those of another list */
export const withRow = <T extends { readonly criterion: string }>(
  row: string,
  mine: readonly T[] = [],
  others: readonly T[] = [],
): readonly T[] => [
  ...mine.filter(({ criterion }) => criterion !== row),
  ...others.filter(({ criterion }) => criterion === row),
]

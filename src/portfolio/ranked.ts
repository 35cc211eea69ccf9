import { toUnits } from '../values/points.ts'

/** What is ranked. */
interface Rankable {
  readonly id: string
  readonly total: { readonly points: number }
}

/** A place in a ranking. */
export interface Place {
  readonly rank: number
  readonly tied: boolean
}

/** @returns less than 0 where an id comes before another, by the numbers of their characters, in whatever language */
const byId = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

/**
 * Ranks by certain points as competitions do: 1, 2, 2, 4. Who has the same points has the same rank, and stands in the
 * order of the ids, which says nothing of who is better.
 */
export function ranked<T extends Rankable>(all: readonly T[]): readonly (T & Place)[] {
  const unitsOf = ({ total }: T) => toUnits(total.points)
  const ordered = [...all].sort((one, other) => unitsOf(other) - unitsOf(one) || byId(one.id, other.id))
  const first = new Map<number, number>()
  const size = new Map<number, number>()
  for (const [index, each] of ordered.entries()) {
    const units = unitsOf(each)
    if (!first.has(units)) first.set(units, index + 1)
    size.set(units, (size.get(units) ?? 0) + 1)
  }
  return ordered.map((each) => {
    const units = unitsOf(each)
    return { ...each, rank: first.get(units) ?? 0, tied: (size.get(units) ?? 0) > 1 }
  })
}

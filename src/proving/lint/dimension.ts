import type { FactValue } from '../../model/profile.ts'
import type { Points } from '../../values/points.ts'

/** A part of what can be the case: facts that are stated, results that gates look at, points that a review gives. */
export interface Setting {
  readonly facts: Readonly<Record<string, FactValue>>
  readonly results?: Readonly<Record<string, number>>
  readonly review?: Points
}

/** Two settings, by position, of which the second states a yes, or entries, more. */
export interface Raise {
  readonly fact: string
  readonly from: number
  readonly to: number
}

/** Facts that belong together, independent of all others, and the settings of them that make a difference. */
export interface Dimension {
  readonly settings: readonly Setting[]
  /** The settings stand for every one that there is. */
  readonly isComplete: boolean
  readonly raises: readonly Raise[]
}

/** @returns the dimension of one fact */
export function factDimension(
  fact: string,
  values: readonly FactValue[],
  isComplete: boolean,
  raises: readonly Raise[] = [],
): Dimension {
  return { settings: values.map((value) => ({ facts: { [fact]: value } })), isComplete, raises }
}

/** @returns so many of them at most, spread evenly */
export function thinned<T>(all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all
  return Array.from({ length: most }, (_, index) => all[Math.floor((index * all.length) / most)]).flatMap(
    (each) => (each === undefined ? [] : [each]),
  )
}

import type { Change } from '../model/change.ts'
import type { Unmatched } from '../model/difference.ts'
import type { ComparedSide } from './diff-sides.ts'

/** Results in pairs, and those that only one side has. */
export interface MatchedSides {
  readonly pairs: readonly Change<ComparedSide>[]
  readonly onlyBefore: readonly Unmatched[]
  readonly onlyAfter: readonly Unmatched[]
}

const keyOf = ({ assessment: { profile, basis } }: ComparedSide): string =>
  JSON.stringify([profile.id, basis])

const unmatched = ({ assessment: { profile, basis } }: ComparedSide): Unmatched => ({ profile, basis })

/** Matches results by profile and basis; one on each side is a match whatever it is of. */
export function matchedSides({ before, after }: Change<readonly ComparedSide[]>): MatchedSides {
  const [[one, ...ones], [other, ...others]] = [before, after]
  if (one && other && ones.length + others.length === 0) {
    return { pairs: [{ before: one, after: other }], onlyBefore: [], onlyAfter: [] }
  }
  const earlier = new Map(before.map((side) => [keyOf(side), side]))
  const later = new Set(after.map(keyOf))
  return {
    pairs: after.flatMap((side) => {
      const was = earlier.get(keyOf(side))
      return was === undefined ? [] : [{ before: was, after: side }]
    }),
    onlyBefore: before.filter((side) => !later.has(keyOf(side))).map(unmatched),
    onlyAfter: after.filter((side) => !earlier.has(keyOf(side))).map(unmatched),
  }
}

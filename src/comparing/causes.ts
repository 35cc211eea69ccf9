import type { Cause } from '../model/cause.ts'
import { evidenceCauses, reviewCauses } from './attachment-causes.ts'
import { basisCauses, dateCauses, parameterCauses } from './circumstance-causes.ts'
import { factCauses } from './fact-causes.ts'
import { ruleCauses } from './rule-causes.ts'
import { keyOf } from './same-data.ts'
import { type IndexedSide, mentionsOf } from './side.ts'

const union = (one: ReadonlySet<string>, other: ReadonlySet<string>): readonly string[] => [
  ...new Set([...one, ...other]),
]

/** @returns every cause once */
export const distinct = <T extends Cause>(causes: readonly T[]): readonly T[] => [
  ...new Map(causes.map((cause) => [keyOf(cause), cause])).values(),
]

/** @returns all that differs between the sides and stands behind a row or gate, as far as it is at hand */
export function causesOf(id: string, before: IndexedSide, after: IndexedSide): readonly Cause[] {
  const mentions = { before: mentionsOf(id, before), after: mentionsOf(id, after) }
  return distinct([
    ...factCauses(id, union(mentions.before.facts, mentions.after.facts), before, after),
    ...evidenceCauses(id, before, after),
    ...reviewCauses(id, before, after),
    ...ruleCauses(id, mentions.before, mentions.after, { before, after }),
    ...parameterCauses(union(mentions.before.parameters, mentions.after.parameters), before, after),
    ...dateCauses(id, mentions, before, after),
    ...basisCauses(before, after),
  ])
}

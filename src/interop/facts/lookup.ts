import type { Almanac } from 'json-rules-engine'
import type { Profile } from '../../model/profile.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import { type FractionRange, toFraction } from '../../values/fraction.ts'
import type { NumberRange } from '../../values/number-range.ts'
import { PROFILE_FACT, rangeFact } from '../rules/fact-names.ts'
import { quotientRange } from './measure-ranges.ts'
import { remembered } from './run-memory.ts'

/* What facts of one run are, as the almanac has them: an app may have put its own in the place of the profile's. */

const NOBODY: Profile = { id: '', name: '', facts: {} }

/** @returns the profile of a run; an empty one where that engine was run without */
export async function profileIn(almanac: Almanac): Promise<Profile> {
  return (await almanac.factValue<Profile | undefined>(PROFILE_FACT)) ?? NOBODY
}

/** @returns what stands under a name of the dictionary, whatever it is; asked for once a run, also of an app's own fact */
export function rawIn(almanac: Almanac, name: string): Promise<unknown> {
  return remembered(almanac, `raw ${name}`, () => almanac.factValue<unknown>(name))
}

/** @returns the numbers that a fact, measure or parameter may be */
export function rangeIn(almanac: Almanac, name: string): Promise<NumberRange> {
  return almanac.factValue<NumberRange>(rangeFact(name))
}

/** @returns the same, exactly: no quotient is rounded on the way */
export async function exactRangeIn(
  almanac: Almanac,
  name: string,
  { measures }: RuleSet,
): Promise<FractionRange> {
  const measure = measures[name]
  if (measure !== undefined && 'share' in measure) {
    return quotientRange(await rangeIn(almanac, measure.share), await rangeIn(almanac, measure.in))
  }
  const { low, high } = await rangeIn(almanac, name)
  return {
    ...(Number.isFinite(low) && { low: toFraction(low) }),
    ...(Number.isFinite(high) && { high: toFraction(high) }),
  }
}

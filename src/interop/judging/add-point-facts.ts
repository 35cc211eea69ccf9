import type { Almanac, Engine } from 'json-rules-engine'
import type { Anchor, Award } from '../../model/award.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import { type FractionRange, toFraction } from '../../values/fraction.ts'
import { toUnits } from '../../values/points.ts'
import { exactRangeIn } from '../facts/lookup.ts'
import { oncePerRun, UNCACHED } from '../facts/run-memory.ts'
import { awardOf } from '../rules/award-of.ts'
import { pointsFact } from '../rules/fact-names.ts'
import { lineRange, type PointRange, unitRange } from './points-of-range.ts'

/** What a part of an award gives by arithmetic. */
interface ComputedPart {
  readonly part: string
  readonly points: (almanac: Almanac) => Promise<PointRange>
}

/** @returns the parts of an award that give points by arithmetic, with where they stand */
function computedParts(award: Award, part: string, ruleSet: RuleSet): readonly ComputedPart[] {
  const quantity = (almanac: Almanac, name: string) => exactRangeIn(almanac, name, ruleSet)
  const placeOf = async (almanac: Almanac, { at }: Anchor): Promise<FractionRange> =>
    typeof at === 'number' ? { low: toFraction(at), high: toFraction(at) } : quantity(almanac, at.fact)
  if ('per' in award) {
    const start = toUnits(award.start ?? 0)
    return [{ part, points: async (almanac) => unitRange(award, start, await quantity(almanac, award.per)) }]
  }
  if ('interpolate' in award) {
    return [
      {
        part,
        points: async (almanac) => {
          const of = await quantity(almanac, award.interpolate)
          return lineRange(award, of, await placeOf(almanac, award.from), await placeOf(almanac, award.to))
        },
      },
    ]
  }
  if ('best' in award) {
    return award.best.flatMap((each, index) => computedParts(each, `${part}.best.${index}`, ruleSet))
  }
  if ('levels' in award) {
    return award.levels.flatMap((level, index) =>
      'award' in level ? computedParts(level.award, `${part}.levels.${index}.award`, ruleSet) : [],
    )
  }
  if ('deduct' in award) {
    return award.deduct.flatMap((each, index) =>
      'per' in each ? computedParts(each, `${part}.deduct.${index}`, ruleSet) : [],
    )
  }
  return []
}

/** Registers the points that units and interpolation give, which no rule can work out. */
export function addPointFacts(engine: Engine, ruleSet: RuleSet): void {
  const items = ruleSet.sections.flatMap((section) => section.items)
  for (const criterion of items.flatMap(({ criteria }) => criteria)) {
    const { award, part: whole } = awardOf(criterion)
    for (const { part, points } of computedParts(award, whole, ruleSet)) {
      const name = pointsFact(criterion.id, part)
      engine.addFact(name, oncePerRun(name, points), UNCACHED)
    }
  }
}

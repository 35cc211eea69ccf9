import type {
  AssessedAward,
  Award,
  Deduction,
  DeductionAward,
  InterpolationAward,
  Level,
  LevelsAward,
  UnitAward,
} from '../model/award.ts'
import type { AwardPart, Cause } from '../model/cause.ts'
import type { LocalizedText } from '../values/localized-text.ts'
import { conditionCauses, type RuleContext, readsOtherwise, thresholdCause } from './condition-causes.ts'
import { isSame } from './same-data.ts'

function moved(
  part: AwardPart,
  before: number | undefined,
  after: number | undefined,
  title?: LocalizedText,
): readonly Cause[] {
  if (before === after) return []
  const sides = { ...(before !== undefined && { before }), ...(after !== undefined && { after }) }
  return [{ cause: 'award', part, ...(title && { title }), ...sides }]
}

/** Compares what stands at the same positions of two lists, which read otherwise if they are not of one length. */
function pairwise<T>(
  before: readonly T[],
  after: readonly T[],
  context: RuleContext,
  causes: (one: T, other: T) => readonly Cause[],
): readonly Cause[] {
  if (before.length !== after.length) return [readsOtherwise(context)]
  return before.flatMap((one, index) => {
    const other = after[index]
    return other === undefined ? [] : causes(one, other)
  })
}

function levelCauses(before: Level, after: Level, context: RuleContext): readonly Cause[] {
  const conditions =
    before.when !== undefined && after.when !== undefined
      ? conditionCauses(before.when, after.when, context)
      : before.when === after.when
        ? []
        : [readsOtherwise(context)]
  const title = after.title ?? before.title
  if ('points' in before && 'points' in after) {
    return [...conditions, ...moved('level-points', before.points, after.points, title)]
  }
  return 'award' in before && 'award' in after
    ? [...conditions, ...awardCauses(before.award, after.award, context)]
    : [...conditions, readsOtherwise(context)]
}

function unitCauses(
  before: UnitAward,
  after: UnitAward,
  part: AwardPart,
  context: RuleContext,
): readonly Cause[] {
  const counts = ({ per, counting, round }: UnitAward) => ({ per, counting, round })
  if (!isSame(counts(before), counts(after))) return [readsOtherwise(context)]
  const { per } = after
  const threshold = (operator: 'greaterThanInclusive' | 'lessThan', one?: number, other?: number) =>
    one === other ? [] : [thresholdCause(per, operator, one, other, context)]
  return [
    ...moved(part, before.points, after.points),
    ...threshold('greaterThanInclusive', before.from, after.from),
    ...threshold('lessThan', before.below, after.below),
    ...moved('every', before.every, after.every),
    ...moved('most', before.most, after.most),
    ...moved('start', before.start, after.start),
  ]
}

function interpolationCauses(
  before: InterpolationAward,
  after: InterpolationAward,
  context: RuleContext,
): readonly Cause[] {
  const isOther = before.interpolate !== after.interpolate || !isSame(before.round, after.round)
  if (isOther) return [readsOtherwise(context)]
  return [[before.from, after.from] as const, [before.to, after.to] as const].flatMap(
    ([one, other]): readonly Cause[] => {
      const points = moved('anchor-points', one.points, other.points)
      if (isSame(one.at, other.at)) return points
      return typeof one.at === 'number' && typeof other.at === 'number'
        ? [...moved('anchor', one.at, other.at), ...points]
        : [readsOtherwise(context), ...points]
    },
  )
}

function assessedCauses(before: AssessedAward, after: AssessedAward, context: RuleContext): readonly Cause[] {
  const ranges = pairwise(before.assessed, after.assessed, context, (one, other) => [
    ...moved('range-from', one.from, other.from, other.title),
    ...moved('range-to', one.to, other.to, other.title),
  ])
  return [...ranges, ...moved('step', before.step, after.step)]
}

function takenCauses(before: Deduction, after: Deduction, context: RuleContext): readonly Cause[] {
  if ('per' in before && 'per' in after) return unitCauses(before, after, 'deduction-points', context)
  if ('when' in before && 'when' in after) {
    return [
      ...conditionCauses(before.when, after.when, context),
      ...moved('deduction-points', before.points, after.points),
    ]
  }
  return [readsOtherwise(context)]
}

const deductionCauses = (
  before: DeductionAward,
  after: DeductionAward,
  context: RuleContext,
): readonly Cause[] => [
  ...pairwise(before.deduct, after.deduct, context, (one, other) => takenCauses(one, other, context)),
  ...moved('full', before.full, after.full),
  ...moved('floor', before.floor, after.floor),
]

const levelsCauses = (before: LevelsAward, after: LevelsAward, context: RuleContext): readonly Cause[] =>
  pairwise(before.levels, after.levels, context, (one, other) => levelCauses(one, other, context))

/** @returns what of an award has moved, or that it reads otherwise */
export function awardCauses(before: Award, after: Award, context: RuleContext): readonly Cause[] {
  if (isSame(before, after)) return []
  if ('levels' in before && 'levels' in after) return levelsCauses(before, after, context)
  if ('per' in before && 'per' in after) return unitCauses(before, after, 'unit-points', context)
  if ('interpolate' in before && 'interpolate' in after) return interpolationCauses(before, after, context)
  if ('assessed' in before && 'assessed' in after) return assessedCauses(before, after, context)
  if ('deduct' in before && 'deduct' in after) return deductionCauses(before, after, context)
  if ('best' in before && 'best' in after) {
    return pairwise(before.best, after.best, context, (one, other) => awardCauses(one, other, context))
  }
  if ('when' in before && 'when' in after) {
    return [
      ...conditionCauses(before.when, after.when, context),
      ...moved('level-points', before.points, after.points),
    ]
  }
  return [readsOtherwise(context)]
}

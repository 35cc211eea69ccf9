import type { Award } from '../model/award.ts'
import type { Criterion } from '../model/rule-set.ts'
import { type Points, toUnits } from '../values/points.ts'

/** Points that a criterion can have: from one number to another, in steps where there are any. */
export interface PointRange {
  readonly from: Points
  readonly to: Points
  readonly step?: Points
}

const exactly = (points: Points): PointRange => ({ from: points, to: points })

function rangesOf(award: Award, most: Points): readonly PointRange[] {
  if ('when' in award) return [exactly(0), exactly(award.points)]
  if ('levels' in award) {
    const given = award.levels.flatMap((level) =>
      'award' in level ? rangesOf(level.award, most) : [exactly(level.points)],
    )
    return award.levels.some(({ when }) => when === undefined) ? given : [exactly(0), ...given]
  }
  if ('per' in award) return [{ from: 0, to: most }]
  if ('interpolate' in award) {
    const ends = [award.from.points, award.to.points]
    return [{ from: Math.min(...ends), to: Math.max(...ends) }]
  }
  if ('best' in award) return award.best.flatMap((each) => rangesOf(each, most))
  if ('deduct' in award) return [{ from: award.floor ?? 0, to: award.full ?? most }]
  const step = award.step === undefined ? {} : { step: award.step }
  return award.assessed.map(({ from, to }) => ({ from, to, ...step }))
}

/** @returns whether an assessor chooses the points of an award, or of a part of it */
function isAssessed(award: Award): boolean {
  if ('assessed' in award) return true
  if ('best' in award) return award.best.some(isAssessed)
  return 'levels' in award && award.levels.some((level) => 'award' in level && isAssessed(level.award))
}

/** What a reviewer may give a criterion. */
export interface PossiblePoints {
  readonly ranges: readonly PointRange[]
  /** Met and unmet do not say enough: the row has to be assessed, or may take points away. */
  readonly needsPoints: boolean
}

/** @returns the points that are possible for a criterion; of one that is not assessed, any between its least and most */
export function possiblePoints(criterion: Criterion): PossiblePoints {
  if ('when' in criterion) {
    const ends = criterion.points === 0 ? [0] : [0, criterion.points]
    return { ranges: ends.map((each) => ({ from: each, to: each })), needsPoints: false }
  }
  const ranges = rangesOf(criterion.award, criterion.points)
  if (isAssessed(criterion.award)) return { ranges: distinct(ranges), needsPoints: true }
  const least = Math.min(0, ...ranges.map(({ from }) => from))
  return { ranges: [{ from: least, to: criterion.points }], needsPoints: least < 0 }
}

/** The ranges without those that lie in another one, the lowest first. */
function distinct(ranges: readonly PointRange[]): readonly PointRange[] {
  const kept: PointRange[] = []
  const longestFirst = [...ranges].sort((one, other) => other.to - other.from - (one.to - one.from))
  for (const range of longestFirst) {
    const isSame = (other: PointRange) => range.from === other.from && range.to === other.to
    const isInside = (other: PointRange) =>
      range.from === range.to ? isIn(range.from, other) : isSame(other) && range.step === other.step
    if (!kept.some(isInside)) kept.push(range)
  }
  return kept.sort((one, other) => one.from - other.from)
}

function isIn(points: Points, { from, to, step }: PointRange): boolean {
  return points >= from && points <= to && (step === undefined || toUnits(points) % toUnits(step) === 0)
}

/** @returns whether a criterion can have so many points */
export function arePossible(points: Points, { ranges }: PossiblePoints): boolean {
  return ranges.some((range) => isIn(points, range))
}

/** @returns the ranges in words: `from 5 to 6, or 8` */
export function rangesInWords({ ranges }: PossiblePoints): string {
  const words = ranges.map(({ from, to, step }) => {
    if (from === to) return String(from)
    return `from ${from} to ${to}${step === undefined ? '' : ` in steps of ${step}`}`
  })
  return words.join(', or ')
}

import type { Award } from '../../model/award.ts'
import { type PointUnits, toUnits } from '../../values/points.ts'

/** The least and the most that an award can ever give; infinite where nothing but the row limits it. */
export interface AwardLimits {
  readonly least: PointUnits
  readonly most: PointUnits
}

const constant = (units: PointUnits): AwardLimits => ({ least: units, most: units })

function between(limits: readonly AwardLimits[]): AwardLimits {
  return {
    least: Math.min(...limits.map(({ least }) => least)),
    most: Math.max(...limits.map(({ most }) => most)),
  }
}

/** @param full what the row of the award gives at most */
export function awardLimits(award: Award, full: PointUnits): AwardLimits {
  if ('when' in award) return between([constant(0), constant(toUnits(award.points))])
  if ('levels' in award) {
    const levels = award.levels.map((level) =>
      'award' in level ? awardLimits(level.award, full) : constant(toUnits(level.points)),
    )
    const isComplete = award.levels.some(({ when }) => when === undefined)
    return between(isComplete ? levels : [...levels, constant(0)])
  }
  if ('per' in award) {
    const most = award.most === undefined ? Infinity : toUnits(award.start ?? 0) + toUnits(award.most)
    return { least: 0, most }
  }
  if ('interpolate' in award) {
    return between([constant(toUnits(award.from.points)), constant(toUnits(award.to.points))])
  }
  if ('best' in award) {
    const limits = award.best.map((each) => awardLimits(each, full))
    return {
      least: Math.max(...limits.map(({ least }) => least)),
      most: Math.max(...limits.map(({ most }) => most)),
    }
  }
  if ('assessed' in award) {
    return between(award.assessed.flatMap(({ from, to }) => [constant(toUnits(from)), constant(toUnits(to))]))
  }
  return {
    least: toUnits(award.floor ?? 0),
    most: award.full === undefined ? full : toUnits(award.full),
  }
}

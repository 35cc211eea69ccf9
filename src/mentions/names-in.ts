import type { Award, Deduction } from '../model/award.ts'
import type { Comparison, Condition } from '../model/condition.ts'
import type { Measure } from '../model/measure.ts'

/** What something speaks of: facts, measures and parameters, and named conditions. */
export interface Mentions {
  readonly names: readonly string[]
  readonly conditions: readonly string[]
}

const NOTHING: Mentions = { names: [], conditions: [] }

function joined(all: readonly Mentions[]): Mentions {
  return {
    names: all.flatMap(({ names }) => names),
    conditions: all.flatMap(({ conditions }) => conditions),
  }
}

const namesOnly = (...names: readonly string[]): Mentions => ({ names, conditions: [] })

/** @returns the name that a value is read from, where it is */
export function inValue(value: Comparison['value'] | undefined): Mentions {
  return typeof value === 'object' && 'fact' in value ? namesOnly(value.fact) : NOTHING
}

export function inCondition(condition: Condition): Mentions {
  if ('all' in condition) return joined(condition.all.map(inCondition))
  if ('any' in condition) return joined(condition.any.map(inCondition))
  if ('not' in condition) return inCondition(condition.not)
  if ('condition' in condition) return { names: [], conditions: [condition.condition] }
  return joined([namesOnly(condition.fact), inValue(condition.value)])
}

const inDeduction = (deduction: Deduction): Mentions =>
  'per' in deduction ? namesOnly(deduction.per) : inCondition(deduction.when)

export function inAward(award: Award): Mentions {
  if ('when' in award) return inCondition(award.when)
  if ('per' in award) return namesOnly(award.per)
  if ('interpolate' in award) {
    return joined([namesOnly(award.interpolate), inValue(award.from.at), inValue(award.to.at)])
  }
  if ('best' in award) return joined(award.best.map(inAward))
  if ('assessed' in award) return NOTHING
  if ('deduct' in award) return joined(award.deduct.map(inDeduction))
  return joined(
    award.levels.flatMap((level) => [
      level.when === undefined ? NOTHING : inCondition(level.when),
      'award' in level ? inAward(level.award) : NOTHING,
    ]),
  )
}

/** @returns what a measure speaks of; the fields that it tests are its list's own */
export function inMeasure(measure: Measure): Mentions {
  if ('count' in measure) return namesOnly(measure.count)
  if ('sum' in measure) return namesOnly(...(typeof measure.sum === 'string' ? [measure.sum] : measure.sum))
  if ('share' in measure) return namesOnly(measure.share, measure.in)
  if ('elapsed' in measure) return namesOnly(measure.elapsed)
  return 'holding' in measure ? joined(measure.holding.map(inCondition)) : NOTHING
}

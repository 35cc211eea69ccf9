import type { Measure } from '../model/measure.ts'
import type { RuleSet } from '../model/rule-set.ts'

/** What the names in rules stand for, beside facts. */
export type Names = Pick<RuleSet, 'measures' | 'conditions' | 'parameters'>

function readBy(measure: Measure): readonly string[] {
  if ('count' in measure) return [measure.count]
  if ('sum' in measure) return typeof measure.sum === 'string' ? [measure.sum] : measure.sum
  if ('share' in measure) return [measure.share, measure.in]
  if ('elapsed' in measure) return [measure.elapsed]
  // conditions that are counted have asked their own questions; results are told apart by what they are results of
  if ('holding' in measure) return []
  if ('pointsOf' in measure) return [`points of ${measure.pointsOf}`]
  if ('pointShareOf' in measure) return [`points of ${measure.pointShareOf}`]
  return ['rows']
}

/** @returns the facts that facts and measures are read from, and the results */
export function factsBehind(names: Iterable<string>, { measures, parameters }: Names): ReadonlySet<string> {
  const facts = [...names].flatMap((name) => {
    const measure = Object.hasOwn(measures, name) ? measures[name] : undefined
    if (measure !== undefined) return readBy(measure)
    return Object.hasOwn(parameters, name) ? [] : [name]
  })
  return new Set(facts)
}

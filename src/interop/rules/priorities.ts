import type { Comparison } from '../../model/condition.ts'
import type { HoldingMeasure } from '../../model/measure.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import { comparisonsIn } from './comparisons-in.ts'

/**
 * The priorities of rules, since some look at what others have decided: a measure that counts conditions, at the
 * events of these; a gate that asks for points, at those of all criteria. The first to run has the highest.
 */
export interface Priorities {
  /** Of the conditions that a measure counts, by its name. */
  readonly holding: (measure: string) => number
  readonly criteria: number
  readonly gates: number
}

const namesIn = ({ fact, value }: Comparison): readonly string[] =>
  typeof value === 'object' && 'fact' in value ? [fact, value.fact] : [fact]

/** @returns the priorities of all rules of a rule set, the last of which is 1 */
export function prioritiesOf({ measures, conditions }: RuleSet): Priorities {
  const isResult = (name: string): boolean => {
    const measure = measures[name]
    return measure !== undefined && ('pointsOf' in measure || 'pointShareOf' in measure || 'rows' in measure)
  }
  const counting = new Map<string, readonly string[]>(
    Object.entries(measures).flatMap(([name, measure]) =>
      'holding' in measure ? [[name, namesCounted(measure)] as const] : [],
    ),
  )
  function namesCounted({ holding }: HoldingMeasure): readonly string[] {
    return holding.flatMap((each) => comparisonsIn(each, conditions)).flatMap(namesIn)
  }
  const asksForResults = (name: string): boolean =>
    isResult(name) || (counting.get(name) ?? []).some(asksForResults)

  /** How many stages have to be over before a name stands for something. */
  const readyAfter = (name: string, criteria: number): number => {
    if (isResult(name)) return criteria
    const names = counting.get(name)
    if (names === undefined) return 0
    return 1 + names.reduce((latest, each) => Math.max(latest, readyAfter(each, criteria)), 0)
  }
  const latest = (names: readonly string[], criteria: number): number =>
    names.reduce((most, name) => Math.max(most, readyAfter(name, criteria)), 0)

  const all = [...counting.keys()]
  const criteria =
    1 +
    latest(
      all.filter((name) => !asksForResults(name)),
      0,
    )
  const last = 1 + Math.max(criteria, latest(all, criteria))
  const priorityOf = (stage: number): number => last - stage + 1
  return {
    holding: (name) => priorityOf(readyAfter(name, criteria)),
    criteria: priorityOf(criteria),
    gates: 1,
  }
}

import type { Almanac, Engine } from 'json-rules-engine'
import type { Fact, FactDictionary } from '../../model/fact-dictionary.ts'
import type { Measure, ResultMeasure } from '../../model/measure.ts'
import type { Parameter, RuleSet } from '../../model/rule-set.ts'
import { fromFraction } from '../../values/fraction.ts'
import { exactly, type NumberRange } from '../../values/number-range.ts'
import { truthIn } from '../rules/decision.ts'
import { rangeFact, statedFact } from '../rules/fact-names.ts'
import { profileIn, rangeIn, rawIn } from './lookup.ts'
import { countRange, elapsedRange, fieldSumRange, quotientRange, sumOfRanges } from './measure-ranges.ts'
import { decidedIn, oncePerRun, UNCACHED } from './run-memory.ts'
import type { Occasion } from './selected-entries.ts'
import { entriesFrom, numberFrom, statedFrom, statedNumber, valueAt } from './stated.ts'

async function limitOf(
  almanac: Almanac,
  name: string,
  { facts }: FactDictionary,
): Promise<number | undefined> {
  const fact = facts[name]
  return fact?.type === 'number' ? statedNumber(fact, await rawIn(almanac, name)) : undefined
}

function addFact(engine: Engine, name: string, fact: Fact, dictionary: FactDictionary): void {
  engine.addFact(
    name,
    async (_: unknown, almanac: Almanac) => valueAt((await profileIn(almanac)).facts, name),
    UNCACHED,
  )
  if (fact.type === 'list') return
  if (fact.type !== 'number') {
    const view = oncePerRun(name, async (almanac) => statedFrom(fact, await rawIn(almanac, name)))
    engine.addFact(statedFact(name), view, UNCACHED)
    return
  }
  const { atMost } = fact
  const range = oncePerRun(name, async (almanac) => {
    const limit = atMost === undefined ? undefined : await limitOf(almanac, atMost, dictionary)
    return numberFrom(fact, await rawIn(almanac, name), limit)
  })
  engine.addFact(rangeFact(name), range, UNCACHED)
}

/** The value of a parameter on a day: the last change that has come. */
function valueOn({ value, changes = [] }: Parameter, day: string): number {
  return changes.findLast(({ from }) => from <= day)?.value ?? value
}

function heldRange(almanac: Almanac, name: string, count: number): NumberRange {
  const truths = Array.from({ length: count }, (_, index) =>
    truthIn(decidedIn(almanac), 'holding', name, String(index)),
  )
  return {
    low: truths.filter((truth) => truth === true).length,
    high: truths.filter((truth) => truth !== false).length,
  }
}

type Ranged = (almanac: Almanac) => NumberRange | Promise<NumberRange>

/** @returns what works out the numbers that a measure may be, from the facts of a run */
function measured(
  measure: Exclude<Measure, ResultMeasure | { holding: unknown }>,
  dictionary: FactDictionary,
  occasion: Occasion,
): Ranged {
  if ('share' in measure) {
    return async (almanac) => {
      const part = await rangeIn(almanac, measure.share)
      const { low, high } = quotientRange(part, await rangeIn(almanac, measure.in))
      return {
        low: low === undefined ? Number.NEGATIVE_INFINITY : fromFraction(low),
        high: high === undefined ? Number.POSITIVE_INFINITY : fromFraction(high),
      }
    }
  }
  if ('elapsed' in measure) {
    return async (almanac) => elapsedRange(measure, await rawIn(almanac, measure.elapsed), occasion)
  }
  if ('sum' in measure && !('of' in measure)) {
    return async (almanac) =>
      sumOfRanges(await Promise.all(measure.sum.map((each) => rangeIn(almanac, each))))
  }
  const list = 'count' in measure ? measure.count : measure.sum
  const range =
    'count' in measure
      ? countRange(measure, dictionary, occasion)
      : fieldSumRange(measure, dictionary, occasion)
  return async (almanac) => range(entriesFrom(await rawIn(almanac, list)))
}

/**
 * Registers everything that rules look at: each fact of the dictionary under its own name, as the profile states it,
 * which an app may replace; what is known of it; the parameters; and the measures, which take what they measure from
 * the almanac.
 *
 * @param results what measures of results may be, by the decisions so far
 */
export function addFacts(
  engine: Engine,
  { facts: dictionary, measures, parameters }: RuleSet,
  occasion: Occasion,
  set: Readonly<Record<string, number>>,
  results: (almanac: Almanac, measure: ResultMeasure) => Promise<NumberRange>,
): void {
  for (const [name, fact] of Object.entries(dictionary.facts)) addFact(engine, name, fact, dictionary)
  for (const [name, parameter] of Object.entries(parameters)) {
    const value = Object.hasOwn(set, name) ? set[name] : undefined
    engine.addFact(rangeFact(name), exactly(value ?? valueOn(parameter, occasion.asOf)))
  }
  for (const [name, measure] of Object.entries(measures)) {
    if ('pointsOf' in measure || 'pointShareOf' in measure || 'rows' in measure) {
      const range = (_: unknown, almanac: Almanac) => results(almanac, measure)
      engine.addFact(rangeFact(name), range, UNCACHED)
    } else if ('holding' in measure) {
      const range = (_: unknown, almanac: Almanac) => heldRange(almanac, name, measure.holding.length)
      engine.addFact(rangeFact(name), range, UNCACHED)
    } else {
      engine.addFact(rangeFact(name), oncePerRun(name, measured(measure, dictionary, occasion)), UNCACHED)
    }
  }
}

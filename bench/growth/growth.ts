import { type AssessOptions, compile, type Evaluator } from '../../src/assess.ts'
import type { Profile, StatedFacts } from '../../src/model/profile.ts'
import type { Criterion, RuleSet } from '../../src/model/rule-set.ts'
import { AS_OF } from '../generated-profiles.ts'
import { LIST_RULES, profileOfEntries } from './lists.ts'
import { profileOfRows, ruleSetOfRows, SCHEMES } from './rule-sets.ts'
import { stopwatch } from './stopwatch.ts'

/** What was measured for one size. */
export interface GrowthPoint {
  /** How many rows or entries there are. */
  readonly size: number
  /** Microseconds for a run; left out where it would have taken too long. */
  readonly time?: number
  /** Nanoseconds for each row, or for each entry more than none. */
  readonly each?: number
  /** How many times as much each costs as at the size where it was cheapest. */
  readonly risen?: number
}

/** How the cost of one thing grows. */
export interface Growth {
  readonly what: string
  readonly unit: 'row' | 'entry'
  readonly points: readonly GrowthPoint[]
  /** The power of the size that the cost grew with, from the smallest size to the largest: 1 is linear, 2 quadratic. */
  readonly order: number
  /** Every size was measured, and the order is that of linear growth, or hardly more. */
  readonly isLinear: boolean
}

const ROWS = [10, 100, 1000, 10_000, 40_000]
const ENTRIES = [0, 10, 100, 1000, 10_000]

/**
 * Caches fill up, so that even looking at a row takes several times as long among very many: see the row for scale. This
 * much may each cost more for it; were the cost to grow by the root of the size as well, it would be four times that.
 */
const HIGHEST_LINEAR_ORDER = 1.35

/** In nanoseconds: what is cheaper has been measured as too little. */
const LEAST_EACH = 1

/** In microseconds: what is expected to take longer is left out. */
const PATIENCE = 40_000_000

/** The power of the size that the cost grew with, from one measured size to another. */
function orderOf(from: GrowthPoint | undefined, to: GrowthPoint | undefined): number {
  if (from?.each === undefined || to?.each === undefined || from === to) return 1
  const risen = Math.max(to.each, LEAST_EACH) / Math.max(from.each, LEAST_EACH)
  return 1 + Math.log(risen) / Math.log(to.size / from.size)
}

/** What a size would take if the cost grew as it did in the last step; for ever where a smaller one was left out. */
function expected(points: readonly GrowthPoint[], size: number): number {
  const last = points.at(-1)
  if (last === undefined || last.size === 0) return 0
  if (last.time === undefined) return Number.POSITIVE_INFINITY
  return last.time * (size / last.size) ** orderOf(points.at(-2), last)
}

/** @param timeOf the microseconds for a size, once it has been prepared */
export function growth(
  what: string,
  unit: Growth['unit'],
  sizes: readonly number[],
  timeOf: (size: number) => number,
): Growth {
  const points: GrowthPoint[] = []
  let empty = 0
  let cheapest = Number.POSITIVE_INFINITY
  for (const size of sizes) {
    if (expected(points, size) > PATIENCE) {
      points.push({ size })
      continue
    }
    const time = timeOf(size)
    if (size === 0) {
      empty = time
      points.push({ size, time })
      continue
    }
    const each = ((time - empty) * 1000) / size
    cheapest = Math.min(cheapest, each)
    points.push({ size, time, each, risen: each / cheapest })
  }
  const measured = points.filter(({ each }) => each !== undefined)
  const order = orderOf(measured[0], measured.at(-1))
  const isWhole = points.every(({ time }) => time !== undefined)
  return { what, unit, points, order, isLinear: isWhole && order <= HIGHEST_LINEAR_ORDER }
}

const OPTIONS: AssessOptions = { asOf: AS_OF }

type Way = 'score' | 'assess'

const WAYS: readonly Way[] = ['score', 'assess']

const runOf = (evaluator: Evaluator, way: Way, profile: Profile) => () => evaluator[way](profile, OPTIONS)

/** The least that can be done with a table: to look at every row, and at its fact. */
function walk({ sections }: RuleSet, { facts }: Profile): number {
  let points = 0
  for (const { items } of sections) {
    for (const { criteria } of items) {
      for (const criterion of criteria) if (isStated(criterion, facts)) points += criterion.points
    }
  }
  return points
}

function isStated(criterion: Criterion, facts: StatedFacts): boolean {
  if (!('when' in criterion) || !('fact' in criterion.when)) return false
  const [group = '', fact = ''] = criterion.when.fact.split('.')
  const stated = facts[group]
  return typeof stated === 'object' && fact in stated
}

function ofRows(): readonly Growth[] {
  const scale = growth('for scale: looking at every row and its fact', 'row', ROWS, (rows) => {
    const [ruleSet, profile] = [ruleSetOfRows(rows, 'plain'), profileOfRows(rows, 'plain')]
    return stopwatch(() => walk(ruleSet, profile))
  })
  const growths = SCHEMES.flatMap((scheme) => [
    growth(`compile, ${scheme}`, 'row', ROWS, (rows) => {
      const ruleSet = ruleSetOfRows(rows, scheme)
      return stopwatch(() => compile(ruleSet))
    }),
    ...WAYS.map((way) =>
      growth(`${way}, ${scheme}`, 'row', ROWS, (rows) => {
        const evaluator = compile(ruleSetOfRows(rows, scheme))
        return stopwatch(runOf(evaluator, way, profileOfRows(rows, scheme)))
      }),
    ),
  ])
  return [scale, ...growths]
}

function ofEntries(): readonly Growth[] {
  return Object.entries(LIST_RULES).flatMap(([rule, ruleSet]) => {
    const evaluator = compile(ruleSet)
    return WAYS.map((way) =>
      growth(`${way}, ${rule}`, 'entry', ENTRIES, (entries) =>
        stopwatch(runOf(evaluator, way, profileOfEntries(entries, AS_OF))),
      ),
    )
  })
}

/** Measures how the cost of a profile, and of compiling, grows with the rows of a rule set and the entries of a list. */
export const measureGrowth = (): readonly Growth[] => [...ofRows(), ...ofEntries()]

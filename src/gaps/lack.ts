import type {
  CompiledComparison,
  CompiledCondition,
  NumberOperand,
  Operand,
} from '../engine/compiled-condition.ts'
import type { Situation } from '../engine/situation.ts'
import type { FactNeed, Need } from '../model/assessment.ts'
import type { Operator } from '../model/condition.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import { factNeed } from './fact-need.ts'

type Day = CalendarDate | undefined

/** What a condition still needs, by when it can still happen, and when it comes about by itself. */
export interface Lack {
  readonly need: Need
  readonly due?: Day
  readonly clears?: Day
}

const ASKS_FOR_MORE: readonly Operator[] = ['greaterThan', 'greaterThanInclusive']
const ASKS_FOR_LESS: readonly Operator[] = ['lessThan', 'lessThanInclusive']

/** How many days to come are tried out. */
const MOST_TRIED_DAYS = 1000

/** Finds the first as-of date at which a comparison is true because entries have left a rolling window. */
function clearingDate({ left, operator, right, truth }: CompiledComparison): (situation: Situation) => Day {
  // a rolling window that fewer entries in it could suit
  const suited: readonly (Operand | false)[] = [
    !ASKS_FOR_MORE.includes(operator) && left,
    'operand' in right && !ASKS_FOR_LESS.includes(operator) && right.operand,
  ]
  const rolling = suited.flatMap((each) =>
    each && each.kind === 'number' && each.departures ? [each.departures] : [],
  )
  if (rolling.length === 0) return () => undefined
  const isLimited = 'constants' in right && ASKS_FOR_LESS.includes(operator)
  return (situation) => {
    const departing = rolling.flatMap((departures) => departures(situation))
    if (departing.length === 0) return undefined
    const days = [...new Set(departing)].sort().slice(0, MOST_TRIED_DAYS)
    const isTrueOn = (asOf: Day) => asOf === undefined || truth({ ...situation, asOf }) === true
    if (!isLimited || left.kind !== 'number' || !left.onlyFalls?.(situation)) return days.find(isTrueOn)
    // once true it stays so, and the first such day is found by halving
    let [from, to] = [0, days.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if (isTrueOn(days[middle])) to = middle
      else from = middle + 1
    }
    return days[from]
  }
}

/** Says what a condition lacks in a situation in which it is not true. */
export type Lacks = (situation: Situation) => Lack

/** Which of the counted conditions must come to hold, and how many of them, where more must. */
function lackOfHolding(
  left: NumberOperand,
  held: readonly { readonly condition: CompiledCondition; readonly lack: Lacks }[],
  { want }: FactNeed,
  situation: Situation,
): Lack | undefined {
  if (want === undefined) return undefined
  const wanted =
    'atLeast' in want
      ? Math.ceil(Number(want.atLeast))
      : 'moreThan' in want && Math.floor(Number(want.moreThan)) + 1
  const open = held.filter(({ condition }) => condition.truth(situation) !== true)
  const short = Number(wanted) - left.range(situation).low
  if (short <= 0 || short > open.length) return undefined
  const lacks = open.map(({ lack }) => lack(situation))
  if (short === open.length) return allOf(lacks)
  if (short === 1) return anyOf(lacks)
  return { need: { atLeast: short, of: lacks.map(({ need }) => need) } }
}

function lackOfComparison(comparison: CompiledComparison): Lacks {
  const { left, operator } = comparison
  const needIn = factNeed(comparison)
  if (left.kind !== 'number') {
    // time alone does nothing to it
    return (situation) => ({ need: needIn(situation), due: undefined, clears: undefined })
  }
  const clearingDateIn = clearingDate(comparison)
  const held = left.held?.map((condition) => ({ condition, lack: lackOf(condition) }))
  const asksForMore = ASKS_FOR_MORE.includes(operator)
  return (situation) => {
    const need = needIn(situation)
    const lack = held && lackOfHolding(left, held, need, situation)
    if (lack !== undefined) return lack
    const isDue = asksForMore || need.short !== undefined
    const due = isDue && left.departures === undefined ? need.between?.to : undefined
    return { need, due, clears: clearingDateIn(situation) }
  }
}

/** The earliest of the days that there are; or the latest, where there are both. */
function dayOf(isFirst: boolean, one: Day, other: Day): Day {
  if (one === undefined || other === undefined) return isFirst ? (one ?? other) : undefined
  return isFirst === one < other ? one : other
}

/** The needs that make one up, where it is of a kind; else itself. */
function partsOf(kind: 'all' | 'any', need: Need): Need | readonly Need[] {
  if (kind === 'all') return 'all' in need ? need.all : need
  return 'any' in need ? need.any : need
}

/** Joins lacks; nested needs of the same kind are merged, a single one is itself. */
function joined(kind: 'all' | 'any', lacks: readonly Lack[]): Lack {
  const [only] = lacks
  if (only !== undefined && lacks.length === 1) return only
  const isAll = kind === 'all'
  let { due, clears } = only ?? {}
  for (const lack of lacks) {
    due = dayOf(isAll, due, lack.due)
    clears = dayOf(!isAll, clears, lack.clears)
  }
  const all = lacks.map(({ need }) => need)
  const needs = all.some((need) => kind in need) ? all.flatMap((need) => partsOf(kind, need)) : all
  return { need: isAll ? { all: needs } : { any: needs }, due, clears }
}

/** The lack in which every part must be mended: due with the first, cleared only when all have cleared. */
export const allOf = (lacks: readonly Lack[]): Lack => joined('all', lacks)

/** The lack in which one part is enough: due with the last, if all are due; cleared as soon as one has cleared. */
const anyOf = (lacks: readonly Lack[]): Lack => joined('any', lacks)

/** Compiles what a condition lacks where it is not true: of a junction the parts that are not true. */
export function lackOf(condition: CompiledCondition): Lacks {
  if (condition.kind === 'comparison') return lackOfComparison(condition)
  if (condition.kind === 'review') {
    const review = Object.freeze({ atLeast: condition.atLeast })
    const lack = { need: Object.freeze({ review }) }
    return () => lack
  }
  const { kind } = condition
  const parts = condition.parts.map((part) => ({ truth: part.truth, lack: lackOf(part) }))
  return (situation) => {
    let first: Lack | undefined
    let lacks: Lack[] | undefined
    for (const { truth, lack } of parts) {
      if (truth(situation) === true) continue
      const found = lack(situation)
      if (first === undefined) first = found
      else if (lacks === undefined) lacks = [first, found]
      else lacks.push(found)
    }
    return lacks === undefined ? (first ?? joined(kind, [])) : joined(kind, lacks)
  }
}

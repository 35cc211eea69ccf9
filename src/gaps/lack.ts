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
  const other = 'operand' in right ? right.operand : undefined
  // the days to come on which entries leave a rolling window that fewer entries in it could suit
  const departures = [
    ...(left.kind === 'number' && !ASKS_FOR_MORE.includes(operator) ? [left.departures] : []),
    ...(other?.kind === 'number' && !ASKS_FOR_LESS.includes(operator) ? [other.departures] : []),
  ].filter((each) => each !== undefined)
  if (departures.length === 0) return () => undefined
  return (situation) => {
    const days = [...new Set(departures.flatMap((each) => each(situation)))].sort()
    return days.slice(0, MOST_TRIED_DAYS).find((asOf) => truth({ ...situation, asOf }) === true)
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
  const clearingDateIn = clearingDate(comparison)
  const number = left.kind === 'number' ? left : undefined
  const held = number?.held?.map((condition) => ({ condition, lack: lackOf(condition) }))
  return (situation) => {
    const need = needIn(situation)
    const lack = number && held && lackOfHolding(number, held, need, situation)
    if (lack !== undefined) return lack
    const isDue = ASKS_FOR_MORE.includes(operator) || need.short !== undefined
    const due = isDue && number?.departures === undefined ? need.between?.to : undefined
    return { need, due, clears: clearingDateIn(situation) }
  }
}

/** The earliest of the days that there are. */
const first = (one: Day, other: Day): Day =>
  one === undefined || (other !== undefined && other < one) ? other : one

/** The latest day, where there are both. */
const last = (one: Day, other: Day): Day =>
  one === undefined || other === undefined ? undefined : other > one ? other : one

/** Joins lacks; nested needs of the same kind are merged, a single one is itself. */
function joined(kind: 'all' | 'any', lacks: readonly Lack[]): Lack {
  const [only] = lacks
  if (lacks.length === 1 && only !== undefined) return only
  const isAll = kind === 'all'
  const needs: Need[] = []
  let { due, clears } = only ?? {}
  for (const lack of lacks) {
    const { need } = lack
    if (isAll && 'all' in need) needs.push(...need.all)
    else if (!isAll && 'any' in need) needs.push(...need.any)
    else needs.push(need)
    due = (isAll ? first : last)(due, lack.due)
    clears = (isAll ? last : first)(clears, lack.clears)
  }
  const [single] = needs
  if (needs.length === 1 && single !== undefined) return { need: single, due, clears }
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
    const lack = { need: { review: { atLeast: condition.atLeast } } }
    return () => lack
  }
  const { kind } = condition
  const parts = condition.parts.map((part) => ({ truth: part.truth, lack: lackOf(part) }))
  return (situation) => {
    const lacks: Lack[] = []
    for (const { truth, lack } of parts) if (truth(situation) !== true) lacks.push(lack(situation))
    return joined(kind, lacks)
  }
}

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

/** What a condition still needs, by when it can still happen, and when it comes about by itself. */
export interface Lack {
  readonly need: Need
  readonly due?: CalendarDate
  readonly clears?: CalendarDate
}

type Day = CalendarDate | undefined

/** The days to come on which entries leave a rolling window that fewer entries in it could suit. */
function departures(operand: Operand | undefined, situation: Situation): readonly CalendarDate[] {
  return operand?.kind === 'number' ? (operand.departures?.(situation) ?? []) : []
}

const ASKS_FOR_MORE: readonly Operator[] = ['greaterThan', 'greaterThanInclusive']
const ASKS_FOR_LESS: readonly Operator[] = ['lessThan', 'lessThanInclusive']

/** How many days to come are tried out. */
const MOST_TRIED_DAYS = 1000

/** The first as-of date at which the comparison is true because entries have left a rolling window. */
function clearingDate(
  { left, operator, right, truth }: CompiledComparison,
  situation: Situation,
): CalendarDate | undefined {
  const other = 'operand' in right ? right.operand : undefined
  const days = [
    ...new Set([
      ...(ASKS_FOR_MORE.includes(operator) ? [] : departures(left, situation)),
      ...(ASKS_FOR_LESS.includes(operator) ? [] : departures(other, situation)),
    ]),
  ].sort()
  return days.slice(0, MOST_TRIED_DAYS).find((asOf) => truth({ ...situation, asOf }) === true)
}

/** Which of the counted conditions must come to hold, and how many of them, where more must. */
function lackOfHolding(left: NumberOperand, { want }: FactNeed, situation: Situation): Lack | undefined {
  if (left.held === undefined || want === undefined) return undefined
  const wanted =
    'atLeast' in want
      ? Math.ceil(Number(want.atLeast))
      : 'moreThan' in want && Math.floor(Number(want.moreThan)) + 1
  const open = left.held.filter((each) => each.truth(situation) !== true)
  const short = Number(wanted) - left.range(situation).low
  if (short <= 0 || short > open.length) return undefined
  const lacks = open.map((each) => lackOf(each, situation))
  if (short === open.length) return allOf(lacks)
  if (short === 1) return anyOf(lacks)
  return { need: { atLeast: short, of: lacks.map(({ need }) => need) } }
}

function lackOfComparison(comparison: CompiledComparison, situation: Situation): Lack {
  const need = factNeed(comparison, situation)
  const { left, operator } = comparison
  const lack = left.kind === 'number' ? lackOfHolding(left, need, situation) : undefined
  if (lack !== undefined) return lack
  const isDue = ASKS_FOR_MORE.includes(operator) || need.short !== undefined
  const isRolling = left.kind === 'number' && left.departures !== undefined
  const due = isDue && !isRolling ? need.between?.to : undefined
  const clears = clearingDate(comparison, situation)
  return { need, ...(due && { due }), ...(clears && { clears }) }
}

/** The needs of one kind of junction as one need: nested ones of the same kind are merged, a single one is itself. */
function joined(kind: 'all' | 'any', needs: readonly Need[]): Need {
  const merged = needs.flatMap((need) => {
    if (kind === 'all' && 'all' in need) return need.all
    return kind === 'any' && 'any' in need ? need.any : [need]
  })
  const [only] = merged
  if (merged.length === 1 && only !== undefined) return only
  return kind === 'all' ? { all: merged } : { any: merged }
}

/** The earliest of the days that there are. */
const first = (days: readonly Day[]): Day => days.filter((day) => day !== undefined).sort()[0]

/** The latest day, where there is one for every part. */
const last = (days: readonly Day[]): Day => (days.includes(undefined) ? undefined : [...days].sort().at(-1))

function joinedLack(kind: 'all' | 'any', lacks: readonly Lack[], due: Day, clears: Day): Lack {
  const need = joined(
    kind,
    lacks.map((lack) => lack.need),
  )
  return { need, ...(due && { due }), ...(clears && { clears }) }
}

const dues = (lacks: readonly Lack[]): readonly Day[] => lacks.map(({ due }) => due)
const clearings = (lacks: readonly Lack[]): readonly Day[] => lacks.map(({ clears }) => clears)

/** The lack in which every part must be mended: due with the first, cleared only when all have cleared. */
export function allOf(lacks: readonly Lack[]): Lack {
  return joinedLack('all', lacks, first(dues(lacks)), last(clearings(lacks)))
}

/** The lack in which one part is enough: due with the last, if all are due; cleared as soon as one has cleared. */
function anyOf(lacks: readonly Lack[]): Lack {
  return joinedLack('any', lacks, last(dues(lacks)), first(clearings(lacks)))
}

/** @returns what a condition that is not true lacks: of a conjunction only the parts that are not true */
export function lackOf(condition: CompiledCondition, situation: Situation): Lack {
  if (condition.kind === 'comparison') return lackOfComparison(condition, situation)
  if (condition.kind === 'review') return { need: { review: { atLeast: condition.atLeast } } }
  const open = condition.parts.filter((part) => part.truth(situation) !== true)
  const lacks = open.map((part) => lackOf(part, situation))
  return condition.kind === 'all' ? allOf(lacks) : anyOf(lacks)
}

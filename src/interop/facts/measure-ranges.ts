import type { FactDictionary, ListFact, NumberFact } from '../../model/fact-dictionary.ts'
import type { CountMeasure, ElapsedMeasure, FieldSumMeasure } from '../../model/measure.ts'
import type { Entry } from '../../model/profile.ts'
import { isCalendarDate, wholeDaysBetween, wholeMonthsBetween } from '../../values/calendar-date.ts'
import { addDecimals } from '../../values/decimal.ts'
import { divideFractions, type Fraction, type FractionRange, toFraction } from '../../values/fraction.ts'
import { exactly, isExact, type NumberRange } from '../../values/number-range.ts'
import { entrySelection, type Occasion } from './selected-entries.ts'
import { numberFrom, valueAt } from './stated.ts'

/* The numbers that measures may be, from what is stated of the facts behind them. */

function listNamed({ facts }: FactDictionary, name: string): ListFact {
  const fact = facts[name]
  if (fact?.type !== 'list') throw new RangeError(`There is no list '${name}'.`)
  return fact
}

function fieldNamed({ entries }: ListFact, name: string): NumberFact {
  const field = entries[name]
  if (field?.type !== 'number') throw new RangeError(`The entries have no number '${name}'.`)
  return field
}

/** @returns the range of sums of numbers that each lie in a range */
export function sumOfRanges(ranges: readonly NumberRange[]): NumberRange {
  return { low: addDecimals(ranges.map(({ low }) => low)), high: addDecimals(ranges.map(({ high }) => high)) }
}

/** What an amount adds where it is open whether it does. */
const withNothing = ({ low, high }: NumberRange): NumberRange => ({
  low: Math.min(low, 0),
  high: Math.max(high, 0),
})

/** Any number of entries of a list that is not stated. */
const anyTimes = ({ low, high }: NumberRange): NumberRange => ({
  low: low < 0 ? Number.NEGATIVE_INFINITY : 0,
  high: high > 0 ? Number.POSITIVE_INFINITY : 0,
})

/** A range of a measure over a list, once its entries are known; of `undefined` where they are not. */
export type OverEntries = (entries: readonly Entry[] | undefined) => NumberRange

/** @returns how many entries are selected */
export function countRange(
  measure: CountMeasure,
  dictionary: FactDictionary,
  occasion: Occasion,
): OverEntries {
  const select = entrySelection(listNamed(dictionary, measure.count), measure, occasion)
  return (entries) => {
    if (entries === undefined) return { low: 0, high: Number.POSITIVE_INFINITY }
    const selected = select(entries)
    return { low: selected.filter(({ isCertain }) => isCertain).length, high: selected.length }
  }
}

/** @returns the sum of a field over the selected entries */
export function fieldSumRange(
  measure: FieldSumMeasure,
  dictionary: FactDictionary,
  occasion: Occasion,
): OverEntries {
  const list = listNamed(dictionary, measure.sum)
  const field = fieldNamed(list, measure.of)
  const select = entrySelection(list, measure, occasion)
  return (entries) => {
    if (entries === undefined) return anyTimes(numberFrom(field, undefined))
    return sumOfRanges(
      select(entries).map(({ entry, isCertain }) => {
        const amount = numberFrom(field, valueAt(entry, measure.of))
        return isCertain ? amount : withNothing(amount)
      }),
    )
  }
}

/** @returns the quotients that two numbers may have; any where the divisor may be 0, or the part negative */
export function quotientRange(part: NumberRange, whole: NumberRange): FractionRange {
  const divided = (over: number, under: number): Fraction =>
    divideFractions(toFraction(over), toFraction(under))
  if (isExact(part) && isExact(whole)) {
    if (whole.low === 0) return {}
    const share = divided(part.low, whole.low)
    return { low: share, high: share }
  }
  if (part.low < 0 || whole.low <= 0) return {}
  return {
    low: whole.high === Number.POSITIVE_INFINITY ? toFraction(0) : divided(part.low, whole.high),
    ...(part.high !== Number.POSITIVE_INFINITY && { high: divided(part.high, whole.low) }),
  }
}

/** @returns the time from a date to the as-of date */
export function elapsedRange({ in: unit }: ElapsedMeasure, date: unknown, { asOf }: Occasion): NumberRange {
  if (!isCalendarDate(date)) return { low: 0, high: Number.POSITIVE_INFINITY }
  if (date > asOf) return exactly(0)
  if (unit === 'days') return exactly(wholeDaysBetween(date, asOf))
  const months = wholeMonthsBetween(date, asOf)
  return exactly(unit === 'years' ? Math.floor(months / 12) : months)
}

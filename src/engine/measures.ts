import type {
  CountMeasure,
  FactSumMeasure,
  FieldSumMeasure,
  Measure,
  ResultMeasure,
  ShareMeasure,
} from '../model/measure.ts'
import { addDecimalsOf } from '../values/decimal.ts'
import { divideFractions, type FractionRange, fromFraction, toFraction } from '../values/fraction.ts'
import { exactly, isExact, type NumberRange } from '../values/number-range.ts'
import type { NumberOperand, Scope } from './compiled-condition.ts'
import { elapsedOperand } from './elapsed-measure.ts'
import { type EntrySelector, entrySelector } from './entry-selector.ts'
import { fieldReader } from './fact-values.ts'
import { holdingOperand } from './holding-measure.ts'
import { missing } from './missing.ts'
import { numberFact, rangeOf, sourcesOf } from './operands.ts'
import type { Situation } from './situation.ts'

const addRanges = (ranges: readonly NumberRange[]): NumberRange => ({
  low: addDecimalsOf(ranges, ({ low }) => low),
  high: addDecimalsOf(ranges, ({ high }) => high),
})

/** The parts of an operand that come from the entries it looks at. */
function entryOperand(name: string, { title }: CountMeasure | FieldSumMeasure, selector: EntrySelector) {
  const { list, span, departures } = selector
  return {
    kind: 'number' as const,
    name,
    title: title ?? list.fact.title,
    ...sourcesOf([list]),
    span,
    departures,
  }
}

function countOperand(name: string, measure: CountMeasure, scope: Scope): NumberOperand {
  const selector = entrySelector(measure.count, measure, scope)
  let low = 0
  let high = 0
  let counted: Situation | undefined
  /** Counts entries until there are certainly enough. */
  const count = (situation: Situation, enough: number): void => {
    if (situation === counted) return
    const entries = selector.entries(situation)
    low = 0
    high = entries === undefined ? Infinity : 0
    counted = situation
    if (entries === undefined) return
    const days = selector.days(situation)
    for (const entry of entries) {
      if (low >= enough) {
        counted = undefined
        return
      }
      const isTaken = selector.takes(entry, days, situation)
      if (isTaken === true) low += 1
      if (isTaken !== false) high += 1
    }
  }
  return {
    ...entryOperand(name, measure, selector),
    integral: true,
    range: (situation) => {
      count(situation, Infinity)
      return { low, high }
    },
    reaches: (situation, wanted) => {
      count(situation, wanted)
      return low >= wanted || (high >= wanted && 'unknown')
    },
    onlyFalls: selector.areAllPast,
  }
}

function fieldSumOperand(name: string, measure: FieldSumMeasure, scope: Scope): NumberOperand {
  const selector = entrySelector(measure.sum, measure, scope)
  const field = selector.list.fact.entries[measure.of]
  if (field?.type !== 'number') return missing('number', `${measure.sum}.${measure.of}`)
  const read = fieldReader(measure.of, field)
  const { minimum: low = -Infinity, maximum: high = Infinity } = field
  const open = { low, high }
  const unstated = { low: low < 0 ? -Infinity : 0, high: high > 0 ? Infinity : 0 }
  const range = (situation: Situation): NumberRange => {
    const entries = selector.entries(situation)
    if (entries === undefined) return unstated
    const days = selector.days(situation)
    const amounts: NumberRange[] = []
    for (const entry of entries) {
      const isTaken = selector.takes(entry, days, situation)
      if (isTaken === false) continue
      const amount = read(entry)
      const stated = typeof amount === 'number' ? exactly(amount) : open
      amounts.push(
        isTaken === true ? stated : { low: Math.min(0, stated.low), high: Math.max(0, stated.high) },
      )
    }
    return addRanges(amounts)
  }
  return {
    ...entryOperand(name, measure, selector),
    integral: field.integer === true,
    ...(field.unit && { unit: field.unit }),
    range,
  }
}

function factSumOperand(name: string, measure: FactSumMeasure, scope: Scope): NumberOperand {
  const declared = measure.sum.map((each) => numberFact(scope.fact(each)))
  const ranges = declared.map(rangeOf)
  const [first] = declared.map(({ fact }) => fact)
  return {
    kind: 'number',
    name,
    title: measure.title ?? first?.title ?? { zh: name, en: name },
    ...sourcesOf(declared),
    integral: declared.every(({ fact }) => fact.integer === true),
    ...(first?.unit && { unit: first.unit }),
    range: (situation) => addRanges(ranges.map((range) => range(situation))),
  }
}

function shareOperand(name: string, measure: ShareMeasure, scope: Scope): NumberOperand {
  const declared = [numberFact(scope.fact(measure.share)), numberFact(scope.fact(measure.in))] as const
  const [part, whole] = [rangeOf(declared[0]), rangeOf(declared[1])]
  const quotient = (situation: Situation): FractionRange => {
    const dividend = part(situation)
    const divisor = whole(situation)
    const divided = (over: number, under: number) => divideFractions(toFraction(over), toFraction(under))
    if (isExact(dividend) && isExact(divisor) && divisor.low !== 0) {
      const share = divided(dividend.low, divisor.low)
      return { low: share, high: share }
    }
    if (divisor.low <= 0 || dividend.low < 0) return {}
    return {
      low: Number.isFinite(divisor.high) ? divided(dividend.low, divisor.high) : toFraction(0),
      ...(Number.isFinite(dividend.high) && { high: divided(dividend.high, divisor.low) }),
    }
  }
  const range = (situation: Situation): NumberRange => {
    const { low, high } = quotient(situation)
    return {
      low: low === undefined ? -Infinity : fromFraction(low),
      high: high === undefined ? Infinity : fromFraction(high),
    }
  }
  return {
    kind: 'number',
    name,
    title: measure.title ?? declared[0].fact.title,
    ...sourcesOf(declared),
    integral: false,
    range,
    quotient,
  }
}

/**
 * Compiles a measure into the operand that a condition reads.
 *
 * Every measure gives the range of the numbers that it can still be: what is not stated, or an entry whose date or
 * fields are not, leaves it open, and stating it can only narrow the range.
 */
export function measureOperand(
  name: string,
  measure: Exclude<Measure, ResultMeasure>,
  scope: Scope,
): NumberOperand {
  if ('count' in measure) return countOperand(name, measure, scope)
  if ('share' in measure) return shareOperand(name, measure, scope)
  if ('holding' in measure) return holdingOperand(name, measure, scope)
  if ('elapsed' in measure) return elapsedOperand(name, measure, scope)
  if ('of' in measure) return fieldSumOperand(name, measure, scope)
  return factSumOperand(name, measure, scope)
}

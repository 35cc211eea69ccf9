import type { FactDictionary, NumberFact } from '../model/fact-dictionary.ts'
import type {
  CountMeasure,
  FactSumMeasure,
  FieldSumMeasure,
  Measure,
  ResultMeasure,
  ShareMeasure,
} from '../model/measure.ts'
import { addDecimals } from '../values/decimal.ts'
import { divideFractions, type FractionRange, fromFraction, toFraction } from '../values/fraction.ts'
import { isExact, type NumberRange } from '../values/number-range.ts'
import type { NumberOperand, Scope } from './compiled-condition.ts'
import { elapsedOperand } from './elapsed-measure.ts'
import { type EntrySelector, entrySelector } from './entry-selector.ts'
import { numberRange, numberReader, rawReader } from './fact-values.ts'
import { holdingOperand } from './holding-measure.ts'
import { missing } from './missing.ts'
import { sourcesOf } from './operands.ts'
import type { Situation } from './situation.ts'

const addRanges = (ranges: readonly NumberRange[]): NumberRange => ({
  low: addDecimals(ranges.map(({ low }) => low)),
  high: addDecimals(ranges.map(({ high }) => high)),
})

function numberFact(dictionary: FactDictionary, name: string): NumberFact {
  const fact = dictionary.facts[name]
  return fact?.type === 'number' ? fact : missing('number', name)
}

function factRange(dictionary: FactDictionary, name: string): (situation: Situation) => NumberRange {
  const range = numberReader(name, numberFact(dictionary, name))
  return ({ facts }) => range(facts)
}

function numberSources(dictionary: FactDictionary, names: readonly string[]) {
  return sourcesOf(Object.fromEntries(names.map((name) => [name, numberFact(dictionary, name)])))
}

/** The parts of an operand that come from the entries it looks at. */
function entryOperand(
  name: string,
  measure: CountMeasure | FieldSumMeasure,
  list: string,
  selector: EntrySelector,
) {
  const { span, departures } = selector
  return {
    kind: 'number' as const,
    name,
    title: measure.title ?? selector.list.title,
    ...sourcesOf({ [list]: selector.list }),
    ...(span && { span }),
    ...(departures && { departures }),
  }
}

function countOperand(name: string, measure: CountMeasure, dictionary: FactDictionary): NumberOperand {
  const selector = entrySelector(dictionary, measure.count, measure)
  const range = (situation: Situation): NumberRange => {
    const selected = selector.select(situation)
    if (selected === undefined) return { low: 0, high: Infinity }
    let low = 0
    for (const { isCertain } of selected) if (isCertain) low += 1
    return { low, high: selected.length }
  }
  return { ...entryOperand(name, measure, measure.count, selector), integral: true, counts: true, range }
}

function fieldSumOperand(name: string, measure: FieldSumMeasure, dictionary: FactDictionary): NumberOperand {
  const selector = entrySelector(dictionary, measure.sum, measure)
  const field = selector.list.entries[measure.of]
  if (field?.type !== 'number') return missing('number', `${measure.sum}.${measure.of}`)
  const amountOf = rawReader(measure.of)
  const least = Math.min(0, field.minimum ?? -Infinity)
  const most = Math.max(0, field.maximum ?? Infinity)
  const range = (situation: Situation): NumberRange => {
    const selected = selector.select(situation)
    if (selected === undefined) {
      return {
        low: least < 0 ? -Infinity : 0,
        high: most > 0 ? Infinity : 0,
      }
    }
    return addRanges(
      selected.map(({ entry, isCertain }) => {
        const amount = numberRange(field, amountOf(entry))
        return isCertain ? amount : { low: Math.min(0, amount.low), high: Math.max(0, amount.high) }
      }),
    )
  }
  return {
    ...entryOperand(name, measure, measure.sum, selector),
    integral: field.integer === true,
    ...(field.unit && { unit: field.unit }),
    range,
  }
}

function factSumOperand(name: string, measure: FactSumMeasure, dictionary: FactDictionary): NumberOperand {
  const facts = measure.sum.map((each) => numberFact(dictionary, each))
  const ranges = measure.sum.map((each) => factRange(dictionary, each))
  const [first] = facts
  return {
    kind: 'number',
    name,
    title: measure.title ?? first?.title ?? { zh: name, en: name },
    ...numberSources(dictionary, measure.sum),
    integral: facts.every(({ integer }) => integer === true),
    ...(first?.unit && { unit: first.unit }),
    range: (situation) => addRanges(ranges.map((range) => range(situation))),
  }
}

function shareOperand(name: string, measure: ShareMeasure, dictionary: FactDictionary): NumberOperand {
  const part = factRange(dictionary, measure.share)
  const whole = factRange(dictionary, measure.in)
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
    title: measure.title ?? numberFact(dictionary, measure.share).title,
    ...numberSources(dictionary, [measure.share, measure.in]),
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
  dictionary: FactDictionary,
  scope: Scope,
): NumberOperand {
  if ('count' in measure) return countOperand(name, measure, dictionary)
  if ('share' in measure) return shareOperand(name, measure, dictionary)
  if ('holding' in measure) return holdingOperand(name, measure, scope)
  if ('elapsed' in measure) return elapsedOperand(name, measure, dictionary)
  if ('of' in measure) return fieldSumOperand(name, measure, dictionary)
  return factSumOperand(name, measure, dictionary)
}

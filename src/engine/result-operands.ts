import type { ResultMeasure } from '../model/measure.ts'
import type { LocalizedText } from '../values/localized-text.ts'
import type { NumberRange } from '../values/number-range.ts'
import type { NumberOperand } from './compiled-condition.ts'
import type { Results } from './situation.ts'

const ANYTHING: NumberRange = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }

function readOf(measure: ResultMeasure): (results: Results) => NumberRange {
  if ('pointsOf' in measure) return (results) => results.points(measure.pointsOf)
  if ('pointShareOf' in measure) return (results) => results.share(measure.pointShareOf)
  return (results) => results.rows(measure.rows, measure)
}

/** @returns the operand that reads results; open where there are none, outside gates */
export function resultOperand(name: string, measure: ResultMeasure, title: LocalizedText): NumberOperand {
  const read = readOf(measure)
  return {
    kind: 'number',
    name,
    title: measure.title ?? title,
    sources: [],
    unstated: () => [],
    integral: 'rows' in measure,
    isResult: true,
    range: ({ results }) => (results === undefined ? ANYTHING : read(results)),
  }
}

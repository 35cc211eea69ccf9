import type { ResultMeasure } from '../model/measure.ts'
import { ANY_NUMBER, type NumberRange } from '../values/number-range.ts'
import type { NumberOperand } from './compiled-condition.ts'
import { FACTLESS } from './parameters.ts'
import type { Results } from './situation.ts'

function readOf(measure: ResultMeasure): (results: Results) => NumberRange {
  if ('pointsOf' in measure) return (results) => results.points(measure.pointsOf)
  if ('pointShareOf' in measure) return (results) => results.share(measure.pointShareOf)
  return (results) => results.rows(measure.rows, measure)
}

/** @returns the operand that reads results; open where there are none, outside gates */
export function resultOperand(name: string, measure: ResultMeasure): NumberOperand {
  const read = readOf(measure)
  return {
    ...FACTLESS,
    name,
    title: measure.title ?? { zh: name, en: name },
    integral: 'rows' in measure,
    range: ({ results }) => (results === undefined ? ANY_NUMBER : read(results)),
  }
}

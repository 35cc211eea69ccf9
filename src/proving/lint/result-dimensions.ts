import type { Results } from '../../engine/situation.ts'
import type { ResultMeasure, RowsMeasure } from '../../model/measure.ts'
import { exactly, type NumberRange } from '../../values/number-range.ts'
import type { Dimension } from './dimension.ts'
import { numbersAround } from './numbers-around.ts'
import type { Questions } from './questions.ts'
import type { Trial } from './trial.ts'

function rowsKey(
  rows: RowsMeasure['rows'],
  { outcome, pointsAtMost }: Parameters<Results['rows']>[1],
): string {
  return `rows ${JSON.stringify([rows, outcome, pointsAtMost])}`
}

/** What a measure of results reads, however it is named. */
function resultKey(measure: ResultMeasure): string {
  if ('pointsOf' in measure) return `points of ${measure.pointsOf}`
  if ('pointShareOf' in measure) return `share of ${measure.pointShareOf}`
  return rowsKey(measure.rows, measure)
}

function resultRange(measure: ResultMeasure, results: Results): NumberRange {
  if ('pointsOf' in measure) return results.points(measure.pointsOf)
  if ('pointShareOf' in measure) return results.share(measure.pointShareOf)
  return results.rows(measure.rows, measure)
}

/** Results may be anything within what is possible, whatever the facts are: more than there can be, never less. */
export function resultDimensions(
  questions: Questions,
  { ruleSet }: Trial,
  possible: Results,
): readonly Dimension[] {
  const asked = new Map<string, { cuts: number[]; measure: ResultMeasure }>()
  for (const [name, { constants }] of questions) {
    const measure = Object.hasOwn(ruleSet.measures, name) ? ruleSet.measures[name] : undefined
    if (measure === undefined || !('pointsOf' in measure || 'pointShareOf' in measure || 'rows' in measure))
      continue
    const known = asked.get(resultKey(measure)) ?? { cuts: [], measure }
    known.cuts.push(...[...constants].filter((each) => typeof each === 'number'))
    asked.set(resultKey(measure), known)
  }
  return [...asked].map(([key, { cuts, measure }]) => {
    const { low, high } = resultRange(measure, possible)
    const values = numbersAround(cuts, { minimum: low, maximum: high, integer: 'rows' in measure })
    return {
      settings: values.map((value) => ({ facts: {}, results: { [key]: value } })),
      isComplete: true,
      raises: [],
    }
  })
}

const ANYTHING: NumberRange = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }

/** @returns the results that have been set; all others may be anything */
export function resultsIn(values: Readonly<Record<string, number>>): Results {
  const read = (key: string) => (values[key] === undefined ? ANYTHING : exactly(values[key]))
  return {
    points: (pointsOf) => read(resultKey({ pointsOf })),
    share: (pointShareOf) => read(resultKey({ pointShareOf })),
    rows: (rows, test) => read(rowsKey(rows, test)),
  }
}

import type { Results } from '../../engine/situation.ts'
import type { Award } from '../../model/award.ts'
import type { Points } from '../../values/points.ts'
import type { Dimension } from './dimension.ts'
import { listDimension } from './list-dimension.ts'
import type { AskedMeasure } from './list-settings.ts'
import type { Questions } from './questions.ts'
import { resultDimensions } from './result-dimensions.ts'
import type { Trial } from './trial.ts'
import { valueDimensions } from './value-dimensions.ts'

/** The points that reviews may give: the ends of the ranges of an award. */
function reviewPoints(award: Award): readonly Points[] {
  if ('assessed' in award) return award.assessed.flatMap(({ from, to }) => [from, to])
  if ('best' in award) return award.best.flatMap(reviewPoints)
  if ('levels' in award)
    return award.levels.flatMap((level) => ('award' in level ? reviewPoints(level.award) : []))
  return []
}

const reviewDimensions = (award: Award): readonly Dimension[] => {
  const points = [...new Set(reviewPoints(award))]
  if (points.length === 0) return []
  return [{ settings: points.map((review) => ({ facts: {}, review })), isComplete: true, raises: [] }]
}

function listDimensions(questions: Questions, trial: Trial): readonly Dimension[] {
  const { facts: dictionary, measures } = trial.relaxed.ruleSet
  const asked = new Map<string, AskedMeasure[]>()
  for (const [name, question] of questions) {
    const measure = Object.hasOwn(measures, name) ? measures[name] : undefined
    if (measure === undefined || !('count' in measure || 'of' in measure)) continue
    const list = 'count' in measure ? measure.count : measure.sum
    asked.set(list, [...(asked.get(list) ?? []), { measure, question }])
  }
  return [...asked].flatMap(([name, each]) => {
    const list = dictionary.facts[name]
    return list?.type === 'list' ? [listDimension(name, list, each, dictionary, trial)] : []
  })
}

const UNSTATED: Dimension = { settings: [{ facts: {} }], isComplete: false, raises: [] }

/** Everything that can make a difference to what is asked. */
export function spaceOf(
  questions: Questions,
  trial: Trial,
  { award, possible }: { readonly award?: Award; readonly possible?: Results } = {},
): readonly Dimension[] {
  const { facts: dictionary, measures } = trial.relaxed.ruleSet
  return [
    ...valueDimensions(questions, dictionary.facts, measures, trial.asOf),
    ...listDimensions(questions, trial),
    ...(possible === undefined ? [] : resultDimensions(questions, trial, possible)),
    ...(award === undefined ? [] : reviewDimensions(award)),
  ].map((dimension) => (dimension.settings.length > 0 ? dimension : UNSTATED))
}

import { entrySelector } from '../../engine/entry-selector.ts'
import { scopeOf } from '../../engine/scope.ts'
import type { FactDictionary, ListFact } from '../../model/fact-dictionary.ts'
import { spanOf } from '../../values/window.ts'
import { type Dimension, factDimension, type Raise } from './dimension.ts'
import { entriesLike } from './entries-like.ts'
import { type AskedMeasure, countedSettings, type Kind, summedSettings } from './list-settings.ts'
import { nested } from './nested.ts'
import { type Questions, questionsOf } from './questions.ts'
import type { DateMarks } from './scalar-dimensions.ts'

interface Day {
  readonly asOf: string
  readonly period: number
}

/** The days that the windows of measures begin and end on. */
function windowMarks(asked: readonly AskedMeasure[], { asOf, period }: Day): DateMarks {
  const marks: DateMarks = { days: new Set([asOf]), anchors: new Set() }
  for (const {
    measure: { during },
  } of asked) {
    if (during === undefined) continue
    const { from, to } = spanOf(during, asOf, period)
    marks.days.add(from).add(to)
    marks.anchors.add(typeof during === 'string' ? 'period' : 'last' in during ? 'as-of' : 'constant')
  }
  return marks
}

/** One entry of every kind that there is, and whether these are all. */
function kindsOf(
  name: string,
  list: ListFact,
  asked: readonly AskedMeasure[],
  dictionary: FactDictionary,
  day: Day,
): { readonly kinds: readonly Kind[]; readonly isComplete: boolean; readonly tested: Questions } {
  const conditions = asked.flatMap(({ measure }) => measure.where ?? [])
  const questions = questionsOf({ conditions }, { measures: {}, conditions: {}, parameters: {} }, day.asOf)
  const { entries, isComplete } = entriesLike(list, questions, windowMarks(asked, day), day.asOf)
  const scope = scopeOf({ facts: dictionary, measures: {}, parameters: {}, conditions: {} })
  const selectors = asked.map(({ measure }) => entrySelector(name, measure, scope))
  const read = scope.factsReader()
  const kinds = new Map<string, Kind>()
  for (const entry of entries) {
    const situation = { asOf: day.asOf, period: day.period, facts: read(nested({ [name]: [entry] })) }
    const takenBy = selectors.flatMap(({ entries: stated, days, takes }, index) =>
      stated(situation)?.some((each) => takes(each, days(situation), situation) === true) ? [index] : [],
    )
    const key = takenBy.join()
    if (takenBy.length > 0 && !kinds.has(key)) kinds.set(key, { entry, takenBy })
  }
  return { kinds: [...kinds.values()], isComplete, tested: questions }
}

/** The dimension of one list: entries that its measures take and others, as many as make a difference. */
export function listDimension(
  name: string,
  list: ListFact,
  asked: readonly AskedMeasure[],
  dictionary: FactDictionary,
  day: Day,
): Dimension {
  const { kinds, isComplete, tested } = kindsOf(name, list, asked, dictionary, day)
  const hasSums = asked.some(({ measure }) => 'of' in measure)
  const found = hasSums ? summedSettings(kinds, asked, list, tested) : countedSettings(kinds, asked)
  const isDoubtful = asked.some(
    ({ question }) => question.against.size > 0 || (question.isSloping && asked.length > 1),
  )
  const raises = found.raises.map((raise): Raise => ({ ...raise, fact: name }))
  return factDimension(name, found.lists, isComplete && found.isComplete && !isDoubtful, raises)
}

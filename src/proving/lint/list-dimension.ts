import { entrySelector } from '../../engine/entry-selector.ts'
import type { FactDictionary, ListFact } from '../../model/fact-dictionary.ts'
import type { CountMeasure, FieldSumMeasure } from '../../model/measure.ts'
import type { Entry } from '../../model/profile.ts'
import { spanOf } from '../../values/window.ts'
import { type Dimension, factDimension, type Raise, thinned } from './dimension.ts'
import { entriesLike } from './entries-like.ts'
import { nested } from './nested.ts'
import { numbersAround } from './numbers-around.ts'
import { type Question, type Questions, questionsOf } from './questions.ts'
import type { DateMarks } from './scalar-dimensions.ts'

/** A measure over a list, and what is asked of it. */
export interface AskedMeasure {
  readonly measure: CountMeasure | FieldSumMeasure
  readonly question: Question
}

interface Day {
  readonly asOf: string
  readonly period: number
}

/** A kind of entry: one that the same measures take. */
interface Kind {
  readonly entry: Entry
  /** The measures that take it, by position. */
  readonly takenBy: readonly number[]
}

const MOST_SETTINGS = 500
/** Up to so many entries of a kind every number is looked at. */
const FEW = 6

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
  const selectors = asked.map(({ measure }) => entrySelector(dictionary, name, measure))
  const kinds = new Map<string, Kind>()
  for (const entry of entries) {
    const situation = { ...day, facts: nested({ [name]: [entry] }) }
    const takenBy = selectors.flatMap(({ select }, index) =>
      select(situation)?.[0]?.isCertain ? [index] : [],
    )
    const key = takenBy.join()
    if (takenBy.length > 0 && !kinds.has(key)) kinds.set(key, { entry, takenBy })
  }
  return { kinds: [...kinds.values()], isComplete, tested: questions }
}

const repeated = (entry: Entry, times: number): readonly Entry[] => Array.from({ length: times }, () => entry)

const numbersIn = ({ constants, against }: Question): readonly number[] => [
  ...[...constants].filter((each) => typeof each === 'number'),
  ...(against.size > 0 ? [0, 1] : []),
]

/** Lists with every combination of so many entries of each kind. */
function countedSettings(kinds: readonly Kind[], asked: readonly AskedMeasure[]) {
  const cuts = asked.flatMap(({ question }) => numbersIn(question))
  const around = numbersAround(
    cuts.flatMap((cut) => [cut - 1, cut, cut + 1]),
    { minimum: 0, integer: true },
  )
  const most = Math.max(1, ...around)
  const isFull = kinds.length === 1 || most <= FEW
  const counts = kinds.length > 1 && isFull ? Array.from({ length: most + 1 }, (_, count) => count) : around
  const all = kinds.reduce<readonly (readonly number[])[]>(
    (lists, _) =>
      thinned(
        lists.flatMap((list) => counts.map((count) => [...list, count])),
        MOST_SETTINGS,
      ),
    [[]],
  )
  const positions = new Map(all.map((list, position) => [list.join(), position]))
  const raises = all.flatMap((list, from) =>
    list.flatMap((count, kind) => {
      const next = counts[counts.indexOf(count) + 1]
      const to = next === undefined ? undefined : positions.get(list.with(kind, next).join())
      return to === undefined ? [] : [{ from, to }]
    }),
  )
  const lists = all.map((list) => list.flatMap((count, kind) => repeated(kinds[kind]?.entry ?? {}, count)))
  return { lists, raises, isComplete: isFull && counts.length ** kinds.length <= MOST_SETTINGS }
}

/** Lists whose entries of one kind come to the amounts that make a difference. */
function summedSettings(
  kinds: readonly Kind[],
  asked: readonly AskedMeasure[],
  list: ListFact,
  tested: Questions,
) {
  const lists: (readonly Entry[])[] = [[]]
  let isComplete = asked.length === 1 && kinds.length <= 1
  for (const { entry, takenBy } of kinds) {
    for (const position of takenBy) {
      const { measure, question } = asked[position] ?? {}
      if (measure === undefined || question === undefined || !('of' in measure)) continue
      const field = list.entries[measure.of]
      if (field?.type !== 'number') continue
      const { minimum = -Infinity, maximum = Infinity, integer } = field
      isComplete &&= !tested.has(measure.of) && (maximum === Infinity || (minimum <= 0 && integer !== true))
      for (const amount of numbersAround(numbersIn(question), { minimum: Math.min(0, minimum), integer })) {
        const times = Math.max(1, Math.ceil(amount / maximum))
        const each = amount / times
        if (each < minimum || times > 1000) continue
        lists.push(repeated({ ...entry, [measure.of]: each }, times))
      }
    }
    const counted = takenBy.flatMap((position) => {
      const { measure, question } = asked[position] ?? {}
      return measure !== undefined && question !== undefined && 'count' in measure ? numbersIn(question) : []
    })
    for (const count of numbersAround(counted, { minimum: 0, integer: true }))
      lists.push(repeated(entry, count))
  }
  const raises = lists.flatMap((entries, to) => (entries.length > 0 ? [{ from: 0, to }] : []))
  return {
    lists,
    raises,
    isComplete: isComplete && !asked.some(({ measure }) => measure.where !== undefined),
  }
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

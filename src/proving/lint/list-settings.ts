import type { ListFact } from '../../model/fact-dictionary.ts'
import type { CountMeasure, FieldSumMeasure } from '../../model/measure.ts'
import type { Entry } from '../../model/profile.ts'
import { thinned } from './dimension.ts'
import { numbersAround } from './numbers-around.ts'
import type { Question, Questions } from './questions.ts'

/** A measure over a list, and what is asked of it. */
export interface AskedMeasure {
  readonly measure: CountMeasure | FieldSumMeasure
  readonly question: Question
}

/** A kind of entry: one that the same measures take. */
export interface Kind {
  readonly entry: Entry
  /** The measures that take it, by position. */
  readonly takenBy: readonly number[]
}

const MOST_SETTINGS = 500
/** Of more entries nobody makes a list: what takes them is neither tried out nor said to be impossible. */
const LONGEST_LIST = 2000
/** Up to so many entries of a kind every number is looked at. */
const FEW = 6

const repeated = (entry: Entry, times: number): readonly Entry[] => Array.from({ length: times }, () => entry)

const numbersIn = ({ constants, against }: Question): readonly number[] => [
  ...[...constants].filter((each) => typeof each === 'number'),
  ...(against.size > 0 ? [0, 1] : []),
]

/** Lists with every combination of so many entries of each kind. */
export function countedSettings(kinds: readonly Kind[], asked: readonly AskedMeasure[]) {
  const cuts = asked.flatMap(({ question }) => numbersIn(question))
  const wanted = numbersAround(
    cuts.flatMap((cut) => [cut - 1, cut, cut + 1]),
    { minimum: 0, integer: true },
  )
  const around = wanted.filter((count) => count <= LONGEST_LIST)
  const most = Math.max(1, ...around)
  const isFull = around.length === wanted.length && (kinds.length <= 1 || most <= FEW)
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
export function summedSettings(
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
        isComplete &&= times <= LONGEST_LIST
        if (each < minimum || each > maximum || times > LONGEST_LIST) continue
        lists.push(repeated({ ...entry, [measure.of]: each }, times))
      }
    }
    const counted = takenBy.flatMap((position) => {
      const { measure, question } = asked[position] ?? {}
      return measure !== undefined && question !== undefined && 'count' in measure ? numbersIn(question) : []
    })
    for (const count of numbersAround(counted, { minimum: 0, integer: true })) {
      if (count <= LONGEST_LIST) lists.push(repeated(entry, count))
    }
  }
  const raises = lists.flatMap((entries, to) => (entries.length > 0 ? [{ from: 0, to }] : []))
  return { lists, raises, isComplete }
}

import type { PointUnits } from '../values/points.ts'
import type { CompiledComparison, CompiledCondition, Test } from './compiled-condition.ts'
import type {
  CompiledCriterion,
  CompiledSection,
  JudgedCriterion,
  Plan,
  Settled,
} from './compiled-rule-set.ts'
import { isBorneOut } from './judgement.ts'
import type { Submission } from './submission.ts'

/*
 * Most rows of most tables give all or nothing. They are decided together: every truth value is a number in one array,
 * so that a conjunction is the minimum and a disjunction the maximum of a stretch of it, and no condition is called that
 * only compares a fact with a constant. This takes a fraction of the time that a call for each condition takes.
 */

const FALSE = 0
const UNKNOWN = 1
const TRUE = 2

/** A yes/no fact at a position, with the place of the answer, and the answer that a yes is. */
interface Question {
  readonly place: number
  readonly position: number
  readonly yes: number
}

interface Leaf {
  readonly place: number
  readonly test: Test
}

/** A junction over the answers from one place up to another. */
interface Junction {
  readonly place: number
  readonly isAll: boolean
  readonly from: number
  readonly to: number
}

/** A row, with the place of its answer where it gives all or nothing. */
interface Row {
  readonly criterion: CompiledCriterion
  readonly settled: Settled | undefined
  readonly full: PointUnits
  readonly place: number
}

const sumOf = <T>(parts: readonly T[], numberOf: (part: T) => number): number =>
  parts.reduce((sum, part) => sum + numberOf(part), 0)

/** The position of the yes/no fact that a condition asks for, if that is all it does. */
function positionOf({ left, operator }: CompiledComparison, constant: unknown): number | undefined {
  return typeof constant === 'boolean' && operator === 'equal' && left.kind === 'scalar'
    ? left.position
    : undefined
}

/** Plans how the criteria of a table are judged together. */
export function compilePlan(sections: readonly CompiledSection[]): Plan {
  const questions: Question[] = []
  const leaves: Leaf[] = []
  const junctions: Junction[] = []
  const rows: Row[] = []
  let places = 0

  const put = (condition: CompiledCondition, place: number): void => {
    if ('parts' in condition) {
      const from = places
      const to = from + condition.parts.length
      places = to
      for (const [index, part] of condition.parts.entries()) put(part, from + index)
      junctions.push({ place, isAll: condition.kind === 'all', from, to })
      return
    }
    const [constant] = 'right' in condition && 'constants' in condition.right ? condition.right.constants : []
    const position = 'right' in condition ? positionOf(condition, constant) : undefined
    if (position === undefined) leaves.push({ place, test: condition.truth })
    else questions.push({ place, position, yes: constant ? TRUE : FALSE })
  }
  const planned = (criterion: CompiledCriterion): Row => {
    const row = { criterion, settled: criterion.settled, full: criterion.full, place: places }
    rows.push(row)
    places += 1
    if (criterion.settled) put(criterion.goal, row.place)
    return row
  }
  const table = sections.map(({ cap, items }) => ({
    cap,
    items: items.map((item) => ({ cap: item.cap, rows: item.criteria.map(planned) })),
  }))
  const answers = new Uint8Array(places)
  // no cap takes anything away, and every row gives all or nothing
  const isPlain = table.every(
    ({ cap, items }) =>
      sumOf(items, ({ cap }) => cap) <= cap &&
      items.every(
        (item) =>
          sumOf(item.rows, ({ criterion: { full } }) => full) <= item.cap &&
          item.rows.every(({ settled }) => settled),
      ),
  )

  const answerAll = (submission: Submission): void => {
    const { facts } = submission
    for (const { place, position, yes } of questions) {
      const value = facts[position]
      answers[place] = value === true ? yes : value === false ? TRUE - yes : UNKNOWN
    }
    for (const { place, test } of leaves) {
      const truth = test(submission)
      answers[place] = truth === 'unknown' ? UNKNOWN : truth ? TRUE : FALSE
    }
    for (const { place, isAll, from, to } of junctions) {
      let joined = isAll ? TRUE : FALSE
      for (let index = from; index < to; index += 1) {
        const answer = answers[index] as number // safe: a place of one of its parts
        if (isAll ? answer < joined : answer > joined) joined = answer
      }
      answers[place] = joined
    }
  }

  const judged = ({ criterion, settled, place }: Row, submission: Submission): JudgedCriterion => {
    const { basis, reviews } = submission
    if (!settled || (basis === 'verified' && reviews.has(criterion.criterion.id)))
      return criterion.judge(submission)
    const answer = answers[place] as typeof FALSE // safe: its own place, where one of the three is
    return settled[
      basis === 'claimed' || answer < TRUE || isBorneOut(criterion, submission) ? answer : UNKNOWN
    ]
  }

  return {
    judge: (submission) => {
      answerAll(submission)
      return rows.map((row) => judged(row, submission))
    },
    earned: (submission) => {
      answerAll(submission)
      const sum = { low: 0, high: 0 }
      if (isPlain && submission.basis === 'claimed') {
        for (const { place, full } of rows) {
          const answer = answers[place]
          if (answer === TRUE) sum.low += full
          if (answer !== FALSE) sum.high += full
        }
        return sum
      }
      for (const section of table) {
        let low = 0
        let high = 0
        let cap = 0
        for (const item of section.items) {
          let itemLow = 0
          let itemHigh = 0
          let itemCap = 0
          for (const row of item.rows) {
            const part = judged(row, submission)
            itemLow += part.low
            itemHigh += part.high
            itemCap += part.cap
          }
          itemCap = Math.min(item.cap, itemCap)
          low += Math.min(itemCap, itemLow)
          high += Math.min(itemCap, itemHigh)
          cap += itemCap
        }
        cap = Math.min(section.cap, cap)
        sum.low += Math.min(cap, low)
        sum.high += Math.min(cap, high)
      }
      return sum
    },
  }
}

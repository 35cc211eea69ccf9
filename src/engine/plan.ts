import type { CompiledCondition, Test } from './compiled-condition.ts'
import type { CompiledCriterion, CompiledSection, JudgedCriterion, Plan } from './compiled-rule-set.ts'
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

/** A row with the place of its answer, where it gives all or nothing. */
interface Row {
  readonly criterion: CompiledCriterion
  readonly place: number
}

/** Plans how the criteria of a table are judged together. */
export function compilePlan(sections: readonly CompiledSection[]): Plan {
  const questions: Question[] = []
  const leaves: Leaf[] = []
  const junctions: Junction[] = []
  let places = 0

  const put = (condition: CompiledCondition, place: number): void => {
    if ('parts' in condition) {
      const from = places
      places += condition.parts.length
      const to = places
      for (const [index, part] of condition.parts.entries()) put(part, from + index)
      junctions.push({ place, isAll: condition.kind === 'all', from, to })
      return
    }
    const [constant] = condition.kind === 'comparison' && 'constants' in condition.right ? condition.right.constants : []
    if (condition.kind === 'comparison' && condition.operator === 'equal' && typeof constant === 'boolean' && condition.left.kind === 'scalar' && condition.left.position !== undefined) {
      questions.push({ place, position: condition.left.position, yes: constant ? TRUE : FALSE })
      return
    }
    leaves.push({ place, test: condition.truth })
  }
  const planned = (criterion: CompiledCriterion): Row => {
    const { condition, settled } = criterion
    if (condition === undefined || settled === undefined) return { criterion, place: -1 }
    const place = places
    places += 1
    put(condition, place)
    return { criterion, place }
  }
  const table = sections.map(({ cap, items }) => ({
    cap,
    items: items.map((item) => ({ cap: item.cap, rows: item.criteria.map(planned) })),
  }))
  const rows = table.flatMap(({ items }) => items.flatMap((item) => item.rows))
  const answers = new Uint8Array(places)

  const answerAll = (submission: Submission): void => {
    const { facts } = submission
    for (const { place, position, yes } of questions) {
      const value = facts[position]
      answers[place] = value === true ? yes : value === false ? TRUE - yes : UNKNOWN
    }
    for (const { place, test } of leaves) {
      const truth = test(submission)
      answers[place] = truth === true ? TRUE : truth === false ? FALSE : UNKNOWN
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

  /** The judgement of a row of all or nothing, as its answer and the basis have it. */
  const settledBy = ({ criterion, place }: Row, submission: Submission): JudgedCriterion | undefined => {
    if (place < 0) return undefined
    const { basis, reviews } = submission
    const answer = answers[place] as number // safe: its own place
    if (basis === 'claimed') return criterion.settled?.[answer]
    if (basis === 'verified' && reviews.has(criterion.criterion.id)) return undefined
    return criterion.settled?.[answer === TRUE && !isBorneOut(criterion, submission) ? UNKNOWN : answer]
  }
  const judged = (row: Row, submission: Submission): JudgedCriterion =>
    settledBy(row, submission) ?? row.criterion.judge(submission)

  return {
    judge: (submission) => {
      answerAll(submission)
      return rows.map((row) => judged(row, submission))
    },
    earned: (submission) => {
      answerAll(submission)
      let low = 0
      let high = 0
      for (const section of table) {
        let sectionLow = 0
        let sectionHigh = 0
        let sectionMost = 0
        for (const item of section.items) {
          let itemLow = 0
          let itemHigh = 0
          let itemMost = 0
          for (const row of item.rows) {
            const part = judged(row, submission)
            itemLow += part.low
            itemHigh += part.high
            itemMost += part.cap
          }
          const most = Math.min(item.cap, itemMost)
          sectionLow += Math.min(most, itemLow)
          sectionHigh += Math.min(most, itemHigh)
          sectionMost += most
        }
        const most = Math.min(section.cap, sectionMost)
        low += Math.min(most, sectionLow)
        high += Math.min(most, sectionHigh)
      }
      return { low, high }
    },
  }
}

import { REVIEW_OUTCOMES, type ReviewOutcome } from '../model/profile.ts'
import type { RuleSet } from '../model/rule-set.ts'
import { criteriaOf } from '../rows/criteria-of.ts'
import { isCalendarDate } from '../values/calendar-date.ts'
import { isPoints } from '../values/points.ts'
import { type ReviewedRow, reviewedRows } from './check-reviews.ts'
import { arePossible, possiblePoints } from './possible-points.ts'
import { type Check, isMapping, listOf, type Mapping } from './value-checks.ts'

export const isFilledText = (value: unknown): boolean => typeof value === 'string' && /\S/.test(value)

const isText = (value: unknown): boolean => typeof value === 'string'

type Fields = Readonly<Record<string, (value: unknown) => boolean>>

/** A mapping that has the required keys, and perhaps others that are known. */
function recordOf(required: Fields, optional: Fields, isRight: (record: Mapping) => boolean): Check {
  const names = Object.keys(required)
  const checks = new Map(Object.entries({ ...required, ...optional }))
  return (value, tally) => {
    if (!isMapping(value)) return false
    for (const key in value) {
      tally.members += 1
      if (checks.get(key)?.(value[key]) !== true) return false
    }
    return names.every((name) => Object.hasOwn(value, name)) && isRight(value)
  }
}

/** Compiles the check of attached documents: they name criteria and declared kinds. */
export function evidenceCheck(ruleSet: RuleSet): Check {
  const { evidence } = ruleSet
  const asked = new Map(
    criteriaOf(ruleSet).map((criterion) => [criterion.id, criterion.evidence?.length ?? 0]),
  )
  const document = recordOf(
    { criterion: isText, title: isFilledText },
    {
      kind: (value) => typeof value === 'string' && Object.hasOwn(evidence, value),
      file: isFilledText,
      date: isCalendarDate,
      stamped: (value) => typeof value === 'boolean',
    },
    ({ criterion, kind }) => {
      const kinds = asked.get(String(criterion))
      return kinds !== undefined && (kind !== undefined || kinds <= 1)
    },
  )
  return listOf(document)
}

/** Compiles what can be said in a review of a criterion. */
function rowCheck({ criterion, isConditional }: ReviewedRow): (review: Mapping) => boolean {
  const possible = possiblePoints(criterion)
  return ({ outcome, points }) => {
    if (typeof points === 'number') return arePossible(points, possible)
    return outcome === 'notApplicable' ? isConditional : !possible.needsPoints
  }
}

/** The most points, either way, that a review may give. */
const MOST_POINTS = 1_000_000

/** Compiles the check of reviews: each says what can be said of its criterion or gate, and none has two. */
export function reviewsCheck(ruleSet: RuleSet): Check {
  const ofGate = ({ outcome }: Mapping) => outcome === 'met' || outcome === 'unmet'
  const checks = new Map([
    ...ruleSet.gates.map(({ id }) => [id, ofGate] as const),
    ...[...reviewedRows(ruleSet)].map(([id, row]) => [id, rowCheck(row)] as const),
  ])
  const review = recordOf(
    { criterion: isText, by: isFilledText, on: isCalendarDate },
    {
      outcome: (value) => REVIEW_OUTCOMES.includes(value as ReviewOutcome), // safe: only compared
      points: (value) => typeof value === 'number' && Math.abs(value) <= MOST_POINTS && isPoints(value),
      note: isText,
    },
    (record) => {
      const hasOutcome = record.outcome !== undefined
      const isOne = hasOutcome !== (record.points !== undefined)
      return isOne && checks.get(String(record.criterion))?.(record) === true
    },
  )
  const reviews = listOf(review)
  return (value, tally) => {
    if (!reviews(value, tally)) return false
    const all = value as readonly Mapping[] // safe: each has just been checked
    return new Set(all.map(({ criterion }) => criterion)).size === all.length
  }
}

import type { CriterionMentions } from '../mentions/criterion-mentions.ts'
import type { Cause } from '../model/cause.ts'
import type { Measure } from '../model/measure.ts'
import type { RuleSet } from '../model/rule-set.ts'
import type { CalendarDate } from '../values/calendar-date.ts'
import { own } from '../values/own.ts'
import type { Window } from '../values/window.ts'
import { nameTitle } from './name-title.ts'
import { documentsOf, type IndexedSide, reviewCounts } from './side.ts'

/** Which of the dates of an assessment something looks at. */
interface Looks {
  readonly asOf: boolean
  readonly period: boolean
}

function windowLooks(window: Window | undefined): Looks {
  const isNamed = typeof window === 'string'
  return { period: isNamed, asOf: typeof window === 'object' && 'last' in window }
}

function measureLooks(measure: Measure, { facts }: RuleSet): Looks {
  if ('elapsed' in measure) return { asOf: true, period: false }
  if (!('count' in measure) && !('of' in measure)) return { asOf: false, period: false }
  const list = own(facts.facts, 'count' in measure ? measure.count : measure.sum)
  const { asOf, period } = windowLooks(measure.during)
  // what is dated after the as-of date does not count in any window
  return { period, asOf: asOf || (list?.type === 'list' && list.datedBy !== undefined) }
}

/** Which dates a row or gate looks at by its rules. */
function ruleLooks(id: string, { measures }: CriterionMentions, side: IndexedSide): readonly Looks[] {
  const { rules, rows, assessment } = side
  if (rules === undefined) return []
  const asked = assessment.basis === 'evidenced' ? (rows.get(id)?.criterion.evidence ?? []) : []
  return [
    ...[...measures].flatMap((name) => {
      const measure = own(rules.measures, name)
      return measure === undefined ? [] : [measureLooks(measure, rules)]
    }),
    ...asked.map(({ during }) => windowLooks(during)),
  ]
}

/** Whether a document or review that counts on a side comes between the two days. */
function comesBetween(id: string, one: CalendarDate, other: CalendarDate, side: IndexedSide): boolean {
  const { basis } = side.assessment
  const [earlier, later] = one < other ? [one, other] : [other, one]
  const dates = [
    ...(basis === 'evidenced' ? (documentsOf(id, side) ?? []).map(({ date }) => date) : []),
    ...(reviewCounts(id, side)
      ? (side.profile?.reviews ?? []).filter(({ criterion }) => criterion === id).map(({ on }) => on)
      : []),
  ]
  return dates.some((date) => date !== undefined && date > earlier && date <= later)
}

/** @returns that the dates have moved, where the row or gate looks at them */
export function dateCauses(
  id: string,
  mentions: { readonly before: CriterionMentions; readonly after: CriterionMentions },
  before: IndexedSide,
  after: IndexedSide,
): readonly Cause[] {
  const [was, is] = [before.assessment, after.assessment]
  const looks = [...ruleLooks(id, mentions.before, before), ...ruleLooks(id, mentions.after, after)]
  const isLate = [before, after].some((side) => comesBetween(id, was.asOf, is.asOf, side))
  const asOf = was.asOf !== is.asOf && (isLate || looks.some((each) => each.asOf))
  const period = was.period !== is.period && looks.some((each) => each.period)
  if (!asOf && !period) return []
  return [
    {
      cause: 'date',
      ...(asOf && { asOf: { before: was.asOf, after: is.asOf } }),
      ...(period && { period: { before: was.period, after: is.period } }),
    },
  ]
}

/** @returns the parameters behind a row or gate that have another value */
export function parameterCauses(
  names: readonly string[],
  before: IndexedSide,
  after: IndexedSide,
): readonly Cause[] {
  const { parameters: was = {} } = before.assessment
  const { parameters: is = {} } = after.assessment
  return names.flatMap((name): readonly Cause[] => {
    const [one, other] = [own(was, name), own(is, name)]
    if (one === other) return []
    const sides = { ...(one !== undefined && { before: one }), ...(other !== undefined && { after: other }) }
    return [{ cause: 'parameter', parameter: name, ...nameTitle(name, after, before), ...sides }]
  })
}

/** @returns that another word counts */
export function basisCauses(
  { assessment: was }: IndexedSide,
  { assessment: is }: IndexedSide,
): readonly Cause[] {
  return was.basis === is.basis ? [] : [{ cause: 'basis', before: was.basis, after: is.basis }]
}

import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine'
import type { Condition, Scalar } from '../../src/model/condition.ts'
import type { Measure } from '../../src/model/measure.ts'
import type { Entry } from '../../src/model/profile.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import type { Window } from '../../src/values/window.ts'
import type { Completion } from './arbitrary-profile.ts'

/*
 * A second evaluator for profiles that state everything: json-rules-engine decides the conditions, and the measures
 * are counted here, in the plainest way, with nothing of the evaluator under test.
 */

export interface When {
  readonly asOf: string
  readonly period: number
}

const HALVES: Readonly<Record<string, readonly [string, string]>> = {
  period: ['01-01', '12-31'],
  'first-half': ['01-01', '06-30'],
  'second-half': ['07-01', '12-31'],
  'quarter-1': ['01-01', '03-31'],
  'quarter-2': ['04-01', '06-30'],
  'quarter-3': ['07-01', '09-30'],
  'quarter-4': ['10-01', '12-31'],
}

/** The corresponding day so many months later, as a text to order with days: the month may have no such day. */
export function monthsAfter(date: string, months: number): string {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const year = String(Math.floor(count / 12)).padStart(4, '0')
  return `${year}-${String((count % 12) + 1).padStart(2, '0')}${date.slice(7)}`
}

/** Whether so many years, months or days from the date on have not ended before the as-of date. */
function isRecent(
  date: string,
  last: { years?: number; months?: number; days?: number },
  asOf: string,
): boolean {
  const { years = 0, months = years * 12, days = 0 } = last
  if (months > 0) return monthsAfter(date, months) >= asOf
  return (Date.parse(asOf) - Date.parse(date)) / 86_400_000 <= days
}

/** Whether a day lies in a window. */
export function isInside(date: string, window: Window, { asOf, period }: When): boolean {
  if (typeof window === 'string') {
    const [from, to] = HALVES[window] ?? ['', '']
    return date >= `${period}-${from}` && date <= `${period}-${to}`
  }
  return 'last' in window ? isRecent(date, window.last, asOf) : date >= window.from && date <= window.to
}

/** The truth of a condition over one entry, whose every field is stated. */
function holds(condition: Condition, entry: Entry): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, entry))
  if ('any' in condition) return condition.any.some((part) => holds(part, entry))
  if ('not' in condition) return !holds(condition.not, entry)
  if ('condition' in condition) throw new Error('entries have no named conditions')
  const left = entry[condition.fact] as Scalar
  const right = condition.value as Scalar
  switch (condition.operator) {
    case 'equal':
      return left === right
    case 'notEqual':
      return left !== right
    case 'in':
      return (condition.value as readonly Scalar[]).includes(left)
    case 'notIn':
      return !(condition.value as readonly Scalar[]).includes(left)
    case 'lessThan':
      return left < right
    case 'lessThanInclusive':
      return left <= right
    case 'greaterThan':
      return left > right
    case 'greaterThanInclusive':
      return left >= right
    default:
      throw new Error(condition.operator)
  }
}

/** Random numbers have one decimal place at most. */
const inTenths = (value: unknown): number => Math.round(Number(value) * 10)

const tenths = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + Math.round(value * 10), 0) / 10

function measured(measure: Measure, rules: RuleSet, facts: Completion, when: When): number {
  if ('share' in measure) return inTenths(facts[measure.share]) / inTenths(facts[measure.in])
  if ('holding' in measure || 'elapsed' in measure || !('count' in measure || 'sum' in measure))
    throw new Error('not a measure of the reference')
  if (!('count' in measure) && !('of' in measure))
    return tenths(measure.sum.map((name) => Number(facts[name])))
  const list = 'count' in measure ? measure.count : measure.sum
  const declared = rules.facts.facts[list]
  const isDated = declared?.type === 'list' && declared.datedBy !== undefined
  const entries = (facts[list] as readonly Entry[]).filter(
    (entry) =>
      (!isDated || String(entry.date) <= when.asOf) &&
      (measure.during === undefined || isInside(String(entry.date), measure.during, when)) &&
      (measure.where === undefined || holds(measure.where, entry)),
  )
  return 'count' in measure ? entries.length : tenths(entries.map((entry) => Number(entry[measure.of])))
}

// safe: the rule language's conditions are that engine's condition JSON
const asTopLevel = (when: Condition): TopLevelCondition => ({ all: [when as NestedCondition] })

/** @returns the ids of the criteria that json-rules-engine finds true, when every fact is stated */
export async function criteriaMet(
  rules: RuleSet,
  facts: Completion,
  when: When,
): Promise<ReadonlySet<string>> {
  const engine = new Engine()
  for (const [name, condition] of Object.entries(rules.conditions))
    engine.setCondition(name, asTopLevel(condition))
  for (const [name, value] of Object.entries(facts)) engine.addFact(name, value)
  for (const [name, measure] of Object.entries(rules.measures)) {
    engine.addFact(name, measured(measure, rules, facts, when))
  }
  for (const criterion of rules.sections.flatMap(({ items }) => items).flatMap((item) => item.criteria)) {
    if (!('when' in criterion)) throw new Error('the reference decides conditions only')
    engine.addRule({ conditions: asTopLevel(criterion.when), event: { type: criterion.id } })
  }
  const { events } = await engine.run()
  return new Set(events.map(({ type }) => type))
}

import type { Condition } from '../../src/model/condition.ts'
import type { Fact } from '../../src/model/fact-dictionary.ts'
import type { CountMeasure } from '../../src/model/measure.ts'
import type { Entry, Profile } from '../../src/model/profile.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { EMPTY } from './rule-sets.ts'

/* Rule sets of one row that counts the entries of a list, and profiles with as many entries as wanted. */

const title = { zh: '题目', en: 'Title' }

const LIST = 'events.list'

const LIST_FACT: Fact = {
  type: 'list',
  datedBy: 'date',
  title,
  entries: { date: { type: 'date', title }, resolved: { type: 'boolean', title } },
}

function ruleSetCounting(count: Omit<CountMeasure, 'count'>, when: Condition): RuleSet {
  const criterion = { id: 'a.1.1', source: '1.1.1', title, points: 1, when }
  const item = { id: 'a.1', source: '1.1', title, maximum: 1, criteria: [criterion] }
  return {
    ...EMPTY,
    facts: { id: 'generated', version: '1.0.0', title, facts: { [LIST]: LIST_FACT } },
    measures: { counted: { count: LIST, ...count } },
    maximum: 1,
    sections: [{ id: 'a', source: '1', title, maximum: 1, items: [item] }],
  }
}

const where: Condition = { fact: 'resolved', operator: 'equal', value: false }

/** What a row wants of its entries. */
export const LIST_RULES = {
  /** Met where the list is long: every entry has to be looked at, and no need is explained. */
  'count in the assessed year, met': ruleSetCounting(
    { during: 'period', where },
    { fact: 'counted', operator: 'greaterThanInclusive', value: 0 },
  ),
  'count in the assessed year, a gap': ruleSetCounting(
    { during: 'period', where },
    { fact: 'counted', operator: 'greaterThan', value: 1_000_000 },
  ),
  /** Cleared once the last entry has left the window. */
  'none in the last two years, clears': ruleSetCounting(
    { during: { last: { years: 2 } }, where },
    { fact: 'counted', operator: 'lessThanInclusive', value: 0 },
  ),
} as const

const DAY = 86_400_000

/** The day so many days before another one. */
const daysBefore = (date: string, days: number): string =>
  new Date(Date.parse(date) - days * DAY).toISOString().slice(0, 10)

const DAYS_OF_WINDOW = 700

/** @returns a profile with so many entries on days within two years before a day, half of them resolved */
export function profileOfEntries(entries: number, asOf: string): Profile {
  const list = Array.from({ length: entries }, (_, index): Entry => {
    const date = daysBefore(asOf, (index * 37) % DAYS_OF_WINDOW)
    return { date, resolved: index % 2 === 0 }
  })
  return { id: 'generated', name: 'generated', facts: { events: { list } } }
}

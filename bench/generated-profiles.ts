import type { Fact, FactDictionary, NumberFact, ValueFact } from '../src/model/fact-dictionary.ts'
import type { FactValue, Profile, StatedFacts } from '../src/model/profile.ts'
import type { CalendarDate } from '../src/values/calendar-date.ts'
import { between, happens, oneOf, type Random, seeded } from './random.ts'

/** The date of every assessment: in the second half of the assessed year, so that some of it is still to come. */
export const AS_OF: CalendarDate = '2025-10-15'

/** The assessed year. */
export const PERIOD = 2025

/* How likely a fact is stated, a statement is a yes, and so on: an enterprise that is well on its way. */
const STATED = 0.78
const FIELD_STATED = 0.96
const TEXT_STATED = 0.06
const YES = 0.72
const CHOSEN = 0.85

const PLACES = ['园区会议室', '研发楼', '市场监管所', '公司食堂'] as const
const PEOPLE = ['研发与行政负责人', '全体员工', '涉密人员32人'] as const
const CONTENTS = ['秘密点梳理', '保密检查', '保密协议签订', '泄密应急演练', '政策法规解读'] as const
const NAMES = ['江北区金樱谷水泵制造有限公司', '重庆云上智造科技有限公司', '两江新区嘉陵精密仪器厂'] as const

const TEXTS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  place: PLACES,
  people: PEOPLE,
  content: CONTENTS,
  name: CONTENTS,
  purpose: ['保密设施维护', '培训宣传', '法律服务'],
  description: ['离职员工带走图纸', '同款产品上市，尚在取证'],
}

/** How many entries each list has, each number as likely as it stands here; any other list has one of the last. */
const LENGTHS: Readonly<Record<string, readonly [number, ...number[]]>> = {
  'infringements.suffered': [0, 0, 0, 0, 0, 0, 1, 1, 2],
  'infringements.committed': [0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
  'assistance.cases': [0, 0, 0, 1, 2],
}
const USUAL_LENGTHS = [0, 0, 0, 1, 1, 1, 2, 3, 4] as const

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** A day of the last years or of the months to come. */
function day(random: Random): CalendarDate {
  const year = oneOf(random, [2023, 2024, 2024, 2025, 2025, 2025, 2025, 2025, 2025, 2026])
  return `${year}-${twoDigits(between(random, 1, 12))}-${twoDigits(between(random, 1, 28))}`
}

function number(random: Random, { integer = false, minimum = 0 }: NumberFact): number {
  if (!integer) return between(random, 0, 40) * 2500
  return minimum + oneOf(random, [0, 1, 1, 2, 3, between(random, 4, 400)])
}

function statement(random: Random, name: string, fact: ValueFact): Exclude<FactValue, readonly object[]> {
  switch (fact.type) {
    case 'boolean':
      return happens(random, YES)
    case 'number':
      return number(random, fact)
    case 'date':
      return day(random)
    case 'text':
      return oneOf(random, TEXTS[name] ?? CONTENTS)
    case 'choice': {
      const [first = '', ...others] = Object.keys(fact.choices)
      return happens(random, YES) ? first : oneOf(random, [first, ...others])
    }
    case 'choices':
      return Object.keys(fact.choices).filter(() => happens(random, CHOSEN))
  }
}

const fieldProbability = ({ type }: ValueFact): number => (type === 'text' ? TEXT_STATED : FIELD_STATED)

function entry(random: Random, fields: Readonly<Record<string, ValueFact>>) {
  const stated = Object.entries(fields).filter(([, field]) => happens(random, fieldProbability(field)))
  return Object.fromEntries(stated.map(([name, field]) => [name, statement(random, name, field)]))
}

function factValue(random: Random, name: string, fact: Fact): FactValue {
  if (fact.type !== 'list') return statement(random, name, fact)
  const length = oneOf(random, LENGTHS[name] ?? USUAL_LENGTHS)
  return Array.from({ length }, () => entry(random, fact.entries))
}

/** The trained are at most all; mostly all of them are. */
function withinLimit(random: Random, value: FactValue, limit: unknown): FactValue {
  if (typeof value !== 'number' || typeof limit !== 'number') return value
  return happens(random, YES) ? limit : Math.min(value, limit)
}

function statedFacts(random: Random, { facts }: FactDictionary): StatedFacts {
  const root: Record<string, Record<string, FactValue>> = {}
  const flat: Record<string, FactValue> = {}
  for (const [name, fact] of Object.entries(facts)) {
    if (!happens(random, STATED)) continue
    const limit = fact.type === 'number' && fact.atMost !== undefined ? flat[fact.atMost] : undefined
    const value = withinLimit(random, factValue(random, name, fact), limit)
    const [group = name, key = name] = name.split('.')
    root[group] ??= {}
    root[group][key] = value
    flat[name] = value
  }
  return root
}

/**
 * Invented enterprises, each stating about four fifths of the facts of a dictionary whose every name has two parts.
 *
 * @param seed the same seed gives the same profiles
 * @returns profiles of facts only, as `parseProfile` would return them
 */
export function generatedProfiles(
  dictionary: FactDictionary,
  count: number,
  seed = 2023,
): readonly Profile[] {
  const random = seeded(seed)
  return Array.from({ length: count }, (_, index) => ({
    id: `enterprise-${index + 1}`,
    name: oneOf(random, NAMES),
    facts: statedFacts(random, dictionary),
  }))
}

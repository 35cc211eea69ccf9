import { readFileSync } from 'node:fs'
import type { NestedCondition, RuleProperties } from 'json-rules-engine'
import { describe, expect, it } from 'vitest'
import { parseRuleSet } from '../../src/authoring/parse-rule-set.ts'
import { parseDictionary } from '../../src/facts/parse-dictionary.ts'
import { toRules } from '../../src/interop/index.ts'
import type { Award } from '../../src/model/award.ts'
import type { Condition } from '../../src/model/condition.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { chongqingDemonstrationUnit } from '../../src/rules.ts'
import { isTrue, ruleSetOf } from '../support/rule-set.ts'
import { fixtureRuleSets } from '../support/rule-set-fixtures.ts'

const title = { zh: '', en: '' }

function rulesOf(when: Condition, rest: Partial<RuleSet> = {}): readonly RuleProperties[] {
  return toRules(ruleSetOf({ criteria: { 'a.b.c': { points: 5, when } }, ...rest }))
}

const low = (name: string) => ({ fact: `range:${name}`, path: '$.low' })
const high = (name: string) => ({ fact: `range:${name}`, path: '$.high' })
const value = (name: string) => ({ fact: `stated:${name}`, path: '$.value' })
const known = (name: string) => ({ fact: `stated:${name}`, path: '$.known', operator: 'equal', value: true })
const unknown = (name: string) => ({ ...known(name), operator: 'notEqual' })

describe('a criterion', () => {
  it('becomes a rule for what is certain and one for what is possible', () => {
    const event = (reading: string) => ({
      type: 'shifan:award',
      params: { of: 'a.b.c', part: 'when', reading, points: 5 },
    })
    expect(rulesOf(isTrue('policy.adopted'))).toEqual([
      {
        name: 'a.b.c when certain',
        priority: 2,
        conditions: {
          all: [known('policy.adopted'), { ...value('policy.adopted'), operator: 'equal', value: true }],
        },
        event: event('certain'),
      },
      {
        name: 'a.b.c when possible',
        priority: 2,
        conditions: {
          any: [unknown('policy.adopted'), { ...value('policy.adopted'), operator: 'equal', value: true }],
        },
        event: event('possible'),
      },
    ])
  })
})

describe('a condition', () => {
  const inOrder = (isKnown: typeof known): NestedCondition[] => [
    isKnown('policy.adoptedOn'),
    isKnown('policy.reviewedOn'),
    { ...value('policy.adoptedOn'), operator: 'greaterThanInclusive', value: value('policy.reviewedOn') },
  ]

  it.each<[string, Condition, NestedCondition, NestedCondition]>([
    [
      'a number of at least 3: all it may be, or one it may be',
      { fact: 'rating', operator: 'greaterThanInclusive', value: 3 },
      { all: [{ ...low('rating'), operator: 'greaterThanInclusive', value: 3 }] },
      { all: [{ ...high('rating'), operator: 'greaterThanInclusive', value: 3 }] },
    ],
    [
      'a number below another one',
      { fact: 'budget.spent', operator: 'lessThan', value: { fact: 'budget.planned' } },
      { all: [{ ...high('budget.spent'), operator: 'lessThan', value: low('budget.planned') }] },
      { all: [{ ...low('budget.spent'), operator: 'lessThan', value: high('budget.planned') }] },
    ],
    [
      'a number that is one of two',
      { fact: 'rating', operator: 'in', value: [3, 5] },
      {
        any: [3, 5].map((each) => ({
          all: [
            { ...low('rating'), operator: 'greaterThanInclusive', value: each },
            { ...high('rating'), operator: 'lessThanInclusive', value: each },
          ],
        })),
      },
      {
        any: [3, 5].map((each) => ({
          all: [
            { ...high('rating'), operator: 'greaterThanInclusive', value: each },
            { ...low('rating'), operator: 'lessThanInclusive', value: each },
          ],
        })),
      },
    ],
    [
      'a negation, moved into the operator',
      { not: { any: [{ fact: 'rating', operator: 'equal', value: 3 }, { condition: 'old' }] } },
      {
        all: [
          {
            any: [
              { ...low('rating'), operator: 'greaterThan', value: 3 },
              { ...high('rating'), operator: 'lessThan', value: 3 },
            ],
          },
          { all: inOrder(known) },
        ],
      },
      {
        all: [
          {
            any: [
              { ...high('rating'), operator: 'greaterThan', value: 3 },
              { ...low('rating'), operator: 'lessThan', value: 3 },
            ],
          },
          { any: inOrder(unknown) },
        ],
      },
    ],
    [
      'choices without one: only where they are stated',
      { fact: 'media.used', operator: 'doesNotContain', value: 'disk' },
      { all: [known('media.used'), { ...value('media.used'), operator: 'doesNotContain', value: 'disk' }] },
      { any: [unknown('media.used'), { ...value('media.used'), operator: 'doesNotContain', value: 'disk' }] },
    ],
  ])('%s', (_, when, certain, possible) => {
    const old: Condition = {
      fact: 'policy.adoptedOn',
      operator: 'lessThan',
      value: { fact: 'policy.reviewedOn' },
    }
    const conditions = rulesOf(when, { conditions: { old } }).map((rule) => rule.conditions)
    expect(conditions).toEqual([certain, possible])
  })

  it('with an empty `any` holds never, though that engine takes it for true', () => {
    const [certain, possible] = rulesOf({ any: [] }).map((rule) => rule.conditions)
    expect([certain, possible]).toEqual([{ not: { all: [] } }, { not: { all: [] } }])
  })
})

describe('levels', () => {
  const conditionsOf = (award: Award) =>
    toRules(ruleSetOf({ criteria: { 'a.b.c': { points: 5, award } } })).map(({ conditions, event }) => ({
      conditions,
      ...event.params,
    }))

  it('of one number become the pieces of the line in which each is the first', () => {
    const award: Award = {
      levels: [
        { when: { fact: 'rating', operator: 'greaterThan', value: 8 }, points: 5 },
        { when: { fact: 'rating', operator: 'greaterThanInclusive', value: 4 }, points: 2 },
      ],
    }
    const at = (number: number) => ({
      all: [
        { ...low('rating'), operator: 'lessThanInclusive', value: number },
        { ...high('rating'), operator: 'greaterThanInclusive', value: number },
      ],
    })
    const above = (number: number) => ({ ...high('rating'), operator: 'greaterThan', value: number })
    const below = (number: number) => ({ ...low('rating'), operator: 'lessThan', value: number })
    const level = (index: number) => ({ of: 'a.b.c', part: `award.levels.${index}`, reading: 'possible' })
    expect(conditionsOf(award)).toEqual([
      { ...level(0), points: 5, conditions: { any: [{ all: [above(8)] }] } },
      { ...level(1), points: 2, conditions: { any: [at(4), { all: [above(4), below(8)] }, at(8)] } },
      { ...level(2), points: 0, conditions: { any: [{ all: [below(4)] }] } },
    ])
  })

  it('have no piece between two whole numbers for a number that is whole', () => {
    const award: Award = {
      levels: [
        { when: { fact: 'staff.employees', operator: 'greaterThan', value: 4 }, points: 5 },
        { when: { fact: 'staff.employees', operator: 'lessThan', value: 3 }, points: 2 },
      ],
    }
    const [, , none] = conditionsOf(award)
    expect(none?.conditions).toEqual({
      any: [3, 4].map((number) => ({
        all: [
          { ...low('staff.employees'), operator: 'lessThanInclusive', value: number },
          { ...high('staff.employees'), operator: 'greaterThanInclusive', value: number },
        ],
      })),
    })
  })

  it('of anything else may each be the first where none before certainly is', () => {
    const award: Award = {
      levels: [
        { when: isTrue('policy.adopted'), points: 5 },
        { when: isTrue('policy.published'), points: 2 },
        { points: 1 },
      ],
    }
    const may = (fact: string, operator: string) => ({
      any: [unknown(fact), { ...value(fact), operator, value: true }],
    })
    const [first, second, third, none] = conditionsOf(award)
    expect(first?.conditions).toEqual({ all: [may('policy.adopted', 'equal')] })
    expect(second?.conditions).toEqual({
      all: [may('policy.adopted', 'notEqual'), may('policy.published', 'equal')],
    })
    expect(third?.conditions).toEqual({
      all: [may('policy.adopted', 'notEqual'), may('policy.published', 'notEqual'), { all: [] }],
    })
    expect(none?.conditions).toMatchObject({ all: [{}, {}, { not: { all: [] } }, { all: [] }] })
  })
})

it('shows in its page what the rules of a criterion are', () => {
  const blocks = (file: string, language: string) =>
    [
      ...readFileSync(file, 'utf8').matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm')),
    ].map(([, text = '']) => text)
  const [facts = '', cafe = ''] = blocks('docs/rule-sets.md', 'yaml')
  const dictionary = parseDictionary(facts, { file: 'cafe-facts.yaml' })
  if (!dictionary.ok) throw new Error('the dictionary of the page is wrong')
  const rules = parseRuleSet(cafe, { file: 'cafe.yaml', dictionary: () => dictionary.value })
  if (!rules.ok) throw new Error('the rule set of the page is wrong')
  const [shown = ''] = blocks('docs/json-rules-engine.md', 'json')
  const ofManager = toRules(rules.value).filter(({ event }) => event.params?.of === 'cafe.people.manager')
  expect(JSON.parse(shown)).toEqual(ofManager)
})

describe('the rules', () => {
  it('run in the order in which they look at each other', () => {
    const held: Condition = { fact: 'twice-held', operator: 'greaterThan', value: 0 }
    const rules = toRules(
      ruleSetOf({
        criteria: { 'a.b.c': { points: 5, when: held, applies: isTrue('policy.adopted') } },
        measures: {
          held: { holding: [isTrue('policy.adopted')] },
          'twice-held': { holding: [{ fact: 'held', operator: 'greaterThan', value: 0 }] },
          total: { pointsOf: 'total' },
          'held-after': { holding: [{ fact: 'total', operator: 'greaterThan', value: 0 }] },
        },
        gates: [
          { id: 'veto', source: '1', title, veto: { fact: 'held-after', operator: 'equal', value: 0 } },
        ],
      }),
    )
    const priorities = rules.map(({ event, priority }) => [event.params?.of, priority])
    expect(Object.fromEntries(priorities)).toEqual({
      held: 5,
      'twice-held': 4,
      'a.b.c': 3,
      'held-after': 2,
      veto: 1,
    })
  })

  it('of a gate say that it does not stand in the way', () => {
    const gate = { source: '1', title }
    const rules = toRules(
      ruleSetOf({
        criteria: { 'a.b.c': { points: 5, when: 'policy.adopted' } },
        gates: [
          { ...gate, id: 'veto', veto: isTrue('policy.archived') },
          { ...gate, id: 'require', require: isTrue('policy.archived') },
        ],
      }),
    )
    const certain = rules.filter(
      ({ event }) => event.type === 'shifan:gate' && event.params?.reading === 'certain',
    )
    const operators = certain.map(({ conditions }) => ('all' in conditions ? conditions.all[1] : {}))
    expect(operators).toMatchObject([{ operator: 'notEqual' }, { operator: 'equal' }])
  })

  it.each([chongqingDemonstrationUnit, ...fixtureRuleSets()].map((rules) => [rules.id, rules] as const))(
    'of %s are JSON: nothing of them is lost in a file',
    (_, ruleSet) => {
      const rules = toRules(ruleSet)
      expect(JSON.parse(JSON.stringify(rules))).toEqual(rules)
      expect(rules.length).toBeGreaterThan(5)
    },
  )
})

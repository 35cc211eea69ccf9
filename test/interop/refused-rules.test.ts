import { Rule, type RuleProperties } from 'json-rules-engine'
import { describe, expect, it } from 'vitest'
import {
  documentedExamples,
  type Example,
  raised,
  readFacts,
  readRules,
  ruleSetText,
} from '../support/documented-examples.ts'

describe('json-rules-engine takes and a rule set refuses', () => {
  const FACTS: Example['facts'] = {
    word: { type: 'text' },
    count: { type: 'number' },
    day: { type: 'date' },
    tags: { type: 'choices', choices: ['dev', 'prod'] },
    daysTaken: { type: 'list', entries: { day: { type: 'date' } } },
    'account.balance': { type: 'number' },
    'product.price': { type: 'number' },
  }
  const equal = { fact: 'count', operator: 'equal', value: 1 }
  const at = (path: string) => ({ all: [{ fact: 'account', path, operator: 'equal', value: 1 }] })

  /** What is written, with the code of every problem and the text that stands at its place. */
  type Refusal = readonly [what: string, conditions: unknown, ...problems: readonly [string, string][]]

  const refusals: readonly Refusal[] = [
    [
      'an operator of their own (06-custom-operators)',
      { all: [{ fact: 'word', operator: 'startsWith', value: 'a' }] },
      ['unknown-operator', '"startsWith"'],
    ],
    [
      'a decorated operator (13-using-operator-decorators)',
      { all: [{ fact: 'tags', operator: 'everyFact:in', value: { fact: 'tags' } }] },
      ['unknown-operator', '"everyFact:in"'],
    ],
    [
      'params of a fact (rules.md, 04, 12)',
      { all: [{ ...equal, params: { unit: 'years' } }] },
      ['unknown-key', '"params"'],
    ],
    [
      'params of a fact that is compared with (08)',
      { all: [{ ...equal, value: { fact: 'product', path: '$.price', params: { id: 'giftCard' } } }] },
      ['unknown-key', '"params"'],
    ],
    [
      'a fact that a rule would have added (07-rule-chaining)',
      { all: [{ fact: 'firstRulePassed', operator: 'equal', value: true }] },
      ['unknown-fact', '"firstRulePassed"'],
    ],
    [
      'null (11-using-facts-in-events)',
      { any: [{ fact: 'count', operator: 'equal', value: null }] },
      ['wrong-type', 'null'],
    ],
    [
      'a list of days that contains one (03-dynamic-facts)',
      { all: [{ fact: 'daysTaken', operator: 'contains', value: '2016-12-25' }] },
      ['operator-mismatch', '"daysTaken"'],
    ],
    [
      'a path to an entry of a list',
      at('$.history[0].year'),
      ['unknown-fact', '"account"'],
      ['invalid-value', '"$.history[0].year"'],
    ],
    [
      'a path to every entry of a list',
      at('$.history[*].year'),
      ['unknown-fact', '"account"'],
      ['invalid-value', '"$.history[*].year"'],
    ],
    [
      'a path that searches',
      at('$..balance'),
      ['unknown-fact', '"account"'],
      ['invalid-value', '"$..balance"'],
    ],
    [
      'a name in brackets',
      at("$['balance']"),
      ['unknown-fact', '"account"'],
      ['invalid-value', '"$[\'balance\']"'],
    ],
    [
      'a path for a resolver of their own',
      at('.balance'),
      ['unknown-fact', '"account"'],
      ['invalid-value', '".balance"'],
    ],
    [
      'a path to the length of a list',
      { all: [{ fact: 'tags', path: '$.length', operator: 'equal', value: 2 }] },
      ['unknown-fact', '"tags"'],
    ],
    [
      'a fact with a hyphen, which is a measure here',
      { all: [{ fact: 'account-information', path: '$.balance', operator: 'equal', value: 1 }] },
      ['unknown-measure', '"account-information"'],
    ],
    [
      'the name of a shared condition that is not in small letters',
      { all: [{ condition: 'screwdriverAficionado' }] },
      ['unknown-condition', '"screwdriverAficionado"'],
    ],
    [
      'the name of a comparison, which decides nothing',
      { all: [{ ...equal, name: 'one' }] },
      ['unknown-key', '"name"'],
    ],
    [
      'the priority of a comparison, which decides nothing',
      { all: [{ ...equal, priority: 10 }] },
      ['unknown-key', '"priority"'],
    ],
    [
      'the name of a group, which decides nothing',
      { all: [equal], name: 'group' },
      ['unknown-key', '"name"'],
    ],
    [
      'the priority of a group, which that engine writes itself (Rule.toJSON)',
      { priority: 1, all: [equal] },
      ['unknown-key', '"priority"'],
    ],
    ['all of nothing', { all: [] }, ['invalid-value', '[]']],
    ['any of nothing, which is true there', { any: [] }, ['invalid-value', '[]']],
    [
      'all beside any, of which one is passed over there',
      { all: [equal], any: [equal] },
      ['unknown-key', '"any"'],
    ],
    [
      'in a text, which looks for a part of it there',
      { all: [{ fact: 'word', operator: 'in', value: 'abc' }] },
      ['value-mismatch', '"abc"'],
    ],
    [
      'in a fact',
      { all: [{ fact: 'word', operator: 'in', value: { fact: 'tags' } }] },
      ['value-mismatch', '{'],
    ],
    [
      'a number in quotes, which is never equal there',
      { all: [{ ...equal, value: '1' }] },
      ['value-mismatch', '"1"'],
    ],
    [
      'a date as a moment in milliseconds (05)',
      { all: [{ fact: 'day', operator: 'lessThan', value: 1467331200000 }] },
      ['value-mismatch', '1467331200000'],
    ],
    [
      'a whole rule where its conditions belong',
      { conditions: { all: [equal] }, event: { type: 'raised' } },
      ['missing-key', '{'],
      ['unknown-key', '"conditions"'],
      ['unknown-key', '"event"'],
    ],
  ]

  it.each(refusals.map(([what, conditions, ...problems]) => [what, conditions, problems] as const))(
    '%s',
    (_, conditions, expected) => {
      const sketch = { facts: FACTS, rules: [{ conditions, event: { type: 'refused' } }] }
      const reading = readRules(sketch)
      const lines = ruleSetText(sketch).split('\n')
      const problems = reading.ok ? [] : reading.problems
      const found = problems.map(({ code, line, column }, index) => {
        const length = expected[index]?.[1].length ?? 0
        return [code, lines[line - 1]?.slice(column - 1, column - 1 + length)]
      })
      expect(found).toEqual(expected)
      for (const { message, file } of problems) {
        expect(file).toBe('rules.json')
        expect(message).toMatch(/^[A-Z'].*[.?]$/)
        expect(message).not.toMatch(/undefined|\[object|NaN/)
      }
    },
  )

  it.each(['GPA', 'account-information', 'my_fact'])('the name %s of a fact', (name) => {
    const reading = readFacts({ [name]: { type: 'number' } })
    expect(reading.ok ? [] : reading.problems.map(({ code, line }) => [code, line])).toEqual([
      ['invalid-value', 9],
    ])
  })

  it('a choice that begins with a digit, such as a day', () => {
    const reading = readFacts({ holidays: { type: 'choices', choices: ['2016-12-25'] } })
    expect(reading.ok ? [] : reading.problems.map(({ code }) => code)).toEqual(['invalid-value'])
  })

  it('a shared condition that is not named in small letters', () => {
    const conditions = { screwdriverAficionado: { all: [equal] } }
    const rule = { conditions: { condition: 'screwdriverAficionado' }, event: { type: 'refused' } }
    const reading = readRules({ facts: FACTS, conditions, rules: [rule] })
    expect(reading.ok ? [] : reading.problems.map(({ code }) => code)).toEqual(['invalid-value'])
  })
})

describe('what json-rules-engine writes of a rule (Rule.toJSON)', () => {
  it.each(documentedExamples())(
    'differs in the priority of every group, for which it is refused: %s',
    (_, example) => {
      const written = example.rules.map((rule) => ({
        ...rule,
        conditions: new Rule(rule).toJSON(false).conditions,
      }))
      const reading = readRules({ ...example, rules: written })
      const messages = reading.ok ? [] : reading.problems.map(({ message }) => message)
      const about = messages.map((message) => message.slice(0, message.indexOf('.') + 1))
      expect(new Set(about)).toEqual(new Set(["The key 'priority' is not known here."]))
      const bare = JSON.parse(
        JSON.stringify(written, (key, value) => (key === 'priority' ? undefined : value)),
      )
      expect(bare.map(({ conditions }: RuleProperties) => conditions)).toEqual(
        example.rules.map(({ conditions }) => conditions),
      )
    },
  )
})

describe('json-rules-engine makes of what a rule set refuses', () => {
  const one = { fact: 'count', operator: 'equal', value: 1 }
  const two = { ...one, value: 2 }

  it.each<[string, RuleProperties['conditions'], readonly string[]]>([
    ['a truth of any of nothing', { any: [] }, ['raised']],
    ['nothing of all beside any', { all: [two], any: [one] }, ['raised']],
    ['a part of a text of in', { all: [{ fact: 'word', operator: 'in', value: 'abc' }] }, ['raised']],
    ['a text that no number equals of quotes', { all: [{ ...one, value: '1' }] }, []],
  ])('%s', async (_, conditions, events) => {
    const rules = [{ conditions, event: { type: 'raised' } }]
    expect((await raised({ rules }, { count: 1, word: 'bc' })).events).toEqual(events)
  })
})

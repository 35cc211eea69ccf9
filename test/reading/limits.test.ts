import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { compile } from '../../src/assess.ts'
import { parseRuleSet } from '../../src/authoring/parse-rule-set.ts'
import { printRuleSet } from '../../src/authoring/print-rule-set.ts'
import { parseDictionary } from '../../src/facts/parse-dictionary.ts'
import { parseProfile } from '../../src/facts/parse-profile.ts'
import type { Condition } from '../../src/model/condition.ts'
import { chongqingDemonstrationUnit, enterpriseFacts } from '../../src/rules.ts'

/*
 * Texts that are small but would take a careless reader or evaluator down. Each is answered by problems, or read, and
 * the test run ends at all.
 */

const codesOf = (reading: {
  readonly ok: boolean
  readonly problems?: readonly { readonly code: string }[]
}) => new Set(reading.problems?.map(({ code }) => code))

const nested = (condition: Condition, levels: number): Condition =>
  levels === 0 ? condition : { all: [nested(condition, levels - 1)] }

describe('named conditions', () => {
  const chain = (length: number, levels: number) => {
    const names = Array.from({ length }, (_, index) => `step-${index + 1}`)
    const last: Condition = { fact: 'office.signage', operator: 'equal', value: true }
    const conditions = names.map((name, index) => {
      const next = names[index + 1]
      const condition = nested(next === undefined ? last : { condition: next }, levels)
      return `  ${name}: ${JSON.stringify(condition)}\n`
    })
    const text = printRuleSet(chongqingDemonstrationUnit)
      .replace(/^conditions: \{\}\n/m, `conditions:\n${conditions.join('')}`)
      .replace(
        /when:\n *fact: leadingGroup.established\n *operator: equal\n *value: true\n/,
        'when: { condition: step-1 }\n',
      )
    return parseRuleSet(text, { file: 'chain.yaml', dictionary: () => enterpriseFacts })
  }

  it('that nest too deeply together are refused, though each alone does not', () => {
    expect(codesOf(chain(60, 20))).toEqual(new Set(['oversized-condition']))
  })

  it('that nest as deeply as may be are compiled and evaluated', () => {
    const reading = chain(60, 3)
    if (!reading.ok) throw new Error(reading.problems[0].message)
    const profile = { id: 'a', name: 'a', facts: { office: { signage: true } } }
    expect(compile(reading.value).score(profile, { asOf: '2025-12-31' }).points).toBe(3)
  })
})

describe('names', () => {
  it.each([
    ['of many parts', Array.from({ length: 60_000 }, () => 'a').join('.')],
    ['of many letters', 'a'.repeat(100_000)],
  ])('%s are refused', (_, name) => {
    const text = `id: a\nversion: 1.0.0\ntitle: { zh: a, en: a }\nfacts:\n  ? ${name}\n  : { type: boolean, title: { zh: a, en: a } }\n`
    expect(codesOf(parseDictionary(text, { file: 'names.yaml' }))).toEqual(new Set(['invalid-value']))
  })
})

describe('profiles', () => {
  const read = (facts: string) =>
    parseProfile(`id: a\nname: a\nfacts: ${facts}\n`, chongqingDemonstrationUnit, { file: 'a.yaml' })

  it('with a number of very many zeros are refused', () => {
    expect(codesOf(read(`{ employees: { total: 1.${'0'.repeat(200_000)}1 } }`))).toContain('imprecise-number')
  })

  it('with very many unknown keys list the first thousand problems', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`)
    expect(codesOf(read(`{ ${keys.join(', ')} }`))).toEqual(new Set(['unknown-key', 'too-many-problems']))
  })

  it('with very many entries are evaluated', () => {
    const reading = read(`{ budget: { lines: [${'{ amount: 0.5 }, '.repeat(40_000)}] } }`)
    if (!reading.ok) throw new Error(reading.problems[0].message)
    const { gaps } = compile(chongqingDemonstrationUnit).assess(reading.value, { asOf: '2025-12-31' })
    expect(gaps.map(({ criterion }) => criterion)).not.toContain('facilities.budget.allocated')
  })
})

it('rule sets with very many rows in an item are numbered to the last', () => {
  const row = (number: number) =>
    `          - { id: a.b.c${number}, source: 一.1.${number}, title: { zh: a, en: a }, points: 1, when: office.signage }`
  const rows = Array.from({ length: 1500 }, (_, index) => row(index + 1))
  const text = `id: long
version: 1.0.0
title: { zh: a, en: a }
source: { document: a, issuer: a, year: 2025 }
facts: enterprise
maximum: 1500
grades: []
sections:
  - id: a
    source: 一
    title: { zh: a, en: a }
    maximum: 1500
    items:
      - id: a.b
        source: 一.1
        title: { zh: a, en: a }
        maximum: 1500
        criteria:
${rows.join('\n')}
`
  expect(parseRuleSet(text, { file: 'long.yaml', dictionary: () => enterpriseFacts })).toMatchObject({
    ok: true,
  })
})

it('messages are ours, whatever language the schema library is set to', () => {
  z.config(z.locales.zhCN())
  try {
    const text = 'id: a\nname: a\nfacts: { employees: { total: 0, trained: x } }\n'
    const reading = parseProfile(text, chongqingDemonstrationUnit, { file: 'a.yaml' })
    const messages = reading.ok ? [] : reading.problems.map(({ message }) => message)
    expect(messages).toEqual(['Write at least 1.', 'Write a number.'])
  } finally {
    z.config(z.locales.en())
  }
})

import type { RuleProperties } from 'json-rules-engine'
import { describe, expect, it } from 'vitest'
import { compile, type Evaluator } from '../../src/assess.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import {
  conditionsHeldBy,
  documentedExamples,
  type Example,
  eventOf,
  type Facts,
  factIn,
  loadedRules,
  profileOf,
  type Run,
  raised,
  readRules,
  ruleSetText,
  rulesHeldBy,
  withFact,
} from '../support/documented-examples.ts'
import { findingsOf } from '../support/findings.ts'

const EXAMPLES = documentedExamples()

/** The outcome of every rule by the type of its event, with the points of the whole. */
function assessed(evaluator: Evaluator, facts: Facts, asOf = '2016-12-31') {
  const assessment = evaluator.assess(profileOf(facts, evaluator.ruleSet), { asOf })
  const findings = findingsOf(assessment)
  const having = (wanted: Outcome) =>
    findings.filter(({ outcome }) => outcome === wanted).map(({ id }) => eventOf(id))
  return { met: having('met'), unmet: having('unmet'), unknown: having('unknown'), total: assessment.total }
}

/** Every comparison of a condition, as a rule of its own. */
function comparisonsIn(condition: unknown): readonly RuleProperties[] {
  if (Array.isArray(condition)) return condition.flatMap(comparisonsIn)
  if (typeof condition !== 'object' || condition === null) return []
  if (!('operator' in condition)) return Object.values(condition).flatMap(comparisonsIn)
  // safe: of what conditions are made, only a comparison has an operator
  const all = [condition] as Extract<RuleProperties['conditions'], { all: unknown }>['all']
  return [{ conditions: { all }, event: { type: JSON.stringify(condition) } }]
}

const near = (value: unknown): readonly unknown[] =>
  typeof value === 'number' ? [value - 1, value, value + 1] : [value]

/** The values that comparisons of an example compare with. */
function constantsIn(condition: unknown): readonly unknown[] {
  if (typeof condition !== 'object' || condition === null) return []
  const own = 'operator' in condition && 'value' in condition ? [condition.value].flat().flatMap(near) : []
  return [...own, ...Object.values(condition).flatMap(constantsIn)]
}

const isOfType = (value: unknown, { type, choices = [] }: Example['facts'][string]): boolean => {
  if (type === 'choice') return choices.includes(value as string)
  if (type === 'date') return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)
  return typeof value === (type === 'text' ? 'string' : type)
}

function subsets([first, ...others]: readonly string[]): readonly (readonly string[])[] {
  if (first === undefined) return [[]]
  const without = subsets(others)
  return [...without, ...without.map((set) => [first, ...set])]
}

/** A fact with what functions work out of it. */
type Completion = readonly [value: unknown, computed: Run['computed']]

/** What a fact could be: what it is in any run, and, where no function has to work anything out, much else. */
function completions(example: Example, name: string, run: Run): readonly Completion[] {
  const { facts, measures, rules, conditions, runs } = example
  const isMeasured = JSON.stringify(measures ?? {}).includes(`"${name}"`)
  const seen = runs.map((each): Completion => [factIn(each.facts, name), (isMeasured ? each : run).computed])
  if (isMeasured) return seen
  const sketch = facts[name] ?? { type: 'unknown' }
  const values = [true, false, ...(sketch.choices ?? []), ...constantsIn([rules, conditions])]
  const sets = sketch.type === 'choices' ? subsets(sketch.choices ?? []) : []
  const others = [...new Set(values)].filter((value) => isOfType(value, sketch))
  return [...seen, ...[...others, ...sets].map((value): Completion => [value, run.computed])]
}

describe.each(EXAMPLES)('the rules of %s', (_, example) => {
  const { facts, rules, runs, asOf } = example
  const loaded = loadedRules(example)
  const evaluator = compile(loaded)

  it('stand in the rule set as they are', () => {
    const { sections, conditions } = JSON.parse(ruleSetText(example))
    const whens = sections[0].items[0].criteria.map(({ when }: { when: unknown }) => when)
    expect(whens).toEqual(rules.map((rule) => rule.conditions))
    expect(conditions).toEqual(example.conditions)
  })

  it.each(runs.map((run) => [JSON.stringify(run.facts), run] as const))('agree on %s', async (_, run) => {
    const theirs = await raised(example, { ...run.facts, ...run.computed })
    const ours = assessed(evaluator, run.facts, asOf)
    expect(theirs.events).toEqual(run.events)
    expect(ours).toEqual({
      met: theirs.events,
      unmet: theirs.failures,
      unknown: [],
      total: { points: theirs.events.length, ceiling: theirs.events.length, maximum: rules.length },
    })
  })

  it('agree when the rule set hands them back, with every path in the name of its fact', async () => {
    const held = { rules: rulesHeldBy(loaded), conditions: conditionsHeldBy(loaded) }
    expect(JSON.stringify(held)).not.toContain('"path"')
    for (const run of runs) {
      const flat = Object.keys(facts).map((name) => [name, factIn(run.facts, name)] as const)
      const theirs = await raised(held, { ...Object.fromEntries(flat), ...run.computed })
      expect(theirs.events).toEqual(run.events)
    }
  })

  it('are tried out: every event is raised and not raised, and every comparison true and false', async () => {
    const comparisons = comparisonsIn([rules.map(({ conditions }) => conditions), example.conditions])
    const tried = [...rules, ...new Map(comparisons.map((each) => [each.event.type, each])).values()]
    const results = await Promise.all(
      runs.map((run) => raised({ ...example, rules: tried }, { ...run.facts, ...run.computed })),
    )
    for (const { event } of tried) {
      const truths = new Set(results.map(({ events }) => events.includes(event.type)))
      expect([event.type, truths.size]).toEqual([event.type, 2])
    }
  })

  it.each(Object.keys(facts))(
    'are never certain of more than what comes out, whatever %s is',
    async (name) => {
      const opened = new Set<string>()
      for (const run of runs) {
        const without = assessed(evaluator, withFact(run.facts, name, undefined), asOf)
        for (const event of without.unknown) opened.add(event)
        for (const [value, computed] of completions(example, name, run)) {
          const completed = withFact(run.facts, name, value)
          const theirs = await raised(example, { ...completed, ...computed })
          const { points, ceiling } = assessed(evaluator, completed, asOf).total
          expect([points, ceiling]).toEqual([theirs.events.length, theirs.events.length])
          expect(without.total.points).toBeLessThanOrEqual(points)
          expect(without.total.ceiling).toBeGreaterThanOrEqual(ceiling)
          expect(theirs.events).toEqual(expect.arrayContaining(without.met))
          expect(theirs.failures).toEqual(expect.arrayContaining(without.unmet))
        }
      }
      expect([...opened]).not.toEqual([])
    },
  )

  it('give nothing for nothing', () => {
    const all = rules.map(({ event }) => event.type)
    expect(assessed(evaluator, {}, asOf)).toEqual({
      met: [],
      unmet: [],
      unknown: all,
      total: { points: 0, ceiling: all.length, maximum: all.length },
    })
  })
})

describe('a chain of rules, where one sets a fact that another tests,', () => {
  const example = EXAMPLES.find(([name]) => name === 'condition-sharing')?.[1]
  if (example === undefined) throw new Error('There is no example of shared conditions.')
  const [first, ...others] = example.rules
  const chain = (rule: RuleProperties): RuleProperties => ({
    ...rule,
    priority: 5,
    conditions: JSON.parse(
      JSON.stringify(rule.conditions).replaceAll(
        '{"condition":"likes-the-mix"}',
        '{"fact":"likesTheMix","operator":"equal","value":true}',
      ),
    ),
  })

  it.each(example.runs.map((run) => [JSON.stringify(run.facts), run] as const))(
    'comes out like the condition that they share, on %s',
    async (_, run) => {
      const leading: RuleProperties = {
        conditions: first?.conditions ?? { all: [] },
        event: { type: 'likes-the-mix' },
        priority: 10,
        onSuccess: (_, almanac) => void almanac.addFact('likesTheMix', true),
        onFailure: (_, almanac) => void almanac.addFact('likesTheMix', false),
      }
      const theirs = await raised({ ...example, rules: [leading, ...others.map(chain)] }, run.facts)
      expect(theirs.events).toEqual(run.events)
      expect(assessed(compile(loadedRules(example)), run.facts).met).toEqual(theirs.events)
    },
  )

  it('is refused as such: no rule sets a fact', () => {
    const reading = readRules({ ...example, rules: others.map(chain) })
    const problems = reading.ok ? [] : reading.problems
    expect(problems.map(({ code }) => code)).toEqual(['unknown-fact', 'unknown-fact'])
    expect(problems[0]?.message).toMatch(/^No fact 'likesTheMix' is declared\./)
  })
})

describe('what is not stated', () => {
  const facts: Example['facts'] = {
    age: { type: 'number' },
    size: { type: 'choice', choices: ['small', 'large'] },
    extras: { type: 'choices', choices: ['milk'] },
    'home.state': { type: 'text' },
    'home.zip': { type: 'text' },
  }
  const ruleOf = (conditions: RuleProperties['conditions']) => ({
    facts,
    rules: [{ conditions, event: { type: 'raised' } }],
  })
  const theirsAllow = { allowUndefinedFacts: true }

  it.each<[string, RuleProperties['conditions']]>([
    ['notEqual', { all: [{ fact: 'age', operator: 'notEqual', value: 10 }] }],
    ['notIn', { all: [{ fact: 'size', operator: 'notIn', value: ['small'] }] }],
    ['not around equal', { not: { fact: 'size', operator: 'equal', value: 'small' } }],
    ['not around an order', { not: { fact: 'age', operator: 'lessThan', value: 18 } }],
    ['not around contains', { not: { fact: 'extras', operator: 'contains', value: 'milk' } }],
    ['notEqual at a path', { all: [{ fact: 'home', path: '$.state', operator: 'notEqual', value: 'CO' }] }],
    [
      'a comparison of two',
      { all: [{ fact: 'home.state', operator: 'equal', value: { fact: 'home.zip' } }] },
    ],
  ])('raises an event in json-rules-engine and earns no point here: %s', async (_, conditions) => {
    const rule = ruleOf(conditions)
    expect((await raised(rule, {}, theirsAllow)).events).toEqual(['raised'])
    expect(assessed(compile(loadedRules(rule)), {})).toEqual({
      met: [],
      unmet: [],
      unknown: ['raised'],
      total: { points: 0, ceiling: 1, maximum: 1 },
    })
  })

  it('is an error in json-rules-engine unless that is allowed', async () => {
    const rule = ruleOf({ all: [{ fact: 'age', operator: 'notEqual', value: 10 }] })
    await expect(raised(rule, {})).rejects.toThrow('Undefined fact: age')
  })

  it('raises an event there even so where the fact is there and what its path leads to is not', async () => {
    const rule = ruleOf({ all: [{ fact: 'home', path: '$.state', operator: 'notEqual', value: 'CO' }] })
    const half = { home: { zip: '80403' } }
    expect((await raised(rule, half)).events).toEqual(['raised'])
    expect(assessed(compile(loadedRules(rule)), half).unknown).toEqual(['raised'])
  })

  it('leaves a condition decided that the other facts decide', async () => {
    const rule = ruleOf({
      any: [
        { fact: 'age', operator: 'greaterThanInclusive', value: 18 },
        { fact: 'size', operator: 'equal', value: 'small' },
      ],
    })
    const stated = { size: 'small' }
    expect((await raised(rule, stated, theirsAllow)).events).toEqual(['raised'])
    expect(assessed(compile(loadedRules(rule)), stated).met).toEqual(['raised'])
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { Engine, type RuleProperties, type TopLevelCondition } from 'json-rules-engine'
import { parseRuleSet } from '../../src/authoring/parse-rule-set.ts'
import { parseDictionary } from '../../src/facts/parse-dictionary.ts'
import { parseProfile } from '../../src/facts/parse-profile.ts'
import type { Condition } from '../../src/model/condition.ts'
import type { FactDictionary } from '../../src/model/fact-dictionary.ts'
import type { Profile } from '../../src/model/profile.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { formatProblem, type Reading } from '../../src/reading/problem.ts'
import { label } from './facts.ts'

/*
 * Rules as json-rules-engine takes them, for both engines: for that one as they are, and in a rule set with a criterion
 * of one point for each, whose `when` is the rule's conditions, unchanged.
 */

const FOLDER = 'fixtures/json-rules-engine'

/** The type of a fact, with the names of its choices or the types of its entries. */
export interface FactSketch {
  readonly type: string
  readonly choices?: readonly string[]
  readonly entries?: Readonly<Record<string, FactSketch>>
}

/** Facts nested as a profile states them, which is also how that engine is given them. */
export interface Facts {
  readonly [name: string]: unknown
}

/** Facts that a rule is run with and the events that it is to raise, in the order of the rules. */
export interface Run {
  readonly facts: Facts
  /** What a function would have worked out for that engine, by the name of the measure that does so here. */
  readonly computed?: Readonly<Record<string, number>>
  readonly events: readonly string[]
}

/** The rules of one documented example. */
export interface Example {
  readonly standsFor: string
  /** What is written otherwise than there. */
  readonly rewritten: string
  readonly asOf?: string
  readonly facts: Readonly<Record<string, FactSketch>>
  readonly measures?: Readonly<Record<string, unknown>>
  readonly conditions?: Readonly<Record<string, TopLevelCondition>>
  readonly rules: readonly RuleProperties[]
  readonly runs: readonly Run[]
}

/** @returns the documented examples, by name */
export function documentedExamples(): readonly (readonly [name: string, example: Example])[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'))
  // safe: written for these tests, which fail on anything else
  const read = (file: string) => JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as Example
  return files.map((file) => [file.replace('.json', ''), read(file)])
}

function orThrow<T>(reading: Reading<T>): T {
  if (reading.ok) return reading.value
  throw new Error(reading.problems.map(formatProblem).join('\n'))
}

const titled = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, label(name)]))

function declared(facts: Example['facts']): object {
  const declare = ([name, { type, choices, entries }]: readonly [string, FactSketch]) => [
    name,
    {
      type,
      title: label(name),
      ...(choices && { choices: titled(choices) }),
      ...(entries && { entries: declared(entries) }),
    },
  ]
  return Object.fromEntries(Object.entries(facts).map(declare))
}

/** @returns what reading a dictionary of these facts gives */
export function readFacts(facts: Example['facts']): Reading<FactDictionary> {
  const dictionary = {
    id: 'documented',
    version: '1.0.0',
    title: label('documented'),
    facts: declared(facts),
  }
  return parseDictionary(JSON.stringify(dictionary, null, 2), { file: 'facts.json' })
}

const PARENT = 'documented.rules'

type RuleSketch = Pick<Example, 'facts' | 'measures' | 'conditions'> & {
  readonly rules: readonly { readonly conditions: unknown; readonly event: { readonly type: string } }[]
}

/** @returns the text of a rule set with a criterion for each rule, called by the type of its event */
export function ruleSetText({ measures, conditions, rules }: RuleSketch): string {
  const maximum = rules.length
  const criteria = rules.map((rule, index) => ({
    id: `${PARENT}.${rule.event.type}`,
    source: `1.1.${index + 1}`,
    title: label(rule.event.type),
    points: 1,
    when: rule.conditions,
  }))
  const item = { id: PARENT, source: '1.1', title: label('rules'), maximum, criteria }
  const content = {
    id: 'documented',
    version: '1.0.0',
    title: label('documented'),
    source: { document: 'documented', issuer: 'others', year: 2025 },
    facts: 'documented',
    maximum,
    ...(measures && { measures }),
    ...(conditions && { conditions }),
    sections: [{ id: 'documented', source: '1', title: label('documented'), maximum, items: [item] }],
  }
  return JSON.stringify(content, null, 2)
}

/** @returns what reading a rule set of these rules gives */
export function readRules(sketch: RuleSketch): Reading<RuleSet> {
  const dictionary = orThrow(readFacts(sketch.facts))
  return parseRuleSet(ruleSetText(sketch), { file: 'rules.json', dictionary: () => dictionary })
}

/** @returns the rule set of these rules, or throws its problems */
export const loadedRules = (sketch: RuleSketch): RuleSet => orThrow(readRules(sketch))

/** @returns the profile that states the facts, or throws what is wrong with it */
export function profileOf(facts: Facts, rules: RuleSet): Profile {
  const text = JSON.stringify({ id: 'documented', name: 'Documented', facts })
  return orThrow(parseProfile(text, rules, { file: 'profile.json' }))
}

/** @returns the type of the event for which a criterion stands */
export const eventOf = (criterion: string): string => criterion.slice(PARENT.length + 1)

/** @returns the conditions that a rule set holds, as rules: every shorthand, and every path, is written out */
export function rulesHeldBy({ sections }: RuleSet): readonly RuleProperties[] {
  const criteria = sections.flatMap(({ items }) => items).flatMap((item) => item.criteria)
  return criteria.map((criterion) => {
    if (!('when' in criterion)) throw new Error('every rule is a condition')
    // safe: the rule language's conditions are that engine's condition JSON
    return { conditions: criterion.when as TopLevelCondition, event: { type: eventOf(criterion.id) } }
  })
}

/** @returns the named conditions that a rule set holds */
export function conditionsHeldBy({ conditions }: RuleSet): Readonly<Record<string, TopLevelCondition>> {
  const topLevel = (condition: Condition) => ({ all: [condition] }) as TopLevelCondition // safe: as above
  return Object.fromEntries(Object.entries(conditions).map(([name, each]) => [name, topLevel(each)]))
}

/** What a run of json-rules-engine raised, in the order of the rules. */
export interface Raised {
  readonly events: readonly string[]
  readonly failures: readonly string[]
}

/** Runs rules on json-rules-engine as it is. */
export async function raised(
  { rules, conditions = {} }: Pick<Example, 'rules' | 'conditions'>,
  facts: Facts,
  options: ConstructorParameters<typeof Engine>[1] = {},
): Promise<Raised> {
  const engine = new Engine([...rules], options)
  for (const [name, condition] of Object.entries(conditions)) engine.setCondition(name, condition)
  const { events, failureEvents } = await engine.run(facts)
  const order = rules.map(({ event }) => event.type)
  const inOrder = (types: readonly { readonly type: string }[]) =>
    order.filter((type) => types.some((each) => each.type === type))
  return { events: inOrder(events), failures: inOrder(failureEvents) }
}

/** @returns the value of a fact by its dotted name */
export function factIn(facts: Facts, name: string): unknown {
  return name.split('.').reduce<unknown>((inner, part) => (inner as Facts | undefined)?.[part], facts)
}

/** @returns the facts with one of them stated otherwise, or, for `undefined`, not at all */
export function withFact(facts: Facts, name: string, value: unknown): Facts {
  const [part = '', ...rest] = name.split('.')
  if (rest.length > 0) {
    const group = (facts[part] ?? {}) as Facts // safe: what a dotted name begins with is a group
    return { ...facts, [part]: withFact(group, rest.join('.'), value) }
  }
  const others = Object.entries(facts).filter(([each]) => each !== part)
  return Object.fromEntries(value === undefined ? others : [...others, [part, value]])
}

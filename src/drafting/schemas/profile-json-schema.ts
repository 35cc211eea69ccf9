import { profileSchema } from '../../facts/profile-schema.ts'
import type { Fact, FactDictionary } from '../../model/fact-dictionary.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import type { LocalizedText } from '../../values/localized-text.ts'
import { type JsonSchema, jsonSchema, partOf } from './json-schema.ts'

const bothOf = ({ zh, en }: LocalizedText): string => `${zh} · ${en}`

/** What an editor shows of a fact: its title, its help and what limits it. */
function texts(fact: Fact): JsonSchema {
  const { title, help } = fact
  const lines = [bothOf(title), ...(help ? [help.zh, help.en] : [])]
  if (fact.type === 'number') {
    if (fact.unit) lines.push(`单位 Unit: ${bothOf(fact.unit)}`)
    if (fact.atMost !== undefined) lines.push(`不超过 At most: ${fact.atMost}`)
  }
  return { title: bothOf(title), description: lines.join('\n') }
}

/** Says what a fact is, and what each of its choices and the fields of its entries are. */
function describe(schema: JsonSchema, fact: Fact): void {
  Object.assign(schema, texts(fact))
  if (fact.type === 'list') {
    for (const [name, field] of Object.entries(fact.entries)) {
      describe(partOf(schema, 'items', 'properties', name), field)
    }
  } else if (fact.type === 'choice' || fact.type === 'choices') {
    const options = fact.type === 'choice' ? schema : partOf(schema, 'items')
    const { enum: keys } = options
    const labels = new Map<unknown, LocalizedText>(Object.entries(fact.choices))
    const label = (key: unknown): string => {
      const text = labels.get(key)
      return text === undefined ? '' : bothOf(text)
    }
    if (Array.isArray(keys)) options.enumDescriptions = keys.map(label)
  }
}

/** Says which names there are, and what each of them means. */
function offer(schema: JsonSchema, names: readonly (readonly [name: string, meaning: string])[]): void {
  Object.assign(schema, {
    enum: names.map(([name]) => name),
    enumDescriptions: names.map(([, meaning]) => meaning),
  })
}

function offerNames(schema: JsonSchema, { sections, gates, evidence }: RuleSet): void {
  const criteria = sections.flatMap(({ items }) => items.flatMap((item) => item.criteria))
  const named = (rows: readonly { id: string; source: string; title: LocalizedText }[]) =>
    rows.map(({ id, source, title }) => [id, `${source} ${bothOf(title)}`] as const)
  const attached = partOf(schema, 'properties', 'evidence', 'items', 'properties')
  const kinds = Object.entries(evidence).map(([kind, title]) => [kind, bothOf(title)] as const)
  offer(partOf(attached, 'criterion'), named(criteria))
  if (kinds.length > 0) offer(partOf(attached, 'kind'), kinds)
  const reviews = partOf(schema, 'properties', 'reviews', 'items').anyOf
  if (!Array.isArray(reviews)) throw new Error('A review is no longer one of several forms.')
  for (const review of reviews)
    offer(partOf(review, 'properties', 'criterion'), named([...criteria, ...gates]))
}

/** The JSON Schema of profiles that state facts of a dictionary and, where it is given, are scored by a rule set. */
export function profileJsonSchema(dictionary: FactDictionary, ruleSet?: RuleSet): JsonSchema {
  const of = ruleSet ?? dictionary
  const schema = jsonSchema(profileSchema(dictionary), {
    id: `profile:${of.id}`,
    title: `Profile: ${of.title.en}`,
    description: `An applicant's facts, evidence and reviews, for shifan. ${bothOf(of.title)}.`,
  })
  for (const [name, fact] of Object.entries(dictionary.facts)) {
    const path = name.split('.').flatMap((each) => ['properties', each])
    describe(partOf(schema, 'properties', 'facts', ...path), fact)
  }
  if (ruleSet !== undefined) offerNames(schema, ruleSet)
  return schema
}

import { type FactGroup, isFact, nestedFacts } from '../../facts/fact-groups.ts'
import type { Fact, FactDictionary, ListFact, ValueFact } from '../../model/fact-dictionary.ts'
import { docComment } from './doc-comment.ts'
import { bothOf, factComment } from './fact-comment.ts'
import { indented, pascalCase, unionOf } from './type-text.ts'

function valueType(fact: ValueFact): string {
  switch (fact.type) {
    case 'boolean':
    case 'number':
      return fact.type
    case 'text':
      return 'string'
    case 'date':
      return 'CalendarDate'
    case 'choice':
      return unionOf(Object.keys(fact.choices))
    case 'choices':
      return `readonly (${unionOf(Object.keys(fact.choices))})[]`
  }
}

const property = (name: string, fact: Fact, type: string): readonly string[] => [
  ...factComment(fact),
  `readonly ${name}?: ${type}`,
]

/** The types of the entries of lists, by their names. */
function entryTypes({ facts }: FactDictionary, prefix: string): ReadonlyMap<string, ListFact> {
  const types = new Map<string, ListFact>()
  for (const [name, fact] of Object.entries(facts)) {
    if (fact.type !== 'list') continue
    const stem = `${prefix}${pascalCase(name)}Entry`
    let unique = stem
    // `a.bC` and `aB.c` have the same words
    for (let index = 2; types.has(unique); index += 1) unique = `${stem}${index}`
    types.set(unique, fact)
  }
  return types
}

/** The lines of the types of a dictionary's facts; `prefix` begins the name of each. */
export function factTypes(dictionary: FactDictionary, prefix: string): readonly string[] {
  const lists = entryTypes(dictionary, prefix)
  const nameOf = new Map<Fact, string>([...lists].map(([name, fact]) => [fact, name]))

  const members = (group: FactGroup): readonly string[] =>
    Object.entries(group).flatMap(([part, inner]) => {
      if (!isFact(inner)) return [`readonly ${part}?: {`, ...indented(members(inner)), '}']
      return property(
        part,
        inner,
        inner.type === 'list' ? `readonly ${nameOf.get(inner)}[]` : valueType(inner),
      )
    })

  const fields = ({ entries }: ListFact): readonly string[] =>
    Object.entries(entries).flatMap(([name, field]) => property(name, field, valueType(field)))

  return [
    ...[...lists].flatMap(([name, fact]) => [
      ...docComment([bothOf(fact.title)]),
      `export type ${name} = {`,
      ...indented(fields(fact)),
      '}',
      '',
    ]),
    ...docComment([
      bothOf(dictionary.title),
      'A fact that is left out is unknown; `[]` states that a list has no entries.',
    ]),
    `export type ${prefix}Facts = {`,
    ...indented(members(nestedFacts(dictionary.facts))),
    '}',
  ]
}

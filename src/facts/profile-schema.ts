import { z } from 'zod'
import type { Fact, FactDictionary, ValueFact } from '../model/fact-dictionary.ts'
import { REVIEW_OUTCOMES } from '../model/profile.ts'
import { oneKeyOf, problem } from '../reading/check-schema.ts'
import { calendarDate, filledText, signedPoints } from '../reading/common-schema.ts'

/** A fact may be left out or left blank; either way it is not stated. */
const orBlank = <T extends z.ZodType>(schema: T) => schema.nullable().exactOptional()

function choice(choices: Readonly<Record<string, unknown>>) {
  return z.enum(Object.keys(choices), problem('unknown-choice'))
}

function valueSchema(fact: ValueFact): z.ZodType {
  switch (fact.type) {
    case 'boolean':
      return z.boolean()
    case 'number': {
      const number = fact.integer ? z.int() : z.number()
      const { minimum, maximum } = fact
      const bounded = minimum === undefined ? number : number.min(minimum)
      return maximum === undefined ? bounded : bounded.max(maximum)
    }
    case 'date':
      return calendarDate
    case 'text':
      return z.string()
    case 'choice':
      return choice(fact.choices)
    case 'choices':
      return z.array(choice(fact.choices))
  }
}

function factSchema(fact: Fact): z.ZodType {
  if (fact.type !== 'list') return valueSchema(fact)
  const fields = Object.entries(fact.entries).map(
    ([name, field]) => [name, orBlank(valueSchema(field))] as const,
  )
  return z.array(z.strictObject(Object.fromEntries(fields)))
}

/** The facts of a dictionary as they nest in a profile: a group holds facts and groups. */
interface FactGroup {
  readonly [part: string]: z.ZodType | FactGroup
}

function nested(facts: FactDictionary['facts']): FactGroup {
  const root: Record<string, unknown> = {}
  for (const [name, fact] of Object.entries(facts)) {
    const parts = name.split('.')
    const last = parts.pop() ?? name
    let group = root
    for (const part of parts) {
      group[part] ??= {}
      group = group[part] as Record<string, unknown> // safe: a dictionary has no fact where it has a group
    }
    group[last] = factSchema(fact)
  }
  return root as FactGroup // safe: filled with schemas and groups only
}

function groupSchema(group: FactGroup): z.ZodType {
  const entries = Object.entries(group).map(
    ([part, inner]) => [part, orBlank(inner instanceof z.ZodType ? inner : groupSchema(inner))] as const,
  )
  return z.strictObject(Object.fromEntries(entries))
}

const evidence = z.strictObject({
  criterion: z.string(),
  kind: z.string().exactOptional(),
  title: filledText,
  file: filledText.exactOptional(),
  date: calendarDate.exactOptional(),
  stamped: z.boolean().exactOptional(),
})

const reviewHead = { criterion: z.string() }
const reviewTail = { by: filledText, on: calendarDate, note: z.string().exactOptional() }

const review = z.union(
  [
    z.strictObject({ ...reviewHead, outcome: z.enum(REVIEW_OUTCOMES), ...reviewTail }),
    z.strictObject({ ...reviewHead, points: signedPoints, ...reviewTail }),
  ],
  oneKeyOf(['outcome', 'points']),
)

/** The file format of a profile that states facts of a dictionary. */
export function profileSchema({ facts }: FactDictionary) {
  return z.strictObject({
    id: filledText,
    name: filledText,
    facts: groupSchema(nested(facts)).nullable(),
    evidence: orBlank(z.array(evidence)),
    reviews: orBlank(z.array(review)),
  })
}

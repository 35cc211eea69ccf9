import { z } from 'zod'
import type { Fact, FactDictionary, ValueFact } from '../model/fact-dictionary.ts'
import { REVIEW_OUTCOMES } from '../model/profile.ts'
import { oneKeyOf, problem } from '../reading/check-schema.ts'
import { calendarDate, filledText, signedPoints } from '../reading/common-schema.ts'
import { type FactGroup, isFact, nestedFacts } from './fact-groups.ts'

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

function groupSchema(group: FactGroup): z.ZodType {
  const entries = Object.entries(group).map(
    ([part, inner]) => [part, orBlank(isFact(inner) ? factSchema(inner) : groupSchema(inner))] as const,
  )
  return z.strictObject(Object.fromEntries(entries))
}

const id = filledText.describe('What reports call the applicant by.')
const name = filledText.describe("The applicant's name.")

const evidence = z.strictObject({
  criterion: z.string().describe('The id of the criterion that it is attached to.'),
  kind: z.string().exactOptional().describe('May be left out where the criterion asks for one kind only.'),
  title: filledText,
  file: filledText.exactOptional(),
  date: calendarDate.exactOptional(),
  stamped: z.boolean().exactOptional(),
})

const reviewHead = { criterion: z.string().describe('The id of the criterion or gate.') }
const reviewTail = { by: filledText, on: calendarDate, note: z.string().exactOptional() }

const review = z.union(
  [
    z.strictObject({ ...reviewHead, outcome: z.enum(REVIEW_OUTCOMES), ...reviewTail }),
    z.strictObject({ ...reviewHead, points: signedPoints.describe('Of a graded criterion.'), ...reviewTail }),
  ],
  oneKeyOf(['outcome', 'points']),
)

function schemaFor({ facts }: FactDictionary) {
  return z.strictObject({
    id,
    name,
    facts: groupSchema(nestedFacts(facts)).nullable(),
    evidence: orBlank(z.array(evidence)),
    reviews: orBlank(z.array(review)),
  })
}

/** Making one takes longer than checking a profile by it. */
const SCHEMAS = new WeakMap<FactDictionary, ReturnType<typeof schemaFor>>()

/** The file format of a profile that states facts of a dictionary, made once for each. */
export function profileSchema(dictionary: FactDictionary): ReturnType<typeof schemaFor> {
  const made = SCHEMAS.get(dictionary) ?? schemaFor(dictionary)
  SCHEMAS.set(dictionary, made)
  return made
}

import { z } from 'zod'
import type { Fact, FactDictionary, ValueFact } from '../model/fact-dictionary.ts'
import { localizedText, named, semanticVersion } from '../reading/common-schema.ts'

const text = { title: localizedText, help: localizedText.exactOptional() }

const choices = z.record(z.string(), localizedText)

const number = z.strictObject({
  type: z.literal('number'),
  ...text,
  integer: z.boolean().exactOptional(),
  minimum: z.number().exactOptional(),
  maximum: z.number().exactOptional(),
  unit: localizedText.exactOptional(),
})

const otherValues = [
  z.strictObject({ type: z.literal('boolean'), ...text }),
  z.strictObject({ type: z.literal('date'), ...text }),
  z.strictObject({ type: z.literal('text'), ...text }),
  z.strictObject({ type: z.literal('choice'), ...text, choices }),
  z.strictObject({ type: z.literal('choices'), ...text, choices }),
] as const

const entryField: z.ZodType<ValueFact> = z.discriminatedUnion('type', [number, ...otherValues])

const fact: z.ZodType<Fact> = z.discriminatedUnion('type', [
  number.extend({ atMost: z.string().exactOptional() }),
  ...otherValues,
  z.strictObject({
    type: z.literal('list'),
    ...text,
    datedBy: z.string().exactOptional(),
    entries: z.record(z.string(), entryField),
  }),
])

/** The file format of a fact dictionary. */
export const dictionarySchema: z.ZodType<FactDictionary> = z.strictObject({
  id: named('kebab'),
  version: semanticVersion,
  title: localizedText,
  facts: z.record(z.string(), fact),
})

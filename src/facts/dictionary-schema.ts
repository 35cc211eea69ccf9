import { z } from 'zod'
import type { Fact, FactDictionary, ValueFact } from '../model/fact-dictionary.ts'
import { localizedText, named, nameKey, semanticVersion } from '../reading/common-schema.ts'

const text = {
  title: localizedText.describe('Short; of a yes/no fact a statement that is true or false.'),
  help: localizedText.exactOptional().describe('What to state, and what proves it.'),
}

const choices = z
  .record(nameKey('choice'), localizedText)
  .meta({ description: 'What can be chosen, by key.', minProperties: 1 })

const number = z.strictObject({
  type: z.literal('number'),
  ...text,
  integer: z.boolean().exactOptional(),
  minimum: z.number().exactOptional(),
  maximum: z.number().exactOptional(),
  unit: localizedText.exactOptional().describe('What is counted, such as { zh: 人, en: people }.'),
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
  number.extend({
    atMost: z.string().exactOptional().describe('Another number fact that this one cannot exceed.'),
  }),
  ...otherValues,
  z.strictObject({
    type: z.literal('list'),
    ...text,
    datedBy: z
      .string()
      .exactOptional()
      .describe('The date field that decides whether an entry lies in a window.'),
    entries: z.record(nameKey('entryField'), entryField).describe('The fields of every entry.'),
  }),
])

/** The file format of a fact dictionary. */
export const dictionarySchema: z.ZodType<FactDictionary> = z.strictObject({
  id: named('kebab'),
  version: semanticVersion,
  title: localizedText,
  facts: z
    .record(nameKey('fact'), fact)
    .describe('Every fact by its name, words joined by dots: manager.certified.'),
})

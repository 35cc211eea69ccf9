import { z } from 'zod'
import type { Fact, FactDictionary, ValueFact } from '../model/fact-dictionary.ts'
import { factName, kebabName, localizedText, semanticVersion } from '../reading/common-schema.ts'

const text = { title: localizedText, help: localizedText.exactOptional() }

const choiceName = z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/, 'Write letters, digits and hyphens.')
const choices = z.record(choiceName, localizedText)

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
  number.extend({ atMost: factName.exactOptional() }),
  ...otherValues,
  z.strictObject({
    type: z.literal('list'),
    ...text,
    datedBy: z.string().exactOptional(),
    entries: z.record(
      z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'Write one word like date or resolvedOn.'),
      entryField,
    ),
  }),
])

/** The file format of a fact dictionary. */
export const dictionarySchema: z.ZodType<FactDictionary> = z.strictObject({
  id: kebabName,
  version: semanticVersion,
  title: localizedText,
  facts: z.record(factName, fact),
})

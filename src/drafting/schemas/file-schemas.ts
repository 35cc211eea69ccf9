import { ruleSetSchema } from '../../authoring/rule-set-schema.ts'
import { dictionarySchema } from '../../facts/dictionary-schema.ts'
import { caseFileSchema } from '../../proving/cases/case-schema.ts'
import { type JsonSchema, jsonSchema } from './json-schema.ts'

/** The kinds of files of which there is a JSON Schema, as the command line calls them. */
export const SCHEMA_KINDS = ['rule-set', 'dictionary', 'profile', 'cases'] as const

export type SchemaKind = (typeof SCHEMA_KINDS)[number]

/** The JSON Schema of a kind of file that is the same whatever the dictionary. */
export function fileSchema(kind: Exclude<SchemaKind, 'profile'>): JsonSchema {
  switch (kind) {
    case 'rule-set':
      return jsonSchema(ruleSetSchema, {
        id: 'rule-set',
        title: 'Rule set',
        description: 'One published standard, by which shifan scores applicants.',
      })
    case 'dictionary':
      return jsonSchema(dictionarySchema, {
        id: 'dictionary',
        title: 'Fact dictionary',
        description: 'Every fact that a rule set for shifan may ask for.',
      })
    case 'cases':
      return jsonSchema(caseFileSchema, {
        id: 'cases',
        title: 'Worked cases',
        description: 'Profiles with the results that a person worked out for them by a rule set for shifan.',
      })
  }
}

/** @returns a JSON Schema as the text of its file */
export const schemaText = (schema: JsonSchema): string => `${JSON.stringify(schema, null, 2)}\n`

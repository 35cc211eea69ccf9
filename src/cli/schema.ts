import { fileSchema, type SchemaKind, schemaText } from '../drafting/schemas/file-schemas.ts'
import type { JsonSchema } from '../drafting/schemas/json-schema.ts'
import { profileJsonSchema } from '../drafting/schemas/profile-json-schema.ts'
import { enterpriseFacts } from '../rules.ts'
import { ruleSetNamed } from './load.ts'
import { CannotRun, EXIT, type ExitCode, type Streams } from './streams.ts'

export interface SchemaOptions {
  readonly rules?: string
}

function schemaOf(kind: SchemaKind, rules: string | undefined): JsonSchema {
  if (kind !== 'profile') {
    if (rules === undefined) return fileSchema(kind)
    throw new CannotRun(`shifan: --rules is for profiles only: the schema '${kind}' is always the same`)
  }
  if (rules === undefined) return profileJsonSchema(enterpriseFacts)
  const ruleSet = ruleSetNamed(rules)
  return profileJsonSchema(ruleSet.facts, ruleSet)
}

/** `shifan schema`: the JSON Schema of a kind of file, for an editor to complete and check it by. */
export function schema(kind: SchemaKind, { rules }: SchemaOptions, { stdout }: Streams): ExitCode {
  stdout(schemaText(schemaOf(kind, rules)))
  return EXIT.done
}

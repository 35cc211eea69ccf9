import { z } from 'zod'

/** A JSON Schema, or a part of one, that may still be added to. */
export interface JsonSchema {
  [keyword: string]: unknown
}

/** What a JSON Schema says of itself. */
export interface SchemaHead {
  /** The last part of its `$id`. */
  readonly id: string
  readonly title: string
  readonly description: string
}

/** Puts the one schema that is wrapped in an `allOf` in its place. */
function unwrap(schema: JsonSchema): void {
  const { allOf } = schema
  if (!Array.isArray(allOf) || allOf.length !== 1 || Object.keys(schema).length > 1) return
  delete schema.allOf
  Object.assign(schema, allOf[0])
}

/**
 * The JSON Schema of a file format, in draft 7, which every editor knows. It refuses nothing that the format takes, but
 * takes what only our parser can see to be wrong: names that nothing declares, sums that do not add up.
 */
export function jsonSchema(schema: z.ZodType, { id, title, description }: SchemaHead): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-07',
    override: ({ jsonSchema: each }) => unwrap(each),
  })
  return { $schema, $id: `urn:shifan:${id}`, title, description, ...rest }
}

/**
 * The part of a JSON Schema at a path. What may also be null is gone into as if it could not be.
 *
 * @throws Error if there is none, since then the file format is no longer what the caller takes it for
 */
export function partOf(schema: JsonSchema, ...path: readonly (string | number)[]): JsonSchema {
  const part = path.reduce<unknown>((around, step) => withoutNull(around)[step], schema)
  if (typeof part !== 'object' || part === null) throw new Error(`No part ${path.join('.')} in the schema.`)
  return withoutNull(part)
}

function withoutNull(schema: unknown): JsonSchema {
  const part = schema as JsonSchema // safe: a JSON Schema is plain data
  if (!Array.isArray(part.anyOf) || part.anyOf.length !== 2) return part
  const [one, other] = part.anyOf
  return other.type === 'null' ? one : part
}

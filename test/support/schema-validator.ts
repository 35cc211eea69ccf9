import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import type { JsonSchema } from '../../src/drafting/schemas/json-schema.ts'

/** @returns what a JSON Schema says of data: nothing, or where and why it refuses it */
export function schemaValidator(schema: JsonSchema): (data: unknown) => readonly string[] {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, keywords: ['enumDescriptions'] })
  addFormats.default(ajv)
  const validate = ajv.compile(schema)
  return (data) => {
    if (validate(data)) return []
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }
}

/** Writes the JSON Schemas that the package ships: `npm run schemas`. A test holds that they are up to date. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileSchema, SCHEMA_KINDS, schemaText } from '../src/drafting/schemas/file-schemas.ts'
import { profileJsonSchema } from '../src/drafting/schemas/profile-json-schema.ts'
import { parseDictionary } from '../src/facts/parse-dictionary.ts'
import { formatProblem } from '../src/reading/problem.ts'

const DICTIONARY = 'rules/facts/enterprise.yaml'

const reading = parseDictionary(readFileSync(DICTIONARY, 'utf8'), { file: DICTIONARY })
if (!reading.ok) throw new Error(reading.problems.map(formatProblem).join('\n'))

mkdirSync('schemas', { recursive: true })
for (const kind of SCHEMA_KINDS) {
  const schema = kind === 'profile' ? profileJsonSchema(reading.value) : fileSchema(kind)
  writeFileSync(`schemas/${kind}.schema.json`, schemaText(schema))
}

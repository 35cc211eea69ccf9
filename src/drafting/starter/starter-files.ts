import { oneLine } from '../../values/one-line.ts'
import { starterCases } from './starter-cases.ts'
import { starterDictionary } from './starter-dictionary.ts'
import { starterRuleSet } from './starter-rule-set.ts'

/** What a rule set begins with. */
export interface Start {
  /** The id of the rule set, after which its files are named. */
  readonly id: string
  readonly title: { readonly zh: string; readonly en: string }
  /** Where the JSON Schemas are, for whoever opens the files in an editor; `undefined` where they are nowhere near. */
  readonly schemas: string | undefined
}

export interface StarterFile {
  readonly name: string
  readonly text: string
}

/** The line by which an editor finds the schema of a file. */
function schemaLine(schemas: string | undefined, kind: string): string {
  if (schemas !== undefined) return `# yaml-language-server: $schema=${schemas}/${kind}.schema.json`
  return `# \`shifan schema ${kind}\` prints a JSON Schema, by which an editor completes and checks this file.`
}

/** Any text as YAML reads it, whatever stands in it. */
const quoted = (text: string): string => JSON.stringify(oneLine(text))

/** A rule set to begin with, its dictionary and its worked cases. All are in order as they are. */
export function starterFiles({ id, title, schemas }: Start): readonly StarterFile[] {
  const written = `{ zh: ${quoted(title.zh)}, en: ${quoted(title.en)} }`
  const file = (name: string, kind: string, text: string): StarterFile => ({
    name,
    text: `${schemaLine(schemas, kind)}\n${text}`,
  })
  return [
    file(`${id}.yaml`, 'rule-set', starterRuleSet(id, written)),
    file(`${id}.facts.yaml`, 'dictionary', starterDictionary(id, written)),
    file(`${id}.cases.yaml`, 'cases', starterCases(id)),
  ]
}

/**
 * Lets the built-in YAML files be imported as modules, parsed and checked while the package is built or tested, so
 * that the package ships them as plain data.
 */
import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Plugin as EsbuildPlugin } from 'esbuild'
import type { Plugin as VitePlugin } from 'vitest/config'
import { parseRuleSet } from '../src/authoring/parse-rule-set.ts'
import { parseDictionary } from '../src/facts/parse-dictionary.ts'
import type { FactDictionary } from '../src/model/fact-dictionary.ts'
import { formatProblem, type Reading } from '../src/reading/problem.ts'

const YAML_MODULE = /[/\\]rules[/\\](facts|standards)[/\\][^/\\]+\.yaml$/

function unwrap<T>(reading: Reading<T>): T {
  if (reading.ok) return reading.value
  throw new Error(reading.problems.map(formatProblem).join('\n'))
}

function readDictionary(path: string): FactDictionary {
  return unwrap(parseDictionary(readFileSync(path, 'utf8'), { file: path }))
}

/** The JavaScript module of one built-in file: a dictionary, or a rule set that imports its dictionary. */
function moduleText(path: string): string {
  if (basename(dirname(path)) === 'facts') return `export default ${JSON.stringify(readDictionary(path))}`
  const dictionaryPath = (reference: string) => join(dirname(path), '..', 'facts', `${reference}.yaml`)
  const dictionary = (reference: string) => readDictionary(dictionaryPath(reference))
  const ruleSet = unwrap(parseRuleSet(readFileSync(path, 'utf8'), { file: path, dictionary }))
  const fields = Object.entries(ruleSet).map(([key, value]) =>
    key === 'facts' ? key : `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  )
  return [
    `import facts from ${JSON.stringify(dictionaryPath(ruleSet.facts.id))}`,
    `export default { ${fields.join(', ')} }`,
  ].join('\n')
}

export const esbuildRuleModules: EsbuildPlugin = {
  name: 'rule-modules',
  setup(build) {
    build.onLoad({ filter: YAML_MODULE }, ({ path }) => ({
      contents: moduleText(path),
      loader: 'js',
      resolveDir: dirname(path),
    }))
  },
}

export const viteRuleModules: VitePlugin = {
  name: 'rule-modules',
  enforce: 'pre',
  load(id) {
    const path = id.split('?')[0] ?? id
    if (!YAML_MODULE.test(path)) return undefined
    return moduleText(path)
  },
}

import { readdirSync, readFileSync } from 'node:fs'
import { parseRuleSet } from '../../src/authoring/parse-rule-set.ts'
import { parseDictionary } from '../../src/facts/parse-dictionary.ts'
import type { RuleSet } from '../../src/model/rule-set.ts'
import { formatProblem, type Reading } from '../../src/reading/problem.ts'

const FOLDER = 'fixtures/rule-sets'
const BUILT_IN = 'rules/standards'

function orThrow<T>(reading: Reading<T>): T {
  if (reading.ok) return reading.value
  throw new Error(reading.problems.map(formatProblem).join('\n'))
}

const read = (path: string): string => readFileSync(path, 'utf8')

/** @returns the invented schemes */
export function fixtureRuleSets(): readonly RuleSet[] {
  return readdirSync(FOLDER).map((name) => {
    const file = `${FOLDER}/${name}/rule-set.yaml`
    const facts = `${FOLDER}/${name}/facts.yaml`
    const dictionary = orThrow(parseDictionary(read(facts), { file: facts }))
    return orThrow(parseRuleSet(read(file), { file, dictionary: () => dictionary }))
  })
}

/** @returns the built-in rule sets, from their files, for programs that cannot import them */
export function builtInFromFiles(): readonly RuleSet[] {
  return readdirSync(BUILT_IN).map((name) => {
    const file = `${BUILT_IN}/${name}`
    const dictionary = (reference: string) => {
      const facts = `rules/facts/${reference}.yaml`
      return orThrow(parseDictionary(read(facts), { file: facts }))
    }
    return orThrow(parseRuleSet(read(file), { file, dictionary }))
  })
}

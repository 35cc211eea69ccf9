import { readFileSync } from 'node:fs'
import { compile } from '../../../src/assess.ts'
import { parseRuleSet } from '../../../src/authoring/parse-rule-set.ts'
import { makeDossier } from '../../../src/dossier/make-dossier.ts'
import { parseDictionary } from '../../../src/facts/parse-dictionary.ts'
import { parseProfile } from '../../../src/facts/parse-profile.ts'
import { profilePlaces } from '../../../src/facts/profile-places.ts'
import type { Basis } from '../../../src/model/assessment.ts'
import type { Demand, Dossier } from '../../../src/model/dossier.ts'
import type { RuleSet } from '../../../src/model/rule-set.ts'
import { formatProblem, type Reading } from '../../../src/reading/problem.ts'
import { chongqingDemonstrationUnit } from '../../../src/rules.ts'
import { TEA_FACTS, TEA_RULES } from '../../cli/tea-house.ts'

function orThrow<T>(reading: Reading<T>): T {
  if (reading.ok) return reading.value
  throw new Error(reading.problems.map(formatProblem).join('\n'))
}

/** How a dossier differs from that of `profiles/acme.yaml` by its own claims under the built-in rule set. */
interface DossierSketch {
  readonly file?: string
  readonly basis?: Basis
  readonly demands?: readonly Demand[]
  readonly ruleSet?: RuleSet
}

/** @returns the dossier of a profile in YAML, as of the end of 2025 */
export function dossierOf(text: string, sketch: DossierSketch = {}): Dossier {
  const { file = 'profiles/acme.yaml', basis = 'claimed', demands = [] } = sketch
  const { ruleSet = chongqingDemonstrationUnit } = sketch
  const { placeOf } = profilePlaces(text)
  return makeDossier(compile(ruleSet), orThrow(parseProfile(text, ruleSet, { file })), {
    file,
    bases: [basis],
    asOf: '2025-12-31',
    placeOf,
    demandsOf: () => demands,
  })
}

/** @returns the text of a profile of the fixtures */
export const fixtureText = (name: string): string => readFileSync(`fixtures/enterprises/${name}.yaml`, 'utf8')

/** @returns the rule set of the tea house, or another text of it, with its dictionary */
export function teaRuleSet(rules = TEA_RULES, facts = TEA_FACTS): RuleSet {
  const dictionary = orThrow(parseDictionary(facts, { file: 'tea-facts.yaml' }))
  return orThrow(parseRuleSet(rules, { file: 'tea-rules.yaml', dictionary: () => dictionary }))
}

/**
 * The standard for tea houses with a grade that needs four kinds, a route to it that needs more than twenty, and a
 * row that does not apply to who has no kinds.
 */
export const GRADED_TEA_RULES = TEA_RULES.replace(
  'grades: []\n',
  `notApplicable: full-credit
grades: [{ id: fine, title: { zh: 上等, en: Fine }, atLeast: 9 }]
gates:
  - id: variety
    source: 第二条
    title: { zh: 品种不少于四种, en: Four kinds }
    require: { fact: leaves.kinds, operator: greaterThanInclusive, value: 4 }
  - id: famous
    source: 第三条
    title: { zh: 名店, en: Famous }
    route: fine
    when: { fact: leaves.kinds, operator: greaterThan, value: 20 }
`,
).replace(
  '            when: leaves.sealed\n',
  `            applies: { fact: leaves.kinds, operator: greaterThan, value: 0 }
            when: leaves.sealed
`,
)

/** @returns the number of the line on which a part of a text begins */
export function lineOf(text: string, part: string): number {
  const at = text.indexOf(part)
  if (at < 0) throw new Error(`not in the text: ${part}`)
  return text.slice(0, at).split('\n').length
}

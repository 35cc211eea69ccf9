import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ruleSetMarkdown } from '../../src/report/rule-set/rule-set-markdown.ts'
import { builtInRuleSets } from '../../src/rules.ts'
import { LANGUAGES } from '../../src/values/localized-text.ts'

const FOLDER = 'docs/standards'

const documents = builtInRuleSets.flatMap((ruleSet) =>
  LANGUAGES.map((language) => [`${ruleSet.id}.${language}.md`, ruleSet, language] as const),
)

it.each(documents)('%s is what `npm run documents` makes of its rule set', (name, ruleSet, language) => {
  expect(readFileSync(`${FOLDER}/${name}`, 'utf8')).toBe(ruleSetMarkdown(ruleSet, language))
})

it('has a document for every built-in rule set and language, and no other', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(documents.map(([name]) => name).sort())
})

import type { Dossier } from '../../../src/model/dossier.ts'
import type { RuleSet } from '../../../src/model/rule-set.ts'
import { TEA_FACTS, TEA_RULES } from '../../cli/tea-house.ts'
import { HOSTILE as NAMES } from '../inert.ts'
import { dossierOf, teaRuleSet } from './dossiers.ts'

/** Texts that try to be something else in what a CI server reads, beside those that try it on a terminal. */
export const HOSTILE_TEXTS: readonly (readonly [sentence: string, text: string])[] = [
  ...NAMES,
  ['a script', '<script>alert(1)</script>'],
  ['quotes and brackets', `"'><b title="x`],
  ['the end of a CDATA section', 'a]]>b<![CDATA[c'],
  ['an entity', '&lt;b&gt; &amp; &#x41; &xxe;'],
  ['a workflow command', '::error file=a.yaml,line=1::forged'],
  ['a workflow command on a line of its own', 'x\n::add-mask::x\r\n::stop-commands::y'],
  ['a workflow command after spaces', ' \u00a0\u3000::warning::forged'],
  ['a workflow command of the old form', 'x ##[error]forged'],
  ['properties of a command', 'a,line=9,title=forged: x%2C%0A%25'],
  ['an argument and a link of SARIF', '{0} [here](https://example.org) {{1}} [x](1)'],
  ['Markdown', '| **b** _i_ `c` [l](https://example.org) ![i](x.png) # h ~~s~~ $x$ <details>'],
  ['a formula', '=HYPERLINK("https://example.org","x")'],
  ['half a character, and what is none', 'a\ud800b\udc00c\ufffe'],
  ['a megabyte', `${'长'.repeat(500_000)}${'x'.repeat(548_576)}`],
]

const ALL_AT_ONCE = HOSTILE_TEXTS.filter(([sentence]) => sentence !== 'a megabyte')
  .map(([, text]) => text)
  .join(' ')

/** A hostile text as a YAML text in quotes; half a character is escaped. */
const quoted = (text: string): string => JSON.stringify(text)

/** @returns the rule set of the tea house, in which titles, remedy, unit and version are hostile */
export function hostileRuleSet(text = ALL_AT_ONCE): RuleSet {
  // a rule set or dictionary of more than a megabyte is refused
  const short = text.slice(0, 50_000)
  const both = (words: string) => `{ zh: ${quoted(`${short}${words}`)}, en: ${quoted(`${short}${words}`)} }`
  const rules = TEA_RULES.replace(/title: \{ zh: (.*?), en: .*? \}/g, (_, title) => `title: ${both(title)}`)
    .replace(/remedy: \{.*\}/, `remedy: ${both('remedy')}`)
    .replace(/photograph: \{.*\}/, `photograph: ${both('photograph')}`)
    .replace(/source: 一\.1\.2/, `source: ${quoted(`一.1.2`)}`)
  const facts = TEA_FACTS.replace(/(title|unit): \{.*\}/g, (_, key) => `${key}: ${both(key)}`)
  return teaRuleSet(rules, facts)
}

/** @returns the profile of a tea house, in which everything is hostile, under that rule set */
export function hostileDossier(text = ALL_AT_ONCE, ruleSet = hostileRuleSet(text)): Dossier {
  const profile = `id: ${quoted(text.slice(0, 400_000))}\nname: ${quoted(text.slice(0, 400_000))}\nfacts: { leaves: { kinds: 2 } }\n`
  return dossierOf(profile, {
    ruleSet,
    file: `profiles/${text}.yaml`,
    demands: [
      { demand: 'min', want: 9, have: 0, isMet: false },
      { demand: 'require', criterion: 'tea.leaves.kinds', have: 'unmet', isMet: false },
      { demand: 'max-gap', criterion: 'tea.leaves.kinds', want: 9, have: 3.5, isMet: true },
    ],
  })
}

import type { ValueFact } from '../model/fact-dictionary.ts'
import type { RuleSet } from '../model/rule-set.ts'
import type { LocalizedText } from '../values/localized-text.ts'
import { own } from '../values/own.ts'

interface HasRules {
  readonly rules?: RuleSet
}

/**
 * The title of a fact, measure, parameter or field, from the first rules that have one.
 *
 * @param fields those of the entries that are spoken of
 */
export function nameTitle(
  name: string,
  { rules: first }: HasRules,
  { rules: second }: HasRules = {},
  fields: Readonly<Record<string, ValueFact>> = {},
): { readonly title?: LocalizedText } {
  const titleIn = (rules: RuleSet | undefined): LocalizedText | undefined =>
    rules && (own(rules.facts.facts, name) ?? own(rules.measures, name) ?? own(rules.parameters, name))?.title
  const title = own(fields, name)?.title ?? titleIn(first) ?? titleIn(second)
  return title === undefined ? {} : { title }
}

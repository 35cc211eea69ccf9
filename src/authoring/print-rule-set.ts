import { stringify } from 'yaml'
import type { RuleSet } from '../model/rule-set.ts'

/** @returns the rule set as YAML that `parseRuleSet` reads back to the same rule set, given its dictionary */
export function printRuleSet(ruleSet: RuleSet): string {
  const { digest: _, facts, id, version, title, source, ...rest } = ruleSet
  const file = { id, version, title, source, facts: facts.id, ...rest }
  return stringify(file, { lineWidth: 120, aliasDuplicateObjects: false, version: '1.2' })
}

import enterprise from '../rules/facts/enterprise.yaml'
import chongqing from '../rules/standards/chongqing-demonstration-unit.yaml'
import type { FactDictionary } from './model/fact-dictionary.ts'
import type { RuleSet } from './model/rule-set.ts'

/** What an enterprise can state and prove: the facts that the built-in standards ask for. */
export const enterpriseFacts: FactDictionary = enterprise

/** 重庆市商业秘密保护示范基地(单位)创建标准, annex to 江北府办发〔2023〕65号: 39 rows, 105 points, capped at 100. */
export const chongqingDemonstrationUnit: RuleSet = chongqing

/** Every built-in dictionary. */
export const builtInDictionaries: readonly FactDictionary[] = [enterpriseFacts]

/** Every built-in rule set, the default one first. */
export const builtInRuleSets: readonly [RuleSet, ...RuleSet[]] = [chongqingDemonstrationUnit]

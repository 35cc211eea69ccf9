import { mentionedBehind } from '../mentions/criterion-mentions.ts'
import type { Need } from '../model/assessment.ts'
import type { RuleSet } from '../model/rule-set.ts'

/** Where in a profile something can be changed: a fact, the documents or the review of a row. */
export type Target = { readonly fact: string } | { readonly attachment: 'evidence' | 'reviews' }

/** @returns where a need can be closed, in its order: first what is not stated, then what is stated otherwise */
export function needTargets(need: Need, ruleSet: RuleSet): readonly Target[] {
  if ('all' in need) return need.all.flatMap((each) => needTargets(each, ruleSet))
  if ('any' in need) return need.any.flatMap((each) => needTargets(each, ruleSet))
  if ('of' in need) return need.of.flatMap((each) => needTargets(each, ruleSet))
  if ('review' in need) return [{ attachment: 'reviews' }]
  if ('evidence' in need) return [{ attachment: 'evidence' }]
  const names = need.against === undefined ? [need.fact] : [need.fact, need.against]
  const { facts } = mentionedBehind({ names, conditions: [] }, ruleSet)
  return [...new Set([...(need.unstated ?? []), ...facts])].map((fact) => ({ fact }))
}

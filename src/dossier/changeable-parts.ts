import { mentionedBehind } from '../mentions/criterion-mentions.ts'
import type { Need } from '../model/assessment.ts'
import type { ProfilePart } from '../model/dossier.ts'
import type { RuleSet } from '../model/rule-set.ts'

/** @returns what can be changed to close a need, in its order: first what is not stated, then what is stated otherwise */
export function changeableParts(need: Need, ruleSet: RuleSet): readonly ProfilePart[] {
  if ('all' in need) return need.all.flatMap((each) => changeableParts(each, ruleSet))
  if ('any' in need) return need.any.flatMap((each) => changeableParts(each, ruleSet))
  if ('of' in need) return need.of.flatMap((each) => changeableParts(each, ruleSet))
  if ('review' in need) return [{ attachment: 'reviews' }]
  if ('evidence' in need) return [{ attachment: 'evidence' }]
  const names = need.against === undefined ? [need.fact] : [need.fact, need.against]
  const { facts } = mentionedBehind({ names, conditions: [] }, ruleSet)
  return [...new Set([...(need.unstated ?? []), ...facts])].map((fact) => ({ fact }))
}

import type { EvidenceRequirement, RuleSet } from '../../model/rule-set.ts'
import type { Language } from '../../values/localized-text.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'

function evidenceTitle(
  { kind, stamped }: EvidenceRequirement,
  { evidence }: RuleSet,
  language: Language,
): string {
  const { aside, stamped: stampedWord } = phrasesIn(language)
  const mark = stamped ? aside(stampedWord) : ''
  return `${evidence[kind]?.[language] ?? kind}${mark}`
}

/** @returns the evidence that a criterion asks for, or a gap misses, as one text */
export function evidenceText(
  evidence: readonly EvidenceRequirement[] | undefined,
  ruleSet: RuleSet,
  language: Language,
): string {
  const titles = (evidence ?? []).map((each) => evidenceTitle(each, ruleSet, language))
  return titles.join(phrasesIn(language).list)
}

import type { EvidenceRequirement, RuleSet } from '../../model/rule-set.ts'
import type { Language } from '../../values/localized-text.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { windowText } from './window-text.ts'

/** @returns a document that a criterion asks for, with what it has to have: a stamp, a date in a window */
export function evidenceTitle(
  { kind, stamped, during }: EvidenceRequirement,
  { evidence }: RuleSet,
  language: Language,
): string {
  const phrases = phrasesIn(language)
  const marks = [
    ...(stamped ? [phrases.stamped] : []),
    ...(during === undefined ? [] : [phrases.dated(windowText(during, phrases))]),
  ]
  const aside = marks.length === 0 ? '' : phrases.aside(marks.join(phrases.comma))
  return `${evidence[kind]?.[language] ?? kind}${aside}`
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

import type { RuleSet } from '../../model/rule-set.ts'
import type { Language } from '../../values/localized-text.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'

/** @returns the document that a rule set is taken from */
export function originText({ source }: RuleSet): string {
  return [source.document, source.part, source.issuer, source.year]
    .filter((each) => each !== undefined)
    .join(' · ')
}

/** @returns when a rule set is in force, on a line; none where it does not say */
export function effectiveTexts({ effective = {} }: RuleSet, language: Language): readonly string[] {
  const { document } = phrasesIn(language)
  const { from, to } = effective
  if (from !== undefined && to !== undefined) return [document.effective(from, to)]
  if (from !== undefined) return [document.effectiveFrom(from)]
  return to === undefined ? [] : [document.effectiveTo(to)]
}

import type { Applicant } from '../../model/portfolio.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import type { Language } from '../../values/localized-text.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'

/** @returns a grade by its title; nothing for none */
export function gradeTitle(id: string | undefined, { grades }: RuleSet, language: Language): string {
  return id === undefined ? '' : (grades.find((grade) => grade.id === id)?.title[language] ?? id)
}

/** @returns the grade of an applicant in few words: the certain one, and the best possible one where it is better */
export function gradeText({ verdict }: Applicant, ruleSet: RuleSet, language: Language): string {
  const phrases = phrasesIn(language)
  if (verdict === undefined) return ''
  if (verdict.stopped) return phrases.portfolio.stopped
  const { grade, bestPossible } = verdict
  const certain = grade === undefined ? phrases.verdict.noGrade : gradeTitle(grade, ruleSet, language)
  if (bestPossible === undefined || bestPossible === grade) return certain
  const possible = phrases.portfolio.gradePossible(gradeTitle(bestPossible, ruleSet, language))
  return `${certain}${phrases.aside(possible)}`
}

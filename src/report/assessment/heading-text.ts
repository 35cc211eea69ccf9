import type { Assessment, Warning } from '../../model/assessment.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import type { Language } from '../../values/localized-text.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'

/** @returns what an assessment was made with: the date, the year and the basis */
export function inputTexts(
  { asOf, period, basis }: Pick<Assessment, 'asOf' | 'period' | 'basis'>,
  language: Language,
): readonly string[] {
  const phrases = phrasesIn(language)
  return [
    `${phrases.asOf} ${asOf}`,
    `${phrases.period} ${period}`,
    `${phrases.basis} ${phrases.bases[basis]}`,
  ]
}

/** @returns the parameters as they were in force or set, on a line; none where there are no parameters */
export function parameterTexts(
  { parameters = {} }: Pick<Assessment, 'parameters'>,
  ruleSet: RuleSet,
  language: Language,
): readonly string[] {
  const phrases = phrasesIn(language)
  const values = Object.entries(parameters).map(
    ([name, value]) => `${ruleSet.parameters[name]?.title[language] ?? name} ${value}`,
  )
  return values.length === 0 ? [] : [`${phrases.parameters}${phrases.colon}${values.join(phrases.list)}`]
}

function warningText(warning: Warning, language: Language): string {
  const { warnings } = phrasesIn(language)
  switch (warning.code) {
    case 'not-yet-effective':
      return warnings[warning.code](warning.from)
    case 'no-longer-effective':
      return warnings[warning.code](warning.to)
  }
}

/** @returns what is unusual about an assessment, a line each */
export function warningTexts(
  { warnings = [] }: Pick<Assessment, 'warnings'>,
  language: Language,
): readonly string[] {
  const { warning, colon } = phrasesIn(language)
  return warnings.map((each) => `${warning}${colon}${warningText(each, language)}`)
}

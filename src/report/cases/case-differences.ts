import type { CaseDifference, CaseValue } from '../../model/case-result.ts'
import type { Language } from '../../values/localized-text.ts'
import { oneLine } from '../../values/one-line.ts'
import { CASE_PHRASES } from '../phrases/case-phrases.ts'

function valueText(value: CaseValue | undefined, language: Language): string {
  const { nothing, empty } = CASE_PHRASES[language]
  if (value === undefined) return nothing
  if (typeof value !== 'object') return String(value)
  return value.length === 0 ? empty : value.join(', ')
}

/** @returns a difference on one line: `rows.五.2.1: expected met, got unmet` */
export function differenceText({ path, expected, got }: CaseDifference, language: Language): string {
  const compared = CASE_PHRASES[language].difference(valueText(expected, language), valueText(got, language))
  return oneLine(`${path}: ${compared}`)
}

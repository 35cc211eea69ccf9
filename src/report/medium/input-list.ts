import type { Assessment } from '../../model/assessment.ts'
import type { Language } from '../../values/localized-text.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { pageText } from './page-text.ts'

/** @returns what an assessment was made with, as a list of terms: the date, the year and the basis */
export function inputList(
  { asOf, period, basis }: Pick<Assessment, 'asOf' | 'period' | 'basis'>,
  language: Language,
): string {
  const phrases = phrasesIn(language)
  const entries = [
    [phrases.asOf, asOf],
    [phrases.period, String(period)],
    [phrases.basis, phrases.bases[basis]],
  ] as const
  const items = entries.map(([label, value]) => `<div><dt>${label}</dt><dd>${pageText(value)}</dd></div>`)
  return `<dl class="inputs">${items.join('')}</dl>`
}

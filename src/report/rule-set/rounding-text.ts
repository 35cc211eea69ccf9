import type { Language } from '../../values/localized-text.ts'
import type { Rounding } from '../../values/rounding.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'

/** @returns a declared rounding in words */
export function roundingText({ mode, places }: Rounding, language: Language): string {
  const { awards } = phrasesIn(language)
  return awards.rounded(awards.roundings[mode], places)
}

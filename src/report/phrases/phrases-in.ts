import type { Language } from '../../values/localized-text.ts'
import type { Phrases } from './phrases.ts'
import { EN } from './phrases-en.ts'
import { ZH } from './phrases-zh.ts'

const PHRASES: Readonly<Record<Language, Phrases>> = { zh: ZH, en: EN }

/** @returns the fixed words of reports in a language */
export function phrasesIn(language: Language): Phrases {
  return PHRASES[language]
}

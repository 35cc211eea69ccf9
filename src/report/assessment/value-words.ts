import type { Have } from '../../model/assessment.ts'
import type { Scalar } from '../../model/condition.ts'
import type { Fact } from '../../model/fact-dictionary.ts'
import type { Language } from '../../values/localized-text.ts'
import { numberText } from '../medium/number-text.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'

/** Words one value. */
export type Words = (value: Scalar) => string

/** @returns what words the values of a fact: a choice by its label, yes and no in the language */
export function valueWords(fact: Fact | undefined, language: Language): Words {
  const { quote, yes, no } = phrasesIn(language)
  const choices = fact?.type === 'choice' || fact?.type === 'choices' ? fact.choices : {}
  return (value) => {
    if (typeof value === 'boolean') return quote(value ? yes : no)
    if (typeof value === 'number') return numberText(value)
    return quote((Object.hasOwn(choices, value) ? choices[value] : undefined)?.[language] ?? value)
  }
}

/** @returns what a fact or measure is, in words */
export function haveText(have: Have, words: Words, { from, list, none, range, upTo }: Phrases): string {
  if (typeof have !== 'object') return words(have)
  if ('length' in have) return have.length === 0 ? none : have.map(words).join(list)
  if (!('from' in have)) return upTo(words(have.to))
  return have.to === undefined ? from(words(have.from)) : range(words(have.from), words(have.to))
}

import type { Fact } from '../../model/fact-dictionary.ts'
import type { LocalizedText } from '../../values/localized-text.ts'
import { docComment } from './doc-comment.ts'

/** A text in both languages, on one line. */
export const bothOf = ({ zh, en }: LocalizedText): string => `${zh} · ${en}`

function limits(fact: Fact): readonly string[] {
  if (fact.type !== 'number') return []
  const { unit, integer, minimum, maximum, atMost } = fact
  return [
    unit && `单位 Unit: ${bothOf(unit)}`,
    integer && '整数 A whole number',
    minimum !== undefined && `最小 Minimum: ${minimum}`,
    maximum !== undefined && `最大 Maximum: ${maximum}`,
    atMost !== undefined && `不超过 At most: ${atMost}`,
  ].filter((line) => typeof line === 'string')
}

function choices(fact: Fact): readonly string[] {
  if (fact.type !== 'choice' && fact.type !== 'choices') return []
  return Object.entries(fact.choices).map(([key, label]) => `\`${key}\`: ${bothOf(label)}`)
}

/** @returns the comment on a fact: its title and help in both languages, and what can be stated for it */
export function factComment(fact: Fact): readonly string[] {
  const { title, help } = fact
  return docComment([bothOf(title), ...(help ? [help.zh, help.en] : []), ...limits(fact), ...choices(fact)])
}

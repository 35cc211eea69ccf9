import type { ResultsDifference, Unmatched } from '../../model/difference.ts'
import type { Language } from '../../values/localized-text.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'

/**
 * What there is to say of many results beside those that are other: how many are the same, and which only one side has.
 *
 * @param unchanged how many results are the same and told no further
 */
export function restTexts(
  { onlyBefore, onlyAfter }: Pick<ResultsDifference, 'onlyBefore' | 'onlyAfter'>,
  unchanged: number,
  language: Language,
): readonly string[] {
  const { difference, colon, list, aside, bases } = phrasesIn(language)
  const named = ({ profile, basis }: Unmatched) =>
    `${profile.name}${aside(`${profile.id}${list}${bases[basis]}`)}`
  const line = (label: string, all: readonly Unmatched[]) =>
    all.length === 0 ? [] : [`${label}${colon}${all.map(named).join(list)}`]
  return [
    ...(unchanged > 0 ? [difference.sameResults(unchanged)] : []),
    ...line(difference.onlyBefore, onlyBefore),
    ...line(difference.onlyAfter, onlyAfter),
  ]
}

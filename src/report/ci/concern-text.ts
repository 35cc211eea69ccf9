import type { FilePlace } from '../../model/dossier.ts'
import type { Language } from '../../values/localized-text.ts'
import { shortText } from '../medium/short-text.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import type { Concern } from './concern.ts'

/** The most that is shown of one title, line or message, in UTF-16 code units. */
const LONGEST_TITLE = 200
const LONGEST_LINE = 1000
const LONGEST_MESSAGE = 4000

/** @returns a place as compilers say it: `profiles/acme.yaml:12:3` */
export function placeText(file: string, { line, column }: FilePlace): string {
  return `${shortText(file, LONGEST_LINE)}:${line}:${column}`
}

/** @returns what to do at a place: change the key that stands there, or add the one that belongs there */
export function placeSentence({ key, isThere }: FilePlace, language: Language): readonly string[] {
  if (key === '') return []
  const { changeHere, belongsHere } = phrasesIn(language).ci
  return [shortText((isThere ? changeHere : belongsHere)(key), LONGEST_TITLE)]
}

/** @returns what is missing on one line: needs of which any is enough follow the words that say so */
export function needsText({ needs }: Concern, language: Language): readonly string[] {
  const { or, semicolon } = phrasesIn(language)
  const text = needs.reduce((before, { text, isAlternative }, index) => {
    if (index === 0) return text
    const follows = isAlternative && needs[index - 1]?.isAlternative === false
    return `${before}${follows ? ' ' : isAlternative ? or : semicolon}${text}`
  }, '')
  return text === '' ? [] : [text]
}

/** @returns what closing a gap alone does to the total, as a sentence; nothing for what is no gap */
export function worthSentence({ gap }: Concern, language: Language): readonly string[] {
  if (gap === undefined) return []
  const { ci, points } = phrasesIn(language)
  if (gap.worth === 0) return [ci.addsNothing]
  return [(gap.worth > 0 ? ci.adds : ci.takes)(points(gap.worth))]
}

/** @returns the row of a concern with how it came out */
function headline({ title, status }: Concern, language: Language): string {
  const { aside, comma } = phrasesIn(language)
  return shortText(`${title}${status.length === 0 ? '' : aside(status.join(comma))}`, LONGEST_LINE)
}

export const shortTitle = ({ title }: Concern): string => shortText(title, LONGEST_TITLE)

/** @returns a concern in short: what was asked, what is missing, what it is worth */
export function concernBrief(concern: Concern, language: Language): string {
  const sentences = [...concern.demands, ...needsText(concern, language), ...worthSentence(concern, language)]
  const short = sentences.map((each) => shortText(each, LONGEST_LINE))
  return shortText(phrasesIn(language).ci.sentences(short), LONGEST_MESSAGE)
}

/** @returns a concern in a few sentences on one line: what was asked, what is missing, what it is worth, what to do */
export function concernMessage(concern: Concern, language: Language): string {
  const { demands, type, details, places } = concern
  const sentences = [
    ...demands,
    ...(type === 'demand' ? [] : [headline(concern, language)]),
    ...needsText(concern, language),
    ...worthSentence(concern, language),
    ...details,
    ...placeSentence(places[0], language),
  ]
  const short = sentences.map((each) => shortText(each, LONGEST_LINE))
  return shortText(phrasesIn(language).ci.sentences(short), LONGEST_MESSAGE)
}

/** @returns a concern as lines for a log: every place to change, then what is missing, what it is worth, what to do */
export function concernLines(concern: Concern, file: string, language: Language): readonly string[] {
  const { demands, type, needs, details, places } = concern
  const atPlaces = places.map((place) =>
    [placeText(file, place), ...placeSentence(place, language)].join(' '),
  )
  return [
    ...atPlaces,
    ...demands,
    ...(type === 'demand' ? [] : [headline(concern, language)]),
    ...needs.map(({ text, isAlternative }) => `${isAlternative ? '  ' : ''}- ${text}`),
    ...worthSentence(concern, language),
    ...details,
  ].map((each) => shortText(each, LONGEST_LINE))
}

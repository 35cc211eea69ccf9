import type { Cause, DocumentStanding } from '../../model/cause.ts'
import type { Evidence, Review } from '../../model/profile.ts'
import { own } from '../../values/own.ts'
import { flawsText } from '../assessment/flaws-text.ts'
import { shortText } from '../medium/short-text.ts'
import type { DocumentKey } from '../phrases/difference-phrases.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { evidenceText } from '../rule-set/evidence-text.ts'
import type { DifferenceWording } from './known-rules.ts'
import { arrow, firstOf, memberChangesText } from './member-text.ts'

type Of<Kind extends Cause['cause']> = Extract<Cause, { readonly cause: Kind }>

const LONGEST_VALUE = 120
const KEYS: readonly DocumentKey[] = ['title', 'kind', 'date', 'stamped', 'file']

const short = (text: string): string => shortText(text, LONGEST_VALUE)

function documentValue(key: DocumentKey, document: Evidence, wording: DifferenceWording): string {
  const { yes, no, difference } = phrasesIn(wording.language)
  if (key === 'stamped') return document.stamped === true ? yes : no
  const value = document[key]
  if (value === undefined) return difference.absent
  const { before, after } = wording.rules
  const kind = key === 'kind' ? (own(after.evidence, value) ?? own(before.evidence, value)) : undefined
  return short(kind?.[wording.language] ?? value)
}

/** @returns which documents of a row are others, in words */
export function evidenceChangeText(cause: Of<'evidence'>, wording: DifferenceWording): string {
  const phrases = phrasesIn(wording.language)
  const { difference, quote, aside, comma, colon } = phrases
  const name = ({ title }: Evidence) => quote(short(title))
  const one = (document: Evidence): string => {
    const marks = [
      ...(document.date === undefined ? [] : [document.date]),
      ...(document.stamped === true ? [phrases.stamped] : []),
    ]
    return `${name(document)}${marks.length === 0 ? '' : aside(marks.join(comma))}`
  }
  const changed = (before: Evidence, after: Evidence): string => {
    const keys = KEYS.filter((key) => before[key] !== after[key])
    const moved = keys.map(
      (key) =>
        `${difference.document[key]} ${arrow(documentValue(key, before, wording), documentValue(key, after, wording))}`,
    )
    return `${name(after)}${aside(moved.join(comma))}`
  }
  const { standing = [] } = cause
  const flawed = ({ document, before, after = { flaws: [] } }: DocumentStanding) =>
    before === undefined
      ? difference.countsNot(name(document), flawsText(after, phrases))
      : difference.countedNot(name(document), flawsText(before, phrases))
  const members = memberChangesText(cause, { one, changed }, phrases)
  const texts = [...(members === '' ? [] : [members]), ...firstOf(standing, flawed, phrases)]
  return `${difference.documents}${colon}${texts.join(phrases.semicolon)}`
}

/** @returns which documents a row asks for, before and after */
export function askedChangeText({ before, after }: Of<'evidence-asked'>, wording: DifferenceWording): string {
  const { difference, colon } = phrasesIn(wording.language)
  const text = (asked: typeof before, side: 'before' | 'after') =>
    evidenceText(asked, wording.rules[side], wording.language) || difference.absent
  return `${difference.asked}${colon}${arrow(text(before, 'before'), text(after, 'after'))}`
}

function reviewText(review: Review | undefined, phrases: Phrases): string {
  const { difference, points, aside } = phrases
  if (review === undefined) return difference.absent
  const found = 'points' in review ? points(review.points) : difference.confirmed[review.outcome]
  return `${found}${aside(difference.reviewBy(short(review.by), review.on))}`
}

/** @returns what the review was and is, in words */
export function reviewChangeText({ before, after }: Of<'review'>, { language }: DifferenceWording): string {
  const phrases = phrasesIn(language)
  const { difference, colon, aside } = phrases
  const [was, is] = [reviewText(before, phrases), reviewText(after, phrases)]
  const change = was === is ? `${is}${aside(difference.reviewedOtherwise)}` : arrow(was, is)
  return `${difference.review}${colon}${change}`
}

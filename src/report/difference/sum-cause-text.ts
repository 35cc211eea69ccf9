import type { RowName, SumCause } from '../../model/cause.ts'
import type { SumRounding } from '../../model/rule-set.ts'
import type { Language } from '../../values/localized-text.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { roundingText } from '../rule-set/rounding-text.ts'
import type { DifferenceWording } from './known-rules.ts'
import { arrow } from './member-text.ts'

/** @returns a row by its place and title */
export const rowText = ({ source, title }: RowName, language: Language): string =>
  `${source} ${title[language]}`

function sumRoundingText(rounding: SumRounding, language: Language): string {
  const { document, list, colon } = phrasesIn(language)
  const of = rounding.of.map((each) => document.rounded[each]).join(list)
  return `${of}${colon}${roundingText(rounding, language)}`
}

/** @returns what is other in how points add up, in words */
export function sumCauseText(cause: SumCause, { language }: DifferenceWording): string {
  const { difference, document, colon, quote, yes, no } = phrasesIn(language)
  const { sums, absent } = difference
  const moved = (label: string, before: string, after: string) => `${label}${colon}${arrow(before, after)}`
  const either = <T>(value: T | undefined, text: (value: T) => string) =>
    value === undefined ? absent : text(value)
  switch (cause.cause) {
    case 'weight':
      return moved(sums.weight(rowText(cause.row, language)), String(cause.before), String(cause.after))
    case 'maximum': {
      const label = cause.row === undefined ? sums.totalMaximum : sums.maximum(rowText(cause.row, language))
      return moved(label, String(cause.before), String(cause.after))
    }
    case 'capped': {
      const label = sums.capped(rowText(cause.row, language))
      return moved(label, cause.before ? yes : no, cause.after ? yes : no)
    }
    case 'section-kind': {
      const { row, before, after } = cause
      return moved(sums.kind(rowText(row, language)), sums.kinds[before], sums.kinds[after])
    }
    case 'row-moved': {
      const { row, before, after } = cause
      return moved(sums.moved(rowText(row, language)), rowText(before, language), rowText(after, language))
    }
    case 'sum-start':
      return moved(sums.start, String(cause.before), String(cause.after))
    case 'sum-floor':
      return moved(sums.floor, String(cause.before), String(cause.after))
    case 'scale': {
      const text = (scale: typeof cause.before) =>
        either(scale, ({ from, to }) => sums.scaled(String(from), String(to)))
      return moved(sums.scale, text(cause.before), text(cause.after))
    }
    case 'rounding': {
      const text = (rounding: typeof cause.before) =>
        either(rounding, (each) => quote(sumRoundingText(each, language)))
      return moved(sums.rounding, text(cause.before), text(cause.after))
    }
    case 'not-applicable': {
      const text = (policy: typeof cause.before) =>
        either(policy, (each) => quote(document.notApplicable[each]))
      return moved(sums.notApplicable, text(cause.before), text(cause.after))
    }
    case 'nothing-applies': {
      const text = (what: typeof cause.before) => quote(document.ifNothingApplies[what])
      return moved(sums.nothingApplies, text(cause.before), text(cause.after))
    }
  }
}

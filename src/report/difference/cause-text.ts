import type { Cause, TriedCause } from '../../model/cause.ts'
import type { Comparison } from '../../model/condition.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import { numberText } from '../medium/number-text.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { conditionText, titleText } from '../rule-set/condition-text.ts'
import type { Wording } from '../rule-set/term.ts'
import { windowText } from '../rule-set/window-text.ts'
import { askedChangeText, evidenceChangeText, reviewChangeText } from './attachment-text.ts'
import { factChangeText } from './fact-change-text.ts'
import type { DifferenceWording } from './known-rules.ts'
import { arrow } from './member-text.ts'
import { sumCauseText } from './sum-cause-text.ts'
import { verdictCauseText } from './verdict-cause-text.ts'

type Of<Kind extends Cause['cause']> = Extract<Cause, { readonly cause: Kind }>

/** The wording of a condition that stands inside a measure, if it does. */
function wordingIn(ruleSet: RuleSet, within: string | undefined, { language }: DifferenceWording): Wording {
  const measure = within === undefined ? undefined : ruleSet.measures[within]
  const name = measure && ('count' in measure ? measure.count : 'of' in measure ? measure.sum : undefined)
  const list = name === undefined ? undefined : ruleSet.facts.facts[name]
  return { ruleSet, language, ...(list?.type === 'list' && { fields: list.entries }) }
}

function thresholdText(
  { fact, operator, within, before, after }: Of<'threshold'>,
  wording: DifferenceWording,
): string {
  const { difference, colon, aside } = phrasesIn(wording.language)
  // what is asked of yes or no is said by the title alone
  const subject = [before, after].some((value) => typeof value === 'boolean') ? undefined : fact
  const side = (which: 'before' | 'after', value: Comparison['value'] | undefined): string => {
    if (value === undefined) return difference.absent
    return conditionText({ fact, operator, value }, wordingIn(wording.rules[which], within, wording), subject)
  }
  const ruleSet = wording.rules.after
  const title =
    subject === undefined ? '' : `${titleText(subject, wordingIn(ruleSet, within, wording))}${colon}`
  const measure =
    within === undefined
      ? ''
      : aside(difference.within(titleText(within, { ruleSet, language: wording.language })))
  return `${difference.threshold}${colon}${title}${arrow(side('before', before), side('after', after))}${measure}`
}

function dateText({ asOf, period }: Of<'date'>, { language }: DifferenceWording): string {
  const phrases = phrasesIn(language)
  return [
    ...(asOf === undefined ? [] : [`${phrases.asOf} ${arrow(asOf.before, asOf.after)}`]),
    ...(period === undefined
      ? []
      : [`${phrases.period} ${arrow(String(period.before), String(period.after))}`]),
  ].join(phrases.comma)
}

function windowChangeText({ measure, before, after }: Of<'window'>, wording: DifferenceWording): string {
  const phrases = phrasesIn(wording.language)
  const { difference, colon } = phrases
  const text = (window: typeof before) =>
    window === undefined ? difference.anyDay : windowText(window, phrases)
  const title = titleText(measure, { ruleSet: wording.rules.after, language: wording.language })
  return `${difference.window}${colon}${title}${colon}${arrow(text(before), text(after))}`
}

function readsOtherwiseText({ of, name }: Of<'condition'>, { rules, language }: DifferenceWording): string {
  const { difference, aside } = phrasesIn(language)
  const ruleSet =
    name !== undefined && Object.hasOwn(rules.after.facts.facts, name) ? rules.after : rules.before
  const title =
    name === undefined ? '' : of === 'named-condition' ? name : titleText(name, { ruleSet, language })
  return `${difference.readsOtherwise[of]}${title === '' ? '' : aside(title)}`
}

function plainText(cause: Cause, wording: DifferenceWording): string {
  const { language } = wording
  const phrases = phrasesIn(language)
  const { difference, colon, aside } = phrases
  const number = (value: number | undefined) => (value === undefined ? difference.absent : numberText(value))
  switch (cause.cause) {
    case 'fact':
      return factChangeText(cause, wording)
    case 'threshold':
      return thresholdText(cause, wording)
    case 'window':
      return windowChangeText(cause, wording)
    case 'points':
      return `${difference.points}${colon}${arrow(number(cause.before), number(cause.after))}`
    case 'award': {
      const title = cause.title === undefined ? '' : aside(cause.title[language])
      const moved = arrow(number(cause.before), number(cause.after))
      return `${difference.award[cause.part]}${title}${colon}${moved}`
    }
    case 'condition':
      return readsOtherwiseText(cause, wording)
    case 'parameter': {
      const title = cause.title?.[language] ?? cause.parameter
      const moved = arrow(number(cause.before), number(cause.after))
      return `${difference.parameter}${colon}${title}${colon}${moved}`
    }
    case 'evidence':
      return evidenceChangeText(cause, wording)
    case 'evidence-asked':
      return askedChangeText(cause, wording)
    case 'review':
      return reviewChangeText(cause, wording)
    case 'date':
      return dateText(cause, wording)
    case 'basis':
      return `${phrases.basis} ${arrow(phrases.bases[cause.before], phrases.bases[cause.after])}`
    case 'row-new':
      return difference.newRow
    case 'row-gone':
      return difference.goneRow
    case 'follows':
      return difference.follows[cause.from]
    case 'weight':
    case 'maximum':
    case 'capped':
    case 'section-kind':
    case 'row-moved':
    case 'sum-start':
    case 'sum-floor':
    case 'scale':
    case 'rounding':
    case 'not-applicable':
    case 'nothing-applies':
      return sumCauseText(cause, wording)
    case 'mark':
    case 'passes':
    case 'grade-new':
    case 'grade-gone':
    case 'grade-renamed':
    case 'grade-order':
    case 'required':
    case 'gate-new':
    case 'gate-gone':
    case 'gate-effect':
    case 'effective':
      return verdictCauseText(cause, wording)
  }
}

/** @returns a cause in words */
export function causeText(cause: TriedCause, wording: DifferenceWording): string {
  const { difference, aside } = phrasesIn(wording.language)
  const text = plainText(cause, wording)
  return cause.isDecisive === true ? `${text}${aside(difference.decisive)}` : text
}

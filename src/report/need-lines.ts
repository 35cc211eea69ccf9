import type { FactNeed, Have, Need, Want } from '../model/assessment.ts'
import type { Scalar } from '../model/condition.ts'
import type { RuleSet } from '../model/rule-set.ts'
import type { Language } from '../values/localized-text.ts'
import { type Phrases, phrasesIn } from './phrases.ts'

/** Words the values of one fact: a choice by its label, yes and no in the language. */
function valueWords(name: string, { facts: dictionary }: RuleSet, language: Language, phrases: Phrases) {
  const fact = dictionary.facts[name]
  const choices = fact?.type === 'choice' || fact?.type === 'choices' ? fact.choices : {}
  return (value: Scalar): string => {
    if (typeof value === 'boolean') return phrases.quote(value ? phrases.yes : phrases.no)
    if (typeof value === 'number') return String(value)
    return phrases.quote(choices[value]?.[language] ?? value)
  }
}

type Words = (value: Scalar) => string

function haveText(have: Have, words: Words, { list, none, range }: Phrases): string {
  if (typeof have !== 'object') return words(have)
  if ('length' in have) return have.length === 0 ? none : have.map(words).join(list)
  const end = (value: number | undefined) => (value === undefined ? undefined : words(value))
  return range(end(have.from), end(have.to))
}

function wantText(want: Want, words: Words, { wants, list }: Phrases): string {
  if ('oneOf' in want) return wants.oneOf(want.oneOf.map(words).join(list))
  if ('noneOf' in want) return wants.noneOf(want.noneOf.map(words).join(list))
  if ('atLeast' in want) return wants.atLeast(words(want.atLeast))
  if ('moreThan' in want) return wants.moreThan(words(want.moreThan))
  if ('atMost' in want) return wants.atMost(words(want.atMost))
  if ('lessThan' in want) return wants.lessThan(words(want.lessThan))
  if ('exactly' in want) return wants.exactly(words(want.exactly))
  if ('not' in want) return wants.not(words(want.not))
  return 'including' in want ? wants.including(words(want.including)) : wants.excluding(words(want.excluding))
}

/** How many entries a count leaves open, because they lack what decides whether they count. */
function undecidedEntries({ fact, have }: FactNeed, { measures }: RuleSet): number {
  const measure = measures[fact]
  const isCount = measure !== undefined && 'count' in measure
  return isCount && typeof have === 'object' && 'to' in have && have.to !== undefined
    ? have.to - (have.from ?? 0)
    : 0
}

function factLine(need: FactNeed, ruleSet: RuleSet, language: Language): string {
  const phrases = phrasesIn(language)
  const words = valueWords(need.fact, ruleSet, language, phrases)
  const titleOf = (name: string): string =>
    ruleSet.facts.facts[name]?.title[language] ?? ruleSet.measures[name]?.title?.[language] ?? name
  const unit = need.unit ? ` ${need.unit[language]}` : ''
  const against = need.against === undefined ? '' : phrases.against(titleOf(need.against))
  const others = (need.unstated ?? []).filter((name) => titleOf(name) !== need.title[language])
  const undecided = undecidedEntries(need, ruleSet)
  const parts = [
    need.have === undefined
      ? phrases.unstated
      : `${phrases.have(haveText(need.have, words, phrases))}${unit}`,
    ...(undecided > 0 ? [phrases.undecided(undecided)] : []),
    ...(need.want ? [`${wantText(need.want, words, phrases)}${unit}${against}`] : []),
    ...(need.short === undefined ? [] : [phrases.short(`${words(need.short)}${unit}`)]),
    ...(need.over === undefined ? [] : [phrases.over(`${words(need.over)}${unit}`)]),
    ...(need.between ? [phrases.between(need.between.from, need.between.to)] : []),
    ...(others.length > 0 ? [phrases.toState(others.map(titleOf).join(phrases.list))] : []),
  ]
  return `${need.title[language]}${phrases.colon}${parts.join(phrases.comma)}`
}

/**
 * Says what a gap needs.
 *
 * @returns one line a need; below "any one of", a line an alternative, indented by two spaces
 */
export function needLines(need: Need, ruleSet: RuleSet, language: Language): readonly string[] {
  const phrases = phrasesIn(language)
  if ('all' in need) return need.all.flatMap((each) => needLines(each, ruleSet, language))
  if ('any' in need) {
    const alternatives = need.any.map((each) => needLines(each, ruleSet, language).join(phrases.and))
    return [phrases.anyOf, ...alternatives.map((line) => `  ${line}`)]
  }
  if ('review' in need) return [phrases.review]
  if ('evidence' in need) {
    const stamped = need.evidence.stamped ? phrases.against(phrases.stamped) : ''
    return [`${phrases.missingEvidence}${phrases.colon}${need.title[language]}${stamped}`]
  }
  return [factLine(need, ruleSet, language)]
}

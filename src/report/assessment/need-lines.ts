import type { FactNeed, Need, Want } from '../../model/assessment.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import type { Language } from '../../values/localized-text.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { titleText } from '../rule-set/condition-text.ts'
import { haveText, valueWords, type Words } from './value-words.ts'

function wantText(want: Want, words: Words, wants: Phrases['wants'], { list }: Phrases): string {
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
  return isCount && typeof have === 'object' && 'from' in have && have.to !== undefined
    ? have.to - have.from
    : 0
}

function wantedText(need: FactNeed, want: Want, words: Words, ruleSet: RuleSet, phrases: Phrases): string {
  return wantText(
    want,
    words,
    ruleSet.facts.facts[need.fact]?.type === 'date' ? phrases.dateWants : phrases.wants,
    phrases,
  )
}

/** What a result is called that has no title of its own: the points of a row, or a number of rows. */
function needTitle({ fact, title }: FactNeed, ruleSet: RuleSet, language: Language): string {
  const measure = ruleSet.measures[fact]
  const isResult = measure && ('pointsOf' in measure || 'pointShareOf' in measure || 'rows' in measure)
  return isResult ? titleText(fact, { ruleSet, language }) : title[language]
}

function factText(need: FactNeed, ruleSet: RuleSet, language: Language): string {
  const phrases = phrasesIn(language)
  const words = valueWords(ruleSet.facts.facts[need.fact], language)
  const titleOf = (name: string): string =>
    ruleSet.facts.facts[name]?.title[language] ?? ruleSet.measures[name]?.title?.[language] ?? name
  const against = need.against === undefined ? '' : phrases.aside(titleOf(need.against))
  const undecided = undecidedEntries(need, ruleSet)
  const { have, want, short, over, between, unit, unstated = [] } = need
  const parts = [
    ...(have === undefined ? [] : [phrases.have(haveText(have, words, phrases))]),
    ...(undecided > 0 ? [phrases.undecided(undecided)] : []),
    ...(unstated.length > 0 ? [phrases.unstated(unstated.join(phrases.list))] : []),
    ...(want ? [`${wantedText(need, want, words, ruleSet, phrases)}${against}`] : []),
    ...(short === undefined ? [] : [phrases.short(words(short))]),
    ...(over === undefined ? [] : [phrases.over(words(over))]),
    ...(between ? [phrases.between(between.from, between.to)] : []),
  ]
  const title = `${needTitle(need, ruleSet, language)}${unit ? phrases.aside(unit[language]) : ''}`
  return `${title}${phrases.colon}${parts.join(phrases.comma)}`
}

/** A need on one line, whatever it is made of. */
function needText(need: Need, ruleSet: RuleSet, language: Language): string {
  const phrases = phrasesIn(language)
  const within = (needs: readonly Need[], joint: string) =>
    needs.map((each) => needText(each, ruleSet, language)).join(joint)
  if ('all' in need) return within(need.all, phrases.and)
  if ('any' in need) return phrases.eitherOf(within(need.any, phrases.or))
  if ('of' in need) return phrases.atLeastOf(need.atLeast, within(need.of, phrases.semicolon))
  if ('review' in need) {
    return need.review === 'met' ? phrases.review : phrases.reviewPoints(String(need.review.atLeast))
  }
  if (!('evidence' in need)) return factText(need, ruleSet, language)
  const marks = [
    ...(need.evidence.stamped ? [phrases.stamped] : []),
    ...(need.between ? [phrases.dated(phrases.conditions.between(need.between.from, need.between.to))] : []),
  ]
  const aside = marks.length === 0 ? '' : phrases.aside(marks.join(phrases.comma))
  return `${phrases.missingEvidence}${phrases.colon}${need.title[language]}${aside}`
}

/** One line of what a gap needs. */
export interface NeedLine {
  readonly text: string
  /** It is one of those of which any is enough, below the line that says so. */
  readonly isAlternative: boolean
}

/** @returns what a gap needs: a line for everything that must change, or for each alternative */
export function needLines(need: Need, ruleSet: RuleSet, language: Language): readonly NeedLine[] {
  const line = (isAlternative: boolean) => (each: Need) => ({
    text: needText(each, ruleSet, language),
    isAlternative,
  })
  if ('all' in need) return need.all.flatMap((each) => needLines(each, ruleSet, language))
  const below = (head: string, needs: readonly Need[]) => [
    { text: head, isAlternative: false },
    ...needs.map(line(true)),
  ]
  if ('any' in need) return below(phrasesIn(language).anyOf, need.any)
  return 'of' in need ? below(phrasesIn(language).someOf(need.atLeast), need.of) : [line(false)(need)]
}

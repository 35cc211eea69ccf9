import type { Cause } from '../../model/cause.ts'
import type { Fact, ListFact } from '../../model/fact-dictionary.ts'
import type { Entry } from '../../model/profile.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import type { Language } from '../../values/localized-text.ts'
import { haveText, valueWords, type Words } from '../assessment/value-words.ts'
import { shortText } from '../medium/short-text.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { titleText } from '../rule-set/condition-text.ts'
import type { DifferenceWording } from './known-rules.ts'
import { arrow, type MemberWords, memberChangesText } from './member-text.ts'

type FactCause = Extract<Cause, { readonly cause: 'fact' }>
type Value = NonNullable<FactCause['before']>

/** The most of one text that is shown of it. */
const LONGEST_VALUE = 120

function factOf(name: string, { facts: { facts } }: RuleSet): Fact | undefined {
  return Object.hasOwn(facts, name) ? facts[name] : undefined
}

/** Words one value, cut short where it is long; a day without quotes. */
function shortWords(fact: Fact | undefined, language: Language): Words {
  const words = valueWords(fact, language)
  return (value) => {
    if (typeof value !== 'string') return words(value)
    return fact?.type === 'date' ? value : words(shortText(value, LONGEST_VALUE))
  }
}

const isEntries = (value: Value): value is readonly Entry[] =>
  Array.isArray(value) && value.some((each) => typeof each === 'object')

function factValueText(value: Value | undefined, fact: Fact | undefined, language: Language): string {
  const phrases = phrasesIn(language)
  if (value === undefined) return phrases.difference.unstated
  if (isEntries(value)) return phrases.difference.entries(value.length)
  return haveText(value, shortWords(fact, language), phrases)
}

/** Words the fields of an entry: the one that dates it by itself, the others with their titles. */
function entryWords(list: ListFact | undefined, language: Language, phrases: Phrases): MemberWords<Entry> {
  const datedBy = list?.datedBy
  const titleOf = (name: string): string => list?.entries[name]?.title[language] ?? name
  const fieldText = (name: string, entry: Entry): string =>
    factValueText(Object.hasOwn(entry, name) ? entry[name] : undefined, list?.entries[name], language)
  const dateOf = (entry: Entry): string | undefined =>
    datedBy !== undefined && Object.hasOwn(entry, datedBy) ? String(entry[datedBy]) : undefined
  return {
    one: (entry) => {
      const date = dateOf(entry)
      const others = Object.keys(entry).filter((name) => date === undefined || name !== datedBy)
      const fields = others.map((name) => `${titleOf(name)} ${fieldText(name, entry)}`)
      const parts = [...(date === undefined ? [] : [date]), ...fields]
      return parts.length === 0 ? phrases.difference.entries(1) : parts.join(phrases.comma)
    },
    changed: (before, after) => {
      const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
      const [was, is] = [dateOf(before), dateOf(after)]
      const other = names.filter((name) => fieldText(name, before) !== fieldText(name, after))
      const fields = other.map(
        (name) => `${titleOf(name)} ${arrow(fieldText(name, before), fieldText(name, after))}`,
      )
      const head = was !== undefined && was === is ? `${was}${phrases.colon}` : ''
      return `${head}${fields.join(phrases.comma)}`
    },
  }
}

/** @returns what a fact was and is, in words: of a list, which entries are others */
export function factChangeText(
  { fact: name, title, before, after, entries }: FactCause,
  { rules, language }: DifferenceWording,
): string {
  const phrases = phrasesIn(language)
  const [was, is] = [factOf(name, rules.before), factOf(name, rules.after)]
  const known = is ?? was
  const isDeclared = known !== undefined || Object.hasOwn(rules.after.measures, name)
  const words = isDeclared
    ? titleText(name, {
        ruleSet: is === undefined && was !== undefined ? rules.before : rules.after,
        language,
      })
    : (title?.[language] ?? name)
  const list = known?.type === 'list' ? known : undefined
  const change =
    entries === undefined
      ? arrow(factValueText(before, was ?? is, language), factValueText(after, known, language))
      : memberChangesText(entries, entryWords(list, language, phrases), phrases)
  return `${words}${phrases.colon}${change}`
}

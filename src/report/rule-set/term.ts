import type { ValueFact } from '../../model/fact-dictionary.ts'
import type { Measure } from '../../model/measure.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import type { Language, LocalizedText } from '../../values/localized-text.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'

/** What conditions and awards are worded with. */
export interface Wording {
  readonly ruleSet: RuleSet
  readonly language: Language
  /** The fields that a condition over the entries of a list names. */
  readonly fields?: Readonly<Record<string, ValueFact>>
}

/** A unit: a sign that goes with the figure, such as %, or a word that goes with the title. */
export interface Unit {
  readonly text: string
  readonly isSign: boolean
}

/** What a name in a condition or award stands for. */
export interface Term {
  readonly type: ValueFact['type']
  readonly unit?: Unit
  /** A number that is always whole. */
  readonly isWhole: boolean
  readonly choices?: Readonly<Record<string, LocalizedText>>
}

const COUNTED: Term = { type: 'number', isWhole: true }
const NUMBER: Term = { type: 'number', isWhole: false }

function factTerm(fact: ValueFact, language: Language): Term {
  if (fact.type === 'choice' || fact.type === 'choices') {
    return { type: fact.type, isWhole: false, choices: fact.choices }
  }
  if (fact.type !== 'number') return { type: fact.type, isWhole: false }
  const { unit, integer = false } = fact
  if (unit === undefined) return { ...NUMBER, isWhole: integer }
  return { ...NUMBER, isWhole: integer, unit: { text: unit[language], isSign: unit.zh === unit.en } }
}

function measureTerm(measure: Measure, { ruleSet, language }: Wording): Term {
  const { facts } = ruleSet.facts
  if ('elapsed' in measure) {
    const text = phrasesIn(language).conditions.timeUnits[measure.in]
    return { ...COUNTED, unit: { text, isSign: false } }
  }
  if ('of' in measure) {
    const list = facts[measure.sum]
    const field = list?.type === 'list' ? list.entries[measure.of] : undefined
    return field === undefined ? NUMBER : factTerm(field, language)
  }
  if ('sum' in measure) {
    const [first, ...others] = measure.sum.map((name) => {
      const fact = facts[name]
      return fact === undefined || fact.type === 'list' ? NUMBER : factTerm(fact, language)
    })
    const isOneUnit = others.every(({ unit }) => unit?.text === first?.unit?.text)
    if (first?.unit === undefined || !isOneUnit) return NUMBER
    return { ...first, isWhole: [first, ...others].every(({ isWhole }) => isWhole) }
  }
  return 'count' in measure || 'holding' in measure || 'rows' in measure ? COUNTED : NUMBER
}

/** @returns what a name stands for: a field, a fact, a measure or a parameter */
export function termOf(name: string, wording: Wording): Term {
  const fact = wording.fields?.[name] ?? wording.ruleSet.facts.facts[name]
  if (fact !== undefined && fact.type !== 'list') return factTerm(fact, wording.language)
  const measure = wording.ruleSet.measures[name]
  return measure === undefined ? NUMBER : measureTerm(measure, wording)
}

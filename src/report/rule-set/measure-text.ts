import type { Condition } from '../../model/condition.ts'
import type { ListFact, ValueFact } from '../../model/fact-dictionary.ts'
import type { EntrySelection, Measure, RowsMeasure } from '../../model/measure.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import type { Language } from '../../values/localized-text.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { windowText } from './window-text.ts'

type Fields = Readonly<Record<string, ValueFact>>

/** What a measure is worded with. Conditions within it are worded by who asks, which can need measures in turn. */
export interface MeasureWording {
  readonly ruleSet: RuleSet
  readonly language: Language
  readonly conditionText: (condition: Condition, fields?: Fields) => string
}

function selectionText(
  { during, where }: EntrySelection,
  list: ListFact | undefined,
  { language, conditionText }: MeasureWording,
): string {
  const phrases = phrasesIn(language)
  const parts = [
    ...(during === undefined ? [] : [windowText(during, phrases)]),
    ...(where === undefined ? [] : [conditionText(where, list?.entries)]),
  ]
  return parts.length === 0 ? '' : phrases.aside(parts.join(phrases.comma))
}

/** The title of a section, item or criterion. */
function rowTitle(id: string, { sections }: RuleSet, language: Language): string {
  const items = sections.flatMap((section) => section.items)
  const rows = [...sections, ...items, ...items.flatMap(({ criteria }) => criteria)]
  return rows.find((row) => row.id === id)?.title[language] ?? id
}

function pointsText(id: string, { ruleSet, language }: MeasureWording): string {
  const { conditions, quote } = phrasesIn(language)
  return id === 'total' ? conditions.total : conditions.pointsOf(quote(rowTitle(id, ruleSet, language)))
}

function rowsText(
  { rows, outcome, pointsAtMost }: RowsMeasure,
  { ruleSet, language }: MeasureWording,
): string {
  const { conditions, quote, list, comma, aside, outcomes } = phrasesIn(language)
  const words =
    rows === 'all'
      ? conditions.rows
      : conditions.rowsOf(rows.map((id) => quote(rowTitle(id, ruleSet, language))).join(list))
  const which = [
    ...(outcome === undefined ? [] : [outcomes[outcome]]),
    ...(pointsAtMost === undefined ? [] : [conditions.pointsAtMost(pointsAtMost)]),
  ]
  return which.length === 0 ? words : `${words}${aside(which.join(comma))}`
}

/** @returns a measure in words: its title, or what it is made of where it has none */
export function measureText(measure: Measure, wording: MeasureWording): string {
  const { ruleSet, language, conditionText } = wording
  if (measure.title !== undefined) return measure.title[language]
  const { conditions, quote, semicolon } = phrasesIn(language)
  const { facts } = ruleSet.facts
  const titleOf = (name: string) => facts[name]?.title[language] ?? name
  const listOf = (name: string) => {
    const fact = facts[name]
    return fact?.type === 'list' ? fact : undefined
  }
  if ('count' in measure) {
    const list = listOf(measure.count)
    return `${conditions.entries(quote(titleOf(measure.count)))}${selectionText(measure, list, wording)}`
  }
  if ('of' in measure) {
    const list = listOf(measure.sum)
    const field = list?.entries[measure.of]?.title[language] ?? measure.of
    const words = conditions.sum(quote(field), quote(titleOf(measure.sum)))
    return `${words}${selectionText(measure, list, wording)}`
  }
  if ('sum' in measure) return measure.sum.map(titleOf).join(' + ')
  if ('share' in measure) return `${titleOf(measure.share)} ÷ ${titleOf(measure.in)}`
  if ('holding' in measure) {
    const parts = measure.holding.map((each) => conditionText(each))
    return conditions.holding(parts.join(semicolon))
  }
  if ('elapsed' in measure) return conditions.elapsed(quote(titleOf(measure.elapsed)))
  if ('pointShareOf' in measure) return conditions.pointShareOf(pointsText(measure.pointShareOf, wording))
  return 'pointsOf' in measure ? pointsText(measure.pointsOf, wording) : rowsText(measure, wording)
}

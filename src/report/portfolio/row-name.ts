import type { Portfolio } from '../../model/portfolio.ts'
import type { RuleSet } from '../../model/rule-set.ts'
import type { Language, LocalizedText } from '../../values/localized-text.ts'

/** What has a number in the published table, and a title. */
interface Named {
  readonly source: string
  readonly title: LocalizedText
}

/** @returns a row of the published table by its number and title */
export function rowName({ source, title }: Named, language: Language): string {
  return `${source} ${title[language]}`
}

/** @returns a gate or row by its number and title; its id where it is neither */
export function nameOfId(id: string, { rows }: Portfolio, { gates }: RuleSet, language: Language): string {
  const named = gates.find((gate) => gate.id === id) ?? rows.find((row) => row.id === id)
  return named === undefined ? id : rowName(named, language)
}

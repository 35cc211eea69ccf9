import type { EvidenceRequirement, Item, Section } from '../../src/model/rule-set.ts'
import { chongqingDemonstrationUnit as standard } from '../../src/rules.ts'
import type { LocalizedText } from '../../src/values/localized-text.ts'

/* The texts of the standard by their rows, looked up once: whoever writes it by hand would paste them here. */

/** One row of the published table. */
export interface Row {
  readonly id: string
  readonly source: string
  readonly title: LocalizedText
  readonly points: number
  readonly remedy: LocalizedText
  readonly evidence: readonly EvidenceRequirement[]
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`The standard has no '${name}'.`)
  return value
}

/** @returns the section of a row of the published table */
export const sectionAt = (source: string): Section =>
  found(
    standard.sections.find((each) => each.source === source),
    source,
  )

/** @returns the item of a row of the published table */
export const itemAt = (source: string): Item =>
  found(
    standard.sections.flatMap(({ items }) => items).find((each) => each.source === source),
    source,
  )

/** @returns the row of the published table */
export function rowAt(source: string): Row {
  const criteria = standard.sections.flatMap(({ items }) => items).flatMap((item) => item.criteria)
  const { id, title, points, remedy, evidence } = found(
    criteria.find((each) => each.source === source),
    source,
  )
  return { id, source, title, points, remedy: found(remedy, source), evidence: found(evidence, source) }
}

/** The name and title of a fact, a field or a measure. */
export interface Subject {
  readonly name: string
  readonly title: LocalizedText
}

/** @returns a fact by its name */
export const factNamed = (name: string): Subject => ({
  name,
  title: found(standard.facts.facts[name], name).title,
})

/** @returns a measure by its name */
export const measureNamed = (name: string): Subject => ({
  name,
  title: found(standard.measures[name]?.title, name),
})

import type { Assessment, Finding } from '../../src/model/assessment.ts'

/** @returns every finding of an assessment, in the order of the table */
export function findingsOf({ sections }: Assessment): readonly Finding[] {
  return sections.flatMap(({ items }) => items).flatMap(({ criteria }) => criteria)
}

/** @returns the outcome of every row, by the row of the published table */
export function outcomesByRow(assessment: Assessment): Readonly<Record<string, string>> {
  return Object.fromEntries(findingsOf(assessment).map(({ source, outcome }) => [source, outcome]))
}

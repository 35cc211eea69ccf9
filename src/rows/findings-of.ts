import type { Assessment, Finding } from '../model/assessment.ts'

/** @returns every finding of an assessment, in the order of the table */
export function findingsOf({ sections }: Pick<Assessment, 'sections'>): readonly Finding[] {
  return sections.flatMap(({ items }) => items).flatMap(({ criteria }) => criteria)
}

import type { Assessment } from '../model/assessment.ts'

/** @returns any plain data as JSON, indented by two spaces, with a final line break */
export function jsonDocument(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`
}

/** @returns one assessment as a JSON object, several as an array */
export function jsonReport(assessments: readonly Assessment[]): string {
  const [only] = assessments
  return jsonDocument(assessments.length === 1 ? only : assessments)
}

import type { Assessment } from '../../model/assessment.ts'
import { jsonDocument } from '../medium/json-document.ts'

/** @returns one assessment as a JSON object, several as an array */
export function jsonReport(assessments: readonly Assessment[]): string {
  const [only] = assessments
  return jsonDocument(assessments.length === 1 ? only : assessments)
}

import type { ResultsDifference } from '../../model/difference.ts'
import { jsonDocument } from '../medium/json-document.ts'

/** @returns differences as a JSON object, always of the same shape: `{ differences, onlyBefore, onlyAfter }` */
export function differenceJson({ differences, onlyBefore, onlyAfter }: ResultsDifference): string {
  return jsonDocument({ differences, onlyBefore, onlyAfter })
}

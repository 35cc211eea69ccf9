import type { CaseFileResult } from '../../model/case-result.ts'
import { jsonDocument } from '../medium/json-document.ts'
import { type Coverage, caseSummary, percentOf } from './case-summary.ts'

const withPercent = (coverage: Coverage) => ({ ...coverage, percent: percentOf(coverage) })

function withSummary(result: CaseFileResult) {
  const { passed, failed, criteria, boundaries } = caseSummary(result)
  const summary = { passed, failed, criteria: withPercent(criteria), boundaries: withPercent(boundaries) }
  return { ...result, summary }
}

/** @returns how the worked cases of one file came out as a JSON object, those of several as an array */
export function caseJson(results: readonly CaseFileResult[]): string {
  const [first, ...others] = results.map(withSummary)
  return jsonDocument(others.length === 0 ? first : [first, ...others])
}

import type { Dossier } from '../../model/dossier.ts'
import { jsonDocument } from '../medium/json-document.ts'

/** One application as data: the assessment asked for, or those on all bases, with its documents. */
function dossierData({ bases, assessments, documents }: Dossier) {
  const [basis, ...others] = bases
  return {
    ...(others.length === 0 ? assessments[basis] : { bases: assessments }),
    ...(documents.length > 0 && { evidence: documents }),
  }
}

/** @returns one application as a JSON object, several as an array */
export function dossierJson(dossiers: readonly Dossier[]): string {
  const data = dossiers.map(dossierData)
  return jsonDocument(data.length === 1 ? data[0] : data)
}
